import * as z from 'zod/mini'

import { roles, type Token } from '../../../../api/token'
import { tabStorage } from '../../../../lib/storage'
import type { LostAttempt } from './lost-token'

const KEY = 'tokens-asked-for'

const attemptsSchema = z.array(
  z.object({
    name: z.string(),
    role: z.enum(roles),
    knownIds: z.nullable(z.array(z.string())),
  }),
)

let leftBehind: readonly LostAttempt[] | undefined
let underWay: readonly LostAttempt[] = []

/** The attempts whose answers the page could not wait for, because it was reloaded or left. */
export function attemptsLeftBehind(): readonly LostAttempt[] {
  leftBehind ??= read()
  return leftBehind
}

/** Remembers an attempt in this tab until its answer has come: if the page goes away before, the token
 *  may be there, and nobody has its secret. @returns forgets it */
export function noteAttempt(attempt: LostAttempt): () => void {
  underWay = [...underWay, attempt]
  save()
  return () => {
    underWay = underWay.filter((one) => one !== attempt)
    save()
  }
}

/** The person was told of it. */
export function forgetLeftBehind(attempt: LostAttempt): void {
  leftBehind = attemptsLeftBehind().filter((one) => one !== attempt)
  save()
}

/** Ids of the tokens that an attempt of this name and role could be taken for. */
export const idsLike = (
  { name, role }: Pick<Token, 'name' | 'role'>,
  tokens: readonly Token[],
): ReadonlySet<string> =>
  new Set(tokens.filter((one) => one.name === name && one.role === role).map(({ id }) => id))

function read(): readonly LostAttempt[] {
  try {
    const { data = [] } = attemptsSchema.safeParse(JSON.parse(tabStorage.read(KEY) ?? '[]'))
    return data.map(({ name, role, knownIds }) => ({
      name,
      role,
      knownIds: knownIds && new Set(knownIds),
    }))
  } catch {
    return []
  }
}

function save(): void {
  const all = [...attemptsLeftBehind(), ...underWay]
  const wire = all.map(({ knownIds, ...rest }) => ({
    ...rest,
    knownIds: knownIds && [...knownIds],
  }))
  if (all.length === 0) tabStorage.remove(KEY)
  else tabStorage.write(KEY, JSON.stringify(wire))
}
