import { useState, type Ref } from 'react'

import type { Token } from '../../../api/token'
import { currentFormatLocale, useT } from '../../../i18n/i18n'
import type { MenuItem } from '../../../ui/menu/menu'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { AttentionPanel } from './attention-panel'
import { saveCalendar } from '../files/file-actions'
import type { AttentionAction, AttentionItem } from '../model/attention'
import { NoMatch } from './list-states'
import { ListToolbar } from './find/list-toolbar'
import { applyListView, defaultListView, toSearchParams } from './find/list-view'
import type { OpenDialog } from '../model/open-dialog'
import { replacedBy } from '../model/replacements'
import { tokenStatus } from '../model/token-status'
import { SelectionBar } from './selection-bar'
import { TokenTable } from './table/token-table'
import { useAuthoriseAction } from './use-authorise-action'
import { useHeldRows } from './table/use-held-rows'
import { useListView } from './find/use-list-view'

type TokenListProps = {
  tokens: Token[]
  now: number
  attention: AttentionItem[]
  ownTokenId: string | null
  litTokenId: string | null
  pausedReason: string | undefined
  searchRef: Ref<HTMLInputElement>
  onOpen: (dialog: OpenDialog) => void
}

const NOTHING: ReadonlySet<string> = new Set()

/** The tokens with everything to find, order, select and act on them. */
export function TokenList({ tokens, now, attention, onOpen, ...rest }: TokenListProps) {
  const t = useT()
  const { view, changeView } = useListView()
  const { authorise, authorisingIds } = useAuthoriseAction()
  const [chosenIds, setChosenIds] = useState(NOTHING)
  const inView = applyListView(tokens, view, now, currentFormatLocale())
  const { rows, holdHandlers, release } = useHeldRows(
    inView,
    tokens,
    toSearchParams(view).toString(),
  )
  const selected = tokens.filter((token) => chosenIds.has(token.id))
  const selectedIds = new Set(selected.map((token) => token.id))

  const replacedIds = new Set(replacedBy(tokens, now).keys())

  const open = (dialog: OpenDialog) => {
    release()
    onOpen(dialog)
  }
  const handleRevoke = (token: Token) => open({ kind: 'revoke', token })
  const handleSelect = (token: Token, isSelected: boolean) => {
    const next = new Set(selectedIds)
    if (isSelected) next.add(token.id)
    else next.delete(token.id)
    setChosenIds(next)
  }
  const handleAct = (action: AttentionAction, token: Token) => {
    if (action === 'authorise') authorise(token)
    else open({ kind: action, token })
  }
  const replaceBlocker = (token: Token) => {
    const status = tokenStatus(token, now)
    const canReplace = status === 'active' || status === 'expires-soon'
    return canReplace ? rest.pausedReason : t('menu.replaceBlocked')
  }
  const menuItems = (token: Token): MenuItem[] => [
    { label: t('menu.details'), onSelect: () => open({ kind: 'details', token }) },
    {
      label: t('tokens.replace'),
      onSelect: () => open({ kind: 'replace', token }),
      disabledReason: replaceBlocker(token),
    },
    { label: t('menu.calendar'), onSelect: () => saveCalendar([token], now) },
    { label: t('menu.handover'), onSelect: () => open({ kind: 'handover', token }) },
  ]

  return (
    <>
      <AttentionPanel
        items={attention}
        now={now}
        pausedReason={rest.pausedReason}
        authorisingIds={authorisingIds}
        onAct={handleAct}
      />
      <ListToolbar
        tokens={tokens}
        now={now}
        view={view}
        onChangeView={changeView}
        searchRef={rest.searchRef}
      />
      <VisuallyHidden role="status">{t('tokens.count', { count: rows.length })}</VisuallyHidden>
      <SelectionBar
        count={selected.length}
        pausedReason={rest.pausedReason}
        onRevoke={() => open({ kind: 'revoke-many', tokens: selected })}
        onClear={() => setChosenIds(NOTHING)}
      />
      {rows.length === 0 ? (
        <NoMatch count={tokens.length} onClear={() => changeView(defaultListView)} />
      ) : (
        <TokenTable
          rows={rows}
          now={now}
          ownTokenId={rest.ownTokenId}
          litTokenId={rest.litTokenId}
          withUse={tokens.some((token) => token.lastUsedAt !== undefined)}
          view={view}
          onChangeView={changeView}
          selectedIds={selectedIds}
          onSelectAll={(isSelected) =>
            setChosenIds(isSelected ? new Set(rows.map(({ token }) => token.id)) : NOTHING)
          }
          holdHandlers={holdHandlers}
          authorisingIds={authorisingIds}
          replacedIds={replacedIds}
          pausedReason={rest.pausedReason}
          menuItems={menuItems}
          onAuthorise={authorise}
          onRevoke={handleRevoke}
          onShowDetails={(token) => open({ kind: 'details', token })}
          onSelect={handleSelect}
        />
      )}
    </>
  )
}
