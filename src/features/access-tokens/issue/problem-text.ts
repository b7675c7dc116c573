import type { Translate } from '../../../i18n/i18n'
import type { MessageKey } from '../../../i18n/locales'

/** The message for each error code of the form's schema. */
const problems = {
  name_empty: 'tokens.add.problem.name_empty',
  name_too_long: 'tokens.add.problem.name_too_long',
  name_control: 'tokens.add.problem.name_control',
  name_invisible: 'tokens.add.problem.name_invisible',
  date_missing: 'tokens.add.problem.date_missing',
  date_past: 'tokens.add.problem.date_past',
  date_late: 'tokens.add.problem.date_late',
} satisfies Record<string, MessageKey>

const isProblem = (code: string): code is keyof typeof problems => Object.hasOwn(problems, code)

/** The message for a field's error, which is a code of the form's schema or the meter's own text. */
export function problemText(t: Translate, code: string | undefined): string | undefined {
  if (code === undefined) return undefined
  return isProblem(code) ? t(problems[code]) : t('tokens.add.problem.server', { words: code })
}
