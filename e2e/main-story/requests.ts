import type { Locator, Page } from '@playwright/test'

import { accessTokenPaths } from '../../src/api/schemas/access-token'
import { readingPath } from '../../src/api/schemas/reading'
import { jwtClaims, sessionPaths } from '../../src/api/schemas/session'
import { decodeJwt } from '../../src/lib/jwt'
import type { EndpointName } from '../../src/mock/faults'
import { AddDialog } from '../pages/add-dialog'
import { pendingQuestion } from '../pages/leave-questions'
import { RevealDialog } from '../pages/reveal-dialog'
import { RevokeDialog } from '../pages/revoke-dialog'
import { SignInPage } from '../pages/sign-in-page'
import type { Arrange } from '../support/arrange'
import { expect } from '../support/test'
import { expectTruth, type Stage } from './stage'

const NAME = 'Heat pump'
const UNREACHABLE = 'The meter cannot be reached.'

type Act = (stage: Stage) => Promise<unknown>

export type StoryRequest = {
  title: string
  endpoint: EndpointName
  method: string
  /** How its address ends; `*` stands for a part of it. */
  path: string
  /** Plays the story until a person is about to send it. */
  approach: Act
  send: Act
  /** What is said of a lost one, and where; null: the page finds out by itself what became of it. */
  problem: (stage: Stage) => Locator
  lost: Record<'before' | 'after', string | null>
  /** The list stays on screen while it is sent, and has to be true at once. */
  isListShown: boolean
  /** The way on to the list when it was lost. */
  goOn: Record<'before' | 'after', Act>
  /** What Escape did while the answer is late. */
  escaped: Act
  /** What a second tab shows meanwhile. */
  secondTab: (tab: Page, arrange: Arrange) => Promise<void>
  /** What comes of the answer in the end, up to the list. */
  late: Act
  /** Whether a reload meanwhile is asked about, and the way from there to the list. Null where
   *  slow-answers.e2e.ts shows it. */
  reload: { isAsked: boolean; goOn: Act } | null
}

const added = ({ page }: Stage) => RevealDialog.ofAdded(page, NAME)
const addDialog = ({ page }: Stage) => new AddDialog(page)
const revokeDialog = ({ page }: Stage) => new RevokeDialog(page, NAME)
const nothing: Act = async () => {}
const listLoads: Act = ({ list }) => list.expectLoaded()

const openList: Act = async ({ signIn, list }) => {
  await signIn()
  await list.expectLoaded()
}

const openReveal: Act = async (stage) => {
  await openList(stage)
  await stage.list.addToken({ name: NAME })
}

/** The secret on screen is that of the one token that the page made. */
async function expectSecret(stage: Stage): Promise<void> {
  const reveal = added(stage)
  await reveal.expectOpen()
  const { jti } = jwtClaims.parse(decodeJwt(await reveal.readSecret()))
  const made = (await stage.arrange.tokens()).filter(({ name }) => name === NAME)
  expect(made.map(({ id }) => id)).toEqual([jti])
}

async function expectSecretAndTake(stage: Stage): Promise<void> {
  await expectSecret(stage)
  await added(stage).take()
}

const takeAndFinish: Act = async (stage) => {
  await expectSecretAndTake(stage)
  await added(stage).finish()
}

/** The token is proven to work, and its dialog is closed. */
const readAndFinish: Act = async (stage) => {
  await expect(added(stage).reading).toBeVisible()
  await added(stage).finish()
}

/** The token works before its secret was taken: it is shown until then. */
const takeLast: Act = async (stage) => {
  const reveal = added(stage)
  await expect(reveal.reading).toBeVisible()
  await expectSecret(stage)
  await reveal.copy.click()
  await expect(reveal.next).toHaveText('Done')
  await reveal.finish()
}

const testAgain: Act = async (stage) => {
  await added(stage).testAgain.click()
  await readAndFinish(stage)
}

const confirmRevoke =
  (said: string): Act =>
  async (stage) => {
    await revokeDialog(stage).confirm.click()
    await expect(stage.frame.notifications).toContainText(said)
  }

const sendPassword: Act = ({ signInPage }) => signInPage.enterPassword()

/** What changes something at the meter. */
export const changes: readonly StoryRequest[] = [
  {
    title: 'ADD',
    endpoint: 'tokens.create',
    method: 'POST',
    path: accessTokenPaths.tokens,
    approach: async (stage) => {
      await openList(stage)
      const dialog = await stage.list.openAdd()
      await dialog.fillIn({ name: NAME })
    },
    send: (stage) => addDialog(stage).submit.click(),
    problem: (stage) => addDialog(stage).problem,
    lost: {
      before: 'No new token has appeared on the meter.',
      after: `A new token “${NAME}” is on the meter`,
    },
    isListShown: true,
    goOn: {
      before: async (stage) => {
        await addDialog(stage).submit.click()
        await takeAndFinish(stage)
      },
      after: async (stage) => {
        await addDialog(stage).lostAnswer.revokeAndRepeat.click()
        await takeAndFinish(stage)
      },
    },
    escaped: ({ page }) => pendingQuestion(page).cancel.click(),
    secondTab: expectTruth,
    late: takeAndFinish,
    reload: null,
  },
  {
    title: 'AUTHORISE',
    endpoint: 'tokens.authorise',
    method: 'POST',
    path: accessTokenPaths.authorise('*'),
    approach: openReveal,
    send: (stage) => added(stage).authorise.click(),
    problem: (stage) => added(stage).problem,
    lost: { before: 'It could not be authorised.', after: null },
    isListShown: true,
    goOn: {
      before: async (stage) => {
        await expectSecretAndTake(stage)
        await added(stage).authoriseNow()
        await readAndFinish(stage)
      },
      after: takeLast,
    },
    // The secret has not been taken, so the dialog does not close.
    escaped: (stage) => added(stage).gate.stay.click(),
    secondTab: expectTruth,
    late: takeLast,
    reload: { isAsked: true, goOn: nothing },
  },
  {
    title: 'REVOKE',
    endpoint: 'tokens.revoke',
    method: 'DELETE',
    path: accessTokenPaths.token('*'),
    approach: async (stage) => {
      await stage.arrange.authorisedToken({ name: NAME, role: 'api' })
      await openList(stage)
      await stage.list.openRevoke(NAME)
    },
    send: (stage) => revokeDialog(stage).confirm.click(),
    problem: (stage) => revokeDialog(stage).problem,
    lost: {
      before: `It is not known whether “${NAME}” was revoked.`,
      after: `It is not known whether “${NAME}” was revoked.`,
    },
    isListShown: true,
    goOn: {
      before: confirmRevoke(`“${NAME}” was revoked.`),
      after: confirmRevoke(`“${NAME}” was already revoked.`),
    },
    escaped: (stage) => revokeDialog(stage).expectClosed(),
    secondTab: expectTruth,
    late: ({ frame }) => expect(frame.notifications).toContainText(`“${NAME}” was revoked.`),
    reload: { isAsked: false, goOn: nothing },
  },
]

/** What asks the meter for something. */
export const questions: readonly StoryRequest[] = [
  {
    title: 'sign-in',
    endpoint: 'sign-in',
    method: 'POST',
    path: sessionPaths.signIn,
    approach: ({ signInPage }) => signInPage.goto(),
    send: sendPassword,
    problem: ({ signInPage }) => signInPage.problem,
    lost: { before: UNREACHABLE, after: UNREACHABLE },
    isListShown: false,
    goOn: {
      before: ({ signInPage }) => signInPage.submit.click(),
      after: ({ signInPage }) => signInPage.submit.click(),
    },
    escaped: ({ signInPage }) => expect(signInPage.submit).toHaveAttribute('aria-busy'),
    secondTab: (tab) => expect(new SignInPage(tab).heading).toBeVisible(),
    late: listLoads,
    reload: { isAsked: false, goOn: sendPassword },
  },
  {
    title: 'the list',
    endpoint: 'tokens.list',
    method: 'GET',
    path: accessTokenPaths.tokens,
    approach: openList,
    send: ({ page }) => page.reload(),
    problem: ({ list }) => list.problem,
    lost: { before: UNREACHABLE, after: UNREACHABLE },
    isListShown: false,
    goOn: { before: ({ list }) => list.retry.click(), after: ({ list }) => list.retry.click() },
    escaped: ({ list }) => expect(list.loading).toBeVisible(),
    secondTab: expectTruth,
    late: listLoads,
    reload: { isAsked: false, goOn: nothing },
  },
  {
    title: 'the test',
    endpoint: 'json',
    method: 'GET',
    path: readingPath('local'),
    approach: async (stage) => {
      await openReveal(stage)
      await expectSecretAndTake(stage)
    },
    send: (stage) => added(stage).authorise.click(),
    problem: (stage) => added(stage).problem,
    lost: { before: UNREACHABLE, after: UNREACHABLE },
    isListShown: true,
    goOn: { before: testAgain, after: testAgain },
    escaped: (stage) => added(stage).expectClosed(),
    secondTab: expectTruth,
    late: nothing,
    reload: { isAsked: false, goOn: nothing },
  },
]
