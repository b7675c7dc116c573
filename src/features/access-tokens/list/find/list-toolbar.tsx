import type { Ref } from 'react'

import { roles, type Token } from '../../../../api/token'
import { formatNumber } from '../../../../i18n/format'
import { currentFormatLocale, useT } from '../../../../i18n/i18n'
import { classNames } from '../../../../ui/class-names'
import { Icon } from '../../../../ui/icon'
import { useNow } from '../../../../ui/use-now'
import styles from './list-toolbar.module.css'
import { countByRole, countByStatus, sortKeys, sortOrders, type ListView } from './list-view'
import { statuses } from '../../model/token-status'

type ListToolbarProps = {
  tokens: readonly Token[]
  view: ListView
  onChangeView: (change: Partial<ListView>) => void
  searchRef: Ref<HTMLInputElement>
}

/** Search, filters with their counts and, when the table is drawn as cards without a head, the order. */
export function ListToolbar({ tokens, view, onChangeView, searchRef }: ListToolbarProps) {
  const t = useT()
  const now = useNow()
  const byStatus = countByStatus(tokens, view, now, currentFormatLocale())
  const byRole = countByRole(tokens, view, now, currentFormatLocale())
  return (
    <div className={styles['bar']} role="search">
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
      <div className={styles['chips']} role="group" aria-label={t('tokens.column.status')}>
        {(['all', ...statuses] as const).map((status) => (
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
      <Choice
        label={t('tokens.column.role')}
        value={view.role}
        options={(['all', ...roles] as const).map((role) => [
          role,
          `${role === 'all' ? t('tokens.filter.anyRole') : t(`role.${role}`)} (${formatNumber(byRole[role])})`,
        ])}
        onChange={(role) => onChangeView({ role })}
      />
      <div className={styles['order']}>
        <Choice
          label={t('tokens.sortBy')}
          value={view.sort}
          options={sortKeys.map((key) => [key, t(`tokens.column.${key}`)])}
          onChange={(sort) => onChangeView({ sort })}
        />
        <Choice
          label={t('tokens.order')}
          value={view.order}
          options={sortOrders.map((order) => [order, t(`tokens.order.${order}`)])}
          onChange={(order) => onChangeView({ order })}
        />
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
