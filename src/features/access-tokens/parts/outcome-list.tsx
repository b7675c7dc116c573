import type { Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import styles from './outcome-list.module.css'
import { useMarks } from './use-marks'

/** How many names are listed. Further ones are only counted, so that thousands do not slow the page. */
const LISTED = 100

/** What became of one token of many. */
export type Outcome = { text: string; isFailure: boolean }

type OutcomeListProps = {
  tokens: readonly Token[]
  /** undefined: not tried yet. */
  outcomeOf: (token: Token) => Outcome | undefined
}

/** The tokens that one action is about, those first with which it failed. */
export function OutcomeList({ tokens, outcomeOf }: OutcomeListProps) {
  const t = useT()
  const marksOf = useMarks()
  const failed = tokens.filter((token) => outcomeOf(token)?.isFailure === true)
  const listed = [...failed, ...tokens.filter((token) => !failed.includes(token))].slice(0, LISTED)
  return (
    <ul className={styles['list']} tabIndex={-1}>
      {listed.map((token) => {
        const outcome = outcomeOf(token)
        return (
          <li key={token.id} className={styles['item']}>
            <span>
              <bdi>{token.name}</bdi> <small>{marksOf(token)}</small>
            </span>
            {outcome && (
              <span className={styles[outcome.isFailure ? 'failed' : 'quiet']}>{outcome.text}</span>
            )}
          </li>
        )
      })}
      {tokens.length > listed.length && (
        <li className={styles['quiet']}>
          {t('tokens.outcome.others', { count: tokens.length - listed.length })}
        </li>
      )}
    </ul>
  )
}
