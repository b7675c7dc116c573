import { useId, useMemo, useState, type Ref } from 'react'

import { roles, type Token } from '../../../../api/token'
import { formatNumber } from '../../../../i18n/format'
import { currentFormatLocale, useT } from '../../../../i18n/i18n'
import { Button } from '../../../../ui/button'
import { classNames } from '../../../../ui/class-names'
import { Icon } from '../../../../ui/icon'
import { useNow } from '../../../../ui/use-now'
import styles from './list-toolbar.module.css'
import {
  countByRole,
  countByStatus,
  defaultListView,
  sortKeys,
  statusFilters,
  type ListView,
} from './list-view'

type ListToolbarProps = {
  tokens: readonly Token[]
  view: ListView
  /** The view that the counts are of: it follows `view`. */
  counted: ListView
  onChangeView: (change: Partial<ListView>) => void
  /** Whether this meter reports when a token was last used. */
  reportsUse: boolean
  /** Cards can be selected only when the person wants to; null = there are no cards. */
  selecting: { isOn: boolean; onToggle: () => void } | null
  searchRef: Ref<HTMLInputElement>
}

/** Search, filters with their counts, and the order. Where there is no room for all of it beside each
 *  other, one button shows the rest. */
export function ListToolbar({
  tokens,
  view,
  counted,
  onChangeView,
  reportsUse,
  selecting,
  searchRef,
}: ListToolbarProps) {
  const t = useT()
  const now = useNow()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const locale = currentFormatLocale()
  const byStatus = useMemo(
    () => countByStatus(tokens, counted, now, locale),
    [tokens, counted, now, locale],
  )
  const byRole = useMemo(
    () => countByRole(tokens, counted, now, locale),
    [tokens, counted, now, locale],
  )
  const filters = Number(view.status !== 'all') + Number(view.role !== 'all')
  return (
    <div className={classNames(styles['bar'], isOpen && styles['open'])} role="search">
      <label className={styles['search']}>
        <Icon name="search" />
        <input
          ref={searchRef}
          type="search"
          aria-label={t('tokens.search')}
          placeholder={t('tokens.search')}
          autoComplete="off"
          value={view.q}
          onChange={(event) => onChangeView({ q: event.target.value })}
        />
      </label>
      <Button
        icon="filter"
        className={classNames(styles['toggle'], filters > 0 && styles['active'])}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {filters > 0 ? t('tokens.filterAndSortOf', { count: filters }) : t('tokens.filterAndSort')}
      </Button>
      <div id={id} className={styles['panel']}>
        <div className={styles['chips']} role="group" aria-label={t('tokens.column.status')}>
          {statusFilters
            .filter(
              (status) => status !== 'unused' || byStatus.unused > 0 || view.status === status,
            )
            .map((status) => (
              <button
                key={status}
                type="button"
                className={classNames(styles['chip'], view.status === status && styles['chosen'])}
                aria-pressed={view.status === status}
                onClick={() => onChangeView({ status })}
              >
                {t(`tokens.filter.${status}`)} <span>{formatNumber(byStatus[status])}</span>
              </button>
            ))}
        </div>
        <div className={styles['choices']}>
          <Choice
            label={t('tokens.column.role')}
            value={view.role}
            options={(['all', ...roles] as const).map((role) => [
              role,
              `${role === 'all' ? t('tokens.filter.anyRole') : t(`role.${role}`)} · ${formatNumber(byRole[role])}`,
            ])}
            onChange={(role) => onChangeView({ role })}
          />
          <Choice
            label={t('tokens.sortBy')}
            value={view.sort}
            options={sortKeys
              .filter((key) => key !== 'lastUsed' || reportsUse)
              .map((key) => [key, t(`tokens.column.${key}`)])}
            onChange={(sort) => onChangeView({ sort, order: defaultListView.order })}
          />
          <Button
            icon="chevron"
            className={classNames(styles['order'], view.order === 'desc' && styles['descending'])}
            aria-label={t('tokens.order.desc')}
            aria-pressed={view.order === 'desc'}
            title={t(`tokens.order.${view.order}`)}
            onClick={() => onChangeView({ order: view.order === 'asc' ? 'desc' : 'asc' })}
          />
        </div>
        {selecting && (
          <Button aria-pressed={selecting.isOn} onClick={selecting.onToggle}>
            {t('tokens.selectMode')}
          </Button>
        )}
      </div>
    </div>
  )
}

type ChoiceProps<Value extends string> = {
  label: string
  value: Value
  options: [Value, string][]
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <select
      className={styles['choice']}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options[event.target.selectedIndex]
        if (chosen) onChange(chosen[0])
      }}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  )
}
