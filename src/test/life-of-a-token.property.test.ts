import type { QueryClient } from '@tanstack/react-query'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { listTokens } from '../api/access-tokens'
import { createToken } from '../api/change-tokens'
import { setCredentials, setTransport } from '../api/client'
import { isOutcomeUnknown } from '../api/errors'
import { readMeter } from '../api/reading'
import { roles, type Role, type Token } from '../api/token'
import { createQueryClient } from '../app/query-client'
import { authoriseOnce, revokeOnce } from '../features/access-tokens/model/mutations'
import { tokenQueries } from '../features/access-tokens/model/queries'
import { tokenStatus, type TokenStatus } from '../features/access-tokens/model/token-status'
import { DAY_MS } from '../lib/duration'
import type { EndpointName, FaultKind } from '../mock/faults'
import { createMock, type Mock } from '../mock/create-mock'
import { testKey } from '../mock/test-support'
import { NOW } from './a-token'
import { failure, forgetTransport } from './fake-transport'
import { holdsAsync } from './property'

/** What the model knows of a token. */
type Known = {
  name: string
  role: Role
  expiresAt: number | null
  isAuthorised: boolean
  isRevoked: boolean
  /** null where the answer that held it was lost. */
  secret: string | null
}

/** What should be true: everything that was ever made, by id, and the time. */
type Model = { tokens: Map<string, Known>; nowMs: number; made: number }

/** The product: two tabs over one meter, which keeps its data when it restarts. */
class Real {
  readonly tabs: [QueryClient, QueryClient] = [createQueryClient(), createQueryClient()]
  readonly #model: Model
  #saved: unknown
  #mock: Mock
  #fault: { endpoint: EndpointName; kind: FaultKind } | null = null

  constructor(model: Model) {
    this.#model = model
    this.#mock = this.#start()
    setTransport(async (request) => {
      const answer = await this.#mock(request, {
        faults: this.#fault ? [this.#fault] : [],
        user: request.headers.get('Authorization') === 'Bearer session' ? 'session' : 'bearer',
      })
      if (answer.type === 'error') throw new TypeError('the connection was cut')
      return answer
    })
  }

  #start(): Mock {
    return createMock({
      now: () => this.#model.nowMs,
      seed: 'empty',
      makeKey: () => Promise.resolve(testKey),
      persistence: {
        load: () => this.#saved,
        save: (state) => (this.#saved = structuredClone(state)),
      },
    })
  }

  restart(): void {
    this.#mock = this.#start()
  }

  /** What is done meanwhile loses its answer, or does not arrive. */
  async during<T>(
    endpoint: EndpointName,
    kind: FaultKind | null,
    act: () => Promise<T>,
  ): Promise<T> {
    this.#fault = kind && { endpoint, kind }
    return act().finally(() => (this.#fault = null))
  }

  reload(tab: Tab): void {
    this.tabs[tab].clear()
    this.tabs[tab] = createQueryClient()
  }
}

type Tab = 0 | 1

const isLiving = ({ isRevoked }: Known) => !isRevoked
const isExpired = ({ expiresAt }: Known, nowMs: number) => expiresAt !== null && expiresAt <= nowMs
const isUsable = (known: Known, nowMs: number) =>
  known.isAuthorised && !known.isRevoked && !isExpired(known, nowMs)

const SOON_MS = 30 * DAY_MS

function statusOf(known: Known, nowMs: number): TokenStatus {
  if (isExpired(known, nowMs)) return 'expired'
  if (!known.isAuthorised) return 'waiting'
  return known.expiresAt !== null && known.expiresAt - nowMs <= SOON_MS ? 'expires-soon' : 'active'
}

const asShown = (token: Token, nowMs: number) =>
  `${token.name} ${token.role} ${tokenStatus(token, nowMs)} ${String(token.expiresAt)}`

async function ask(real: Real, tab: Tab): Promise<readonly Token[]> {
  const list = await real.tabs[tab].fetchQuery({ ...tokenQueries.list(), staleTime: 0 })
  return list.tokens
}

/** Both tabs show what the model has, and each secret opens what it may, and nothing else. */
async function agree(model: Model, real: Real): Promise<void> {
  const { nowMs, tokens } = model
  const expected = [...tokens.values()]
    .filter(isLiving)
    .map(
      (known) => `${known.name} ${known.role} ${statusOf(known, nowMs)} ${String(known.expiresAt)}`,
    )
  for (const tab of [0, 1] as const) {
    const shown = (await ask(real, tab)).map((token) => asShown(token, nowMs))
    expect(shown.toSorted()).toEqual(expected.toSorted())
  }
  for (const known of tokens.values()) {
    const { secret, role } = known
    if (secret === null) continue
    if (isUsable(known, nowMs)) {
      expect((await readMeter(secret, {})).gridPowerW).toBeTypeOf('number')
    } else {
      expect((await failure(readMeter(secret, {}))).status).toBe(401)
    }
    const managing = listTokens({ as: { bearer: secret } })
    if (isUsable(known, nowMs) && role === 'admin') expect(await managing).toBeDefined()
    else expect((await failure(managing)).status).toBe(401)
  }
}

type Command = fc.AsyncCommand<Model, Real>

const command = (
  name: string,
  run: (model: Model, real: Real) => Promise<void>,
  check: (model: Model) => boolean = () => true,
): Command => ({
  check,
  run: async (model, real) => {
    await run(model, real)
    await agree(model, real)
  },
  toString: () => name,
})

function pickLiving(model: Model, pick: number): [string, Known] {
  const living = [...model.tokens].filter(([, known]) => isLiving(known))
  const picked = living[pick % living.length]
  if (!picked) throw new Error('nothing to pick')
  return picked
}

const hasLiving = ({ tokens }: Model) => [...tokens.values()].some(isLiving)

const loss = fc.constantFrom<FaultKind | null>(null, null, 'lost', 'refuse')

/** ADD; where its answer is lost the token is found in the list, without its secret. */
const add = fc
  .tuple(fc.constantFrom(...roles), fc.option(fc.integer({ min: 1, max: 90 }), { nil: null }), loss)
  .map(([role, days, fault]) =>
    command(`add ${role} for ${String(days)} days, ${String(fault)}`, async (model, real) => {
      model.made += 1
      const name = `token ${model.made.toString()}`
      const nowS = Math.floor(model.nowMs / 1000)
      const expiresAt = days === null ? null : nowS * 1000 + days * DAY_MS
      const known = { name, role, expiresAt, isAuthorised: false, isRevoked: false }
      const making = real.during('tokens.create', fault, () =>
        createToken({ name, role, expiresAt }),
      )
      if (fault === null) {
        const { token, secret } = await making
        model.tokens.set(token.id, { ...known, secret })
        return
      }
      expect(isOutcomeUnknown(await failure(making))).toBe(true)
      const found = (await ask(real, 0)).find((token) => token.name === name)
      expect(found !== undefined).toBe(fault === 'lost')
      if (found) model.tokens.set(found.id, { ...known, secret: null })
    }),
  )

/** AUTHORISE, from a tab whose list may be old. */
const authorise = fc.tuple(fc.nat(), fc.constantFrom<Tab>(0, 1), loss).map(([pick, tab, fault]) =>
  command(
    `authorise ${pick.toString()} in tab ${tab.toString()}, ${String(fault)}`,
    async (model, real) => {
      const [id, known] = pickLiving(model, pick)
      const token = (await ask(real, tab)).find((one) => one.id === id)
      if (!token) throw new Error('not listed')
      const act = () => authoriseOnce(real.tabs[tab], token)
      const expired = isExpired(known, model.nowMs)
      if (fault === null && !expired) {
        expect((await act()).authorisedAt).not.toBeNull()
        // The tab shows it at once, without being asked.
        const cached = real.tabs[tab].getQueryData(tokenQueries.list().queryKey)
        expect(cached?.tokens.find((one) => one.id === id)?.authorisedAt).not.toBeNull()
        known.isAuthorised = true
        return
      }
      const acting = real.during('tokens.authorise', fault, act)
      if (fault === 'lost' && !expired) known.isAuthorised = true
      if (fault !== null && known.isAuthorised) {
        // The answer never came, but the list tells.
        expect((await acting).authorisedAt).not.toBeNull()
        return
      }
      const error = await failure(acting)
      if (fault === null) expect(error.status).toBe(409)
      else expect(isOutcomeUnknown(error)).toBe(true)
    },
    hasLiving,
  ),
)

/** REVOKE; a second one of the same token finds it gone. */
const revoke = fc.tuple(fc.nat(), loss, fc.boolean()).map(([pick, fault, isTwice]) =>
  command(
    `revoke ${pick.toString()}, ${String(fault)}${isTwice ? ', twice' : ''}`,
    async (model, real) => {
      const [id, known] = pickLiving(model, pick)
      const revoking = real.during('tokens.revoke', fault, () => revokeOnce({ id }))
      if (fault === null) expect(await revoking).toBe('revoked')
      else expect(isOutcomeUnknown(await failure(revoking))).toBe(true)
      if (fault !== 'refuse') known.isRevoked = true
      if (!isTwice) return
      expect(await revokeOnce({ id })).toBe(
        known.isRevoked && fault !== 'refuse' ? 'already-gone' : 'revoked',
      )
      known.isRevoked = true
    },
    hasLiving,
  ),
)

const waitDays = fc.integer({ min: 1, max: 60 }).map((days) =>
  command(`wait ${days.toString()} days`, async (model) => {
    model.nowMs += days * DAY_MS
    await Promise.resolve()
  }),
)

/** Until just before, or exactly at, the end of a token. */
const waitForEnd = fc.tuple(fc.nat(), fc.constantFrom(-1, 0)).map(([pick, ms]) =>
  command(
    `wait for the end of ${pick.toString()}, ${ms.toString()} ms`,
    async (model) => {
      const [, { expiresAt }] = pickLiving(model, pick)
      model.nowMs = Math.max(model.nowMs, (expiresAt ?? 0) + ms)
      await Promise.resolve()
    },
    hasLiving,
  ),
)

const reload = fc.constantFrom<Tab>(0, 1).map((tab) =>
  command(`reload tab ${tab.toString()}`, async (_model, real) => {
    real.reload(tab)
    await Promise.resolve()
  }),
)

const restart = fc.constant(
  command('restart the meter', async (_model, real) => {
    real.restart()
    await Promise.resolve()
  }),
)

beforeEach(() => {
  setCredentials({ read: () => 'session', refused: () => {} })
})
afterEach(() => {
  forgetTransport()
  setCredentials({ read: () => null, refused: () => {} })
})

test('through any life of tokens both tabs, the meter and the secrets agree after each step', () =>
  holdsAsync(
    fc.asyncProperty(
      fc.commands([add, add, authorise, authorise, revoke, waitDays, waitForEnd, reload, restart], {
        maxCommands: 14,
      }),
      async (commands) => {
        await fc.asyncModelRun(() => {
          const model: Model = { tokens: new Map(), nowMs: NOW, made: 0 }
          return { model, real: new Real(model) }
        }, commands)
      },
    ),
    25,
  ))
