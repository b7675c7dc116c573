import { useT } from '../../../i18n/i18n'
import { classNames } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import styles from './step-line.module.css'
import type { Reveal } from './use-reveal'

type StepState = 'ahead' | 'now' | 'done' | 'failed'

export type Step = { id: 'copy' | 'authorise' | 'works' | 'retire'; state: StepState }

/** The way of every new token, and how far it has come. */
export function stepsOf(reveal: Reveal): Step[] {
  const { isTaken, authorised, isAuthorising, authoriseError, test, isProven } = reveal
  const hasFailed = test.result !== null && !isProven && !test.isPending
  return [
    { id: 'copy', state: isTaken ? 'done' : 'now' },
    {
      id: 'authorise',
      state: authorised
        ? 'done'
        : authoriseError && !isAuthorising
          ? 'failed'
          : isTaken || isAuthorising
            ? 'now'
            : 'ahead',
    },
    {
      id: 'works',
      state: isProven ? 'done' : hasFailed ? 'failed' : authorised ? 'now' : 'ahead',
    },
  ]
}

/** The steps in one line: a number each, then a tick or an exclamation mark. */
export function StepLine({ steps }: { steps: readonly Step[] }) {
  const t = useT()
  const current = steps.find(({ state }) => state === 'failed' || state === 'now')
  return (
    <ol
      className={classNames(styles['line'], steps.length > 3 && styles['many'])}
      aria-label={t('tokens.reveal.steps')}
    >
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={classNames(styles['step'], styles[step.state])}
          aria-current={step === current ? 'step' : undefined}
        >
          <span className={styles['mark']} aria-hidden="true">
            <Mark state={step.state} number={index + 1} />
          </span>
          <span className={styles['title']}>{t(`tokens.reveal.step.${step.id}`)}</span>
          {(step.state === 'done' || step.state === 'failed') && (
            <VisuallyHidden>: {t(`tokens.reveal.step.${step.state}`)}</VisuallyHidden>
          )}
        </li>
      ))}
    </ol>
  )
}

function Mark({ state, number }: { state: StepState; number: number }) {
  if (state === 'done') return <Icon name="check" size={14} />
  return state === 'failed' ? '!' : number
}
