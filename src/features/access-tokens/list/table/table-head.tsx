import { useT } from '../../../../i18n/i18n'
import { classNames } from '../../../../ui/class-names'
import { Icon } from '../../../../ui/icon'
import { VisuallyHidden } from '../../../../ui/visually-hidden'
import type { ListView, SortKey } from '../find/list-view'
import { useList } from '../list-context'
import { SelectBox } from './select-box'
import { GridRow, HeadCell } from './table-grid'
import styles from './table-head.module.css'

type TableHeadProps = {
  view: ListView
  onChangeView: (change: Partial<ListView>) => void
  canSelect: boolean
  /** How many of the rows are selected. */
  selectedRows: 'none' | 'some' | 'all'
  onSelectAll: (isSelected: boolean) => void
}

/** What stands beneath another cell has no place for a head of its own: it is only read out. */
export function TableHead({
  view,
  onChangeView,
  canSelect,
  selectedRows,
  onSelectAll,
}: TableHeadProps) {
  const t = useT()
  const { reportsUse, isNarrow } = useList()
  const shared = { view, onChangeView }
  return (
    <thead className={classNames(styles['head'], !canSelect && styles['empty'])} role="rowgroup">
      <GridRow className={styles['row']} aria-rowindex={1}>
        <HeadCell className={styles['cell']}>
          {canSelect && (
            <SelectBox
              isLabelled={isNarrow}
              label={t('tokens.selectAll')}
              checked={selectedRows === 'all'}
              isMixed={selectedRows === 'some'}
              onChange={onSelectAll}
            />
          )}
        </HeadCell>
        <SortHeader sortKey="name" {...shared} />
        <SilentHeader sortKey="role" view={view} />
        <SortHeader sortKey="status" {...shared} />
        {reportsUse && <SilentHeader sortKey="lastUsed" view={view} />}
        <SortHeader sortKey="expires" {...shared} className={styles['expires']} />
        <HeadCell className={classNames(styles['cell'], styles['silent'])}>
          <VisuallyHidden>{t('tokens.column.actions')}</VisuallyHidden>
        </HeadCell>
      </GridRow>
    </thead>
  )
}

/** How the rows are sorted by a column, for `aria-sort`. */
const sortOf = (view: ListView, key: SortKey) =>
  view.sort === key ? (view.order === 'desc' ? 'descending' : 'ascending') : undefined

function SilentHeader({ sortKey, view }: { sortKey: SortKey; view: ListView }) {
  const t = useT()
  return (
    <HeadCell
      className={classNames(styles['cell'], styles['silent'])}
      aria-sort={sortOf(view, sortKey)}
    >
      <VisuallyHidden>{t(`tokens.column.${sortKey}`)}</VisuallyHidden>
    </HeadCell>
  )
}

type SortHeaderProps = {
  sortKey: SortKey
  view: ListView
  onChangeView: (change: Partial<ListView>) => void
  className?: string | undefined
}

function SortHeader({ sortKey, view, onChangeView, className }: SortHeaderProps) {
  const t = useT()
  const sort = sortOf(view, sortKey)
  return (
    <HeadCell className={classNames(styles['cell'], styles['wide'], className)} aria-sort={sort}>
      <button
        type="button"
        className={classNames(
          styles['sort'],
          sort && styles['sorted'],
          sort === 'descending' && styles['descending'],
        )}
        onClick={() =>
          onChangeView({ sort: sortKey, order: sort === 'ascending' ? 'desc' : 'asc' })
        }
      >
        {t(`tokens.column.${sortKey}`)}
        <Icon name="chevron" size={12} />
      </button>
    </HeadCell>
  )
}
