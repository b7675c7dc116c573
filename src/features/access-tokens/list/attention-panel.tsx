import { useState } from 'react'

import type { Token } from '../../../api/token'
import { formatRelative } from '../../../i18n/format'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Icon, type IconName } from '../../../ui/icon'
import styles from './attention-panel.module.css'
import type { AttentionAction, AttentionItem, AttentionReason } from '../model/attention'

/** Shown before somebody asks for more, and after. */
const FEW = 3
const MANY = 30

const icons: Record<AttentionReason, IconName> = {
  waiting: 'waiting',
  'expires-soon': 'clock',
  expired: 'ended',
  'admin-forever': 'key',
}

type AttentionPanelProps = {
  items: AttentionItem[]
  now: number
  pausedReason: string | undefined
  authorisingIds: ReadonlySet<string>
  onAct: (action: AttentionAction, token: Token) => void
}

/** What waits for a person, each with the action that fits. */
export function AttentionPanel({ items, now, onAct, ...state }: AttentionPanelProps) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  if (items.length === 0) return null
  const shown = items.slice(0, isOpen ? MANY : FEW)
  return (
    <section className={styles['panel']} aria-label={t('attention.title')}>
      <ul className={styles['items']}>
        {shown.map(({ token, reason, action }) => (
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
              disabledReason={state.pausedReason}
              isPending={action === 'authorise' && state.authorisingIds.has(token.id)}
              aria-label={t(`tokens.${action}Named`, { name: token.name })}
              onClick={() => onAct(action, token)}
            >
              {t(`tokens.${action}`)}
            </Button>
          </li>
        ))}
      </ul>
      {items.length > FEW && (
        <Button size="small" variant="quiet" onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? t('attention.less') : t('attention.more', { count: items.length - FEW })}
        </Button>
      )}
    </section>
  )
}
