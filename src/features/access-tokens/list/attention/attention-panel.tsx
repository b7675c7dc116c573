import { useState } from 'react'

import { useT } from '../../../../i18n/i18n'
import { Button } from '../../../../ui/button'
import { classNames } from '../../../../ui/class-names'
import { attentionEntries, type AttentionItem } from '../../model/attention'
import { usePage } from '../../model/page-context'
import { AttentionEntry } from './attention-entry'
import styles from './attention-panel.module.css'
import { useList } from '../list-context'

/** How many entries are shown beside each other before the rest is asked for. */
const FEW = 2

type AttentionPanelProps = {
  items: readonly AttentionItem[]
  /** Ids of the tokens that need nothing any more, but keep their place while the pointer is here. */
  settledIds: ReadonlySet<string>
}

/** The tokens that need attention, each with the action for it. On a phone it is closed at first. */
export function AttentionPanel({ items, settledIds }: AttentionPanelProps) {
  const t = useT()
  const { pausedReason } = usePage().meter
  const { openDialog } = useList()
  const [isOpen, setIsOpen] = useState(false)
  if (items.length === 0) return null
  const entries = attentionEntries(items)
  const waiting = items.filter(({ action }) => action === 'authorise').map(({ token }) => token)
  return (
    <section
      className={classNames(styles['panel'], isOpen && styles['open'])}
      aria-label={t('attention.title')}
    >
      <p className={styles['count']}>
        {t('attention.count', { count: items.length - settledIds.size })}
      </p>
      <ul className={styles['entries']}>
        {(isOpen ? entries : entries.slice(0, FEW)).map((entry) => (
          <AttentionEntry
            key={'tokens' in entry ? entry.reason : entry.token.id}
            entry={entry}
            isSettled={!('tokens' in entry) && settledIds.has(entry.token.id)}
          />
        ))}
        {waiting.length > 1 && (
          <li>
            <Button
              size="small"
              variant="quiet"
              disabledReason={pausedReason}
              onClick={() => openDialog({ kind: 'authorise-many', tokens: waiting })}
            >
              {t('tokens.authoriseMany', { count: waiting.length })}
            </Button>
          </li>
        )}
      </ul>
      <Button
        size="small"
        variant="quiet"
        icon="chevron"
        className={classNames(styles['toggle'], entries.length <= FEW && styles['few'])}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? t('attention.less') : t('attention.all')}
      </Button>
    </section>
  )
}
