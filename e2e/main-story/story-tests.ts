import { openDialogs } from '../pages/dialog-part'
import { ListPage } from '../pages/list-page'
import { holdAnswers } from '../support/hold-answer'
import type { Meter } from '../support/meter'
import { comeBackTo } from '../support/tab'
import { expect, test as base } from '../support/test'
import type { StoryRequest } from './requests'
import { expectTruth, type Stage } from './stage'

// From sign-in to REVOKE, once for each way in which each request can go wrong: lost before the meter has
// it, lost after, late while a person presses Escape and looks at a second tab, late while the page is
// reloaded. Whatever happens, the list says what the meter says, a secret that nobody has seen is told
// of, and there is a way on.

const test = base.extend<{ stage: Stage }>({
  stage: async ({ page, frame, list, signInPage, signIn, arrange }, provide) =>
    provide({ page, frame, list, signInPage, signIn, arrange }),
})

/** Plays the story once for each way in which each of these requests can go wrong. */
export function storyTests(requests: readonly StoryRequest[]): void {
  test.beforeEach(({ consoleWatch }) => {
    consoleWatch.allowCut()
  })
  for (const request of requests) testRequest(request)
}

function testRequest(request: StoryRequest): void {
  const { title, method, path, reload } = request

  test(`${title}: lost before the meter has it, then after it has done it`, async ({
    stage,
    meter,
    consoleWatch,
  }) => {
    const { page } = stage
    await test.step('before', async () => {
      await request.approach(stage)
      await page.route(`**${path}`, (route) =>
        route.request().method() === method ? route.abort() : route.fallback(),
      )
      await request.send(stage)
      await expectLoss(stage, request, 'before', () => page.unrouteAll())
    })
    await test.step('after', async () => {
      // REVOKE once more finds the token gone.
      consoleWatch.allowStatus(404)
      await beginAnew(stage, meter)
      await request.approach(stage)
      await meter.setFault(`${request.endpoint}:lost`)
      await request.send(stage)
      await expectLoss(stage, request, 'after', () => meter.setFault(null))
    })
  })

  test(`${title}: late, with Escape and a second tab meanwhile`, async ({ stage, context }) => {
    const { page, arrange } = stage
    await request.approach(stage)
    const tab = await context.newPage()
    await new ListPage(tab).goto()
    const { held, release } = await holdAnswers(page, path, method)
    await request.send(stage)
    await held
    await page.keyboard.press('Escape')
    await request.escaped(stage)
    await comeBackTo(tab)
    await request.secondTab(tab, arrange)
    release()
    await request.late(stage)
    await expectEnd(stage)
    await expectTruth(tab, arrange)
  })

  if (!reload) return
  test(`${title}: late, with a reload meanwhile`, async ({ stage }) => {
    const { page } = stage
    await request.approach(stage)
    const { held, release } = await holdAnswers(page, path, method)
    await request.send(stage)
    await held
    const questions: string[] = []
    page.on('dialog', (question) => {
      questions.push(question.type())
      void question.accept()
    })
    await page.reload()
    release()
    expect(questions).toEqual(reload.isAsked ? ['beforeunload'] : [])
    await reload.goOn(stage)
    await expectEnd(stage)
  })
}

/** A meter as at the start, and a page at which nobody is signed in. */
async function beginAnew({ page }: Stage, meter: Meter): Promise<void> {
  await meter.startAnew()
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
}

/** @param mend lets the request through from now on */
async function expectLoss(
  stage: Stage,
  request: StoryRequest,
  when: 'before' | 'after',
  mend: () => Promise<void>,
): Promise<void> {
  const said = request.lost[when]
  if (said !== null) await expect(request.problem(stage)).toContainText(said)
  await mend()
  if (request.isListShown) await expectTruth(stage.page, stage.arrange)
  await request.goOn[when](stage)
  await expectEnd(stage)
}

/** The list on screen has the rows that the meter has, and the story can begin anew. */
async function expectEnd({ page, list, arrange }: Stage): Promise<void> {
  await expect(openDialogs(page)).toHaveCount(0)
  await list.expectLoaded()
  await list.heading.hover()
  await expectTruth(page, arrange)
  await list.openAdd()
}
