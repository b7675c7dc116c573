import { formatRelative } from '../../../../i18n/format'
import { useT } from '../../../../i18n/i18n'
import type { MessageKey } from '../../../../i18n/locales'
import { Button } from '../../../../ui/button'
import { Icon, type IconName } from '../../../../ui/icon'
import { useNow } from '../../../../ui/use-now'
import type { AttentionGroup, AttentionItem, AttentionReason } from '../../model/attention'
import { usePage } from '../../model/page-context'
import styles from './attention-panel.module.css'
import { useList } from '../list-context'
import { defaultListView, type ListView } from '../find/list-view'

const icons: Record<AttentionReason, IconName> = {
  waiting: 'waiting',
  'expires-soon': 'clock',
  expired: 'ended',
  unused: 'clock',
  'admin-forever': 'key',
}

/** The view that shows the tokens of a group. */
const views: Record<AttentionReason, Partial<ListView>> = {
  waiting: { status: 'waiting' },
  'expires-soon': { status: 'expires-soon', sort: 'expires' },
  expired: { status: 'expired', sort: 'expires' },
  unused: { status: 'unused', sort: 'lastUsed' },
  // The ones that never expire come first.
  'admin-forever': { status: 'active', role: 'admin', sort: 'expires', order: 'desc' },
}

const verbs: Record<AttentionItem['action'], [label: MessageKey, named: MessageKey]> = {
  authorise: ['tokens.authorise', 'tokens.authoriseNamed'],
  replace: ['tokens.replace', 'tokens.replaceNamed'],
  revoke: ['tokens.revoke', 'tokens.revokeNamed'],
}

type AttentionEntryProps = {
  entry: AttentionItem | AttentionGroup
  /** It needs nothing any more. */
  isSettled: boolean
}

/** One sentence, with what helps right behind it. */
export function AttentionEntry({ entry, isSettled }: AttentionEntryProps) {
  return (
    <li className={styles['entry']} data-reason={isSettled ? 'settled' : entry.reason}>
      <Icon name={isSettled ? 'check' : icons[entry.reason]} />
      {'tokens' in entry ? <Group group={entry} /> : <One item={entry} isSettled={isSettled} />}
    </li>
  )
}

function One({ item, isSettled }: { item: AttentionItem; isSettled: boolean }) {
  const t = useT()
  const now = useNow()
  const { pausedReason } = usePage().meter
  const { authorise, authorisingIds, openDialog } = useList()
  const { token, reason, action } = item
  const { name } = token
  const [label, named] = verbs[action]
  return (
    <>
      <span className={styles['text']}>
        {isSettled
          ? t('attention.settled', { name })
          : t(`attention.${reason}`, { name, when: formatRelative(token.expiresAt ?? now, now) })}
      </span>
      <Button
        size="small"
        // It stays where it is, because another token's would take its place under the pointer.
        disabledReason={isSettled ? t('attention.settled', { name }) : pausedReason}
        isPending={authorisingIds.has(token.id)}
        aria-label={t(named, { name })}
        onClick={() =>
          action === 'authorise' ? authorise(token) : openDialog({ kind: action, token })
        }
      >
        {t(label)}
      </Button>
    </>
  )
}

function Group({ group: { reason, tokens } }: { group: AttentionGroup }) {
  const t = useT()
  const { pausedReason } = usePage().meter
  const { changeView, openDialog } = useList()
  const count = tokens.length
  const text = t(`attention.many.${reason}`, { count })
  return (
    <>
      <span className={styles['text']}>{text}</span>
      <Button
        size="small"
        aria-label={t('attention.showNamed', { text })}
        onClick={() => changeView({ ...defaultListView, ...views[reason] })}
      >
        {t('attention.show')}
      </Button>
      {reason === 'unused' && (
        <Button
          size="small"
          variant="quietDanger"
          disabledReason={pausedReason}
          onClick={() => openDialog({ kind: 'revoke-many', tokens })}
        >
          {t('attention.revokeUnused', { count })}
        </Button>
      )}
    </>
  )
}
