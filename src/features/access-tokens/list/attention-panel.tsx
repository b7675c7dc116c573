import { useState } from 'react'

import { formatRelative } from '../../../i18n/format'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Icon, type IconName } from '../../../ui/icon'
import { useNow } from '../../../ui/use-now'
import type { AttentionItem, AttentionReason } from '../model/attention'
import { usePage } from '../model/page-context'
import styles from './attention-panel.module.css'
import { useList } from './list-context'

/** How many are shown at first, and how many after "Show more". */
const FEW = 3
const MANY = 30

const icons: Record<AttentionReason, IconName> = {
  waiting: 'waiting',
  'expires-soon': 'clock',
  expired: 'ended',
  'admin-forever': 'key',
}

/** The tokens that need attention, each with the action for it. */
export function AttentionPanel({ items }: { items: AttentionItem[] }) {
  const t = useT()
  const now = useNow()
  const { pausedReason } = usePage().meter
  const { authorise, authorisingIds, openDialog } = useList()
  const [isOpen, setIsOpen] = useState(false)
  if (items.length === 0) return null
  const waiting = items.filter(({ action }) => action === 'authorise').map(({ token }) => token)
  const shown = items.slice(0, isOpen ? MANY : FEW)
  const act = ({ action, token }: AttentionItem) => {
    if (action === 'authorise') authorise(token)
    else openDialog({ kind: action, token })
  }
  return (
    <section className={styles['panel']} aria-label={t('attention.title')}>
      <ul className={styles['items']}>
        {shown.map((item) => {
          const { token, reason, action } = item
          return (
            <li key={token.id} className={styles['item']} data-reason={reason}>
              <Icon name={icons[reason]} />
              <span className={styles['text']}>
                {t(`attention.${reason}`, {
                  name: token.name,
                  when: formatRelative(token.expiresAt ?? now, now),
                })}
              </span>
              <Button
                size="small"
                variant="quiet"
                disabledReason={pausedReason}
                isPending={action === 'authorise' && authorisingIds.has(token.id)}
                aria-label={t(`tokens.${action}Named`, { name: token.name })}
                onClick={() => act(item)}
              >
                {t(`tokens.${action}`)}
              </Button>
            </li>
          )
        })}
      </ul>
      <div className={styles['foot']}>
        {waiting.length > 1 && (
          <Button
            size="small"
            variant="quiet"
            disabledReason={pausedReason}
            onClick={() => openDialog({ kind: 'authorise-many', tokens: waiting })}
          >
            {t('tokens.authoriseMany', { count: waiting.length })}
          </Button>
        )}
        {items.length > FEW && (
          <Button size="small" variant="quiet" onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? t('attention.less') : t('attention.more', { count: items.length - FEW })}
          </Button>
        )}
      </div>
    </section>
  )
}
