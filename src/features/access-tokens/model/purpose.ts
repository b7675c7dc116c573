import type { Token } from '../../../api/token'
import type { Translate } from '../../../i18n/i18n'
import { programs, type Program, type ProgramId } from './programs'

export const isProgramId = (value: unknown): value is ProgramId =>
  programs.some(({ id }) => id === value)

export const programOf = (id: ProgramId): Program | undefined =>
  programs.find((program) => program.id === id)

/** The programs that have something to configure. */
export const configurable: readonly Program[] = programs.filter(({ id }) => id !== 'person')

/** What a purpose is called where it is chosen. */
export const purposeLabel = (program: Program, t: Translate): string =>
  program.name === null ? t(`tokens.add.purpose.${program.id}`) : program.name

/** The name to propose for a token of this purpose. */
export const proposedName = (program: Program, t: Translate): string =>
  program.name === null ? t(`tokens.add.purpose.${program.id}.name`) : program.name

/** A name that no token has yet: the given one, or the given one with the lowest free number from 2 on.
 *  Names need not be unique, but two tokens of the same name are hard to tell apart. */
export function freeName(wish: string, taken: readonly string[]): string {
  const known = new Set(taken)
  if (!known.has(wish)) return wish
  // As many candidates as names, and `wish` is one of the names: a candidate is free.
  for (let number = 2; number <= taken.length + 1; number += 1) {
    const candidate = `${wish} ${number.toString()}`
    if (!known.has(candidate)) return candidate
  }
  return wish
}

/** What a token was most likely made for, by the name that ADD proposes for a purpose, with or without
 *  a number behind it; null when the name does not tell. */
export function purposeOf({ name, role }: Token, t: Translate): ProgramId | null {
  const plain = name.replace(/ \d+$/, '').toLowerCase()
  const program = programs.find((one) => proposedName(one, t).toLowerCase() === plain)
  return program?.role === role ? program.id : null
}
