import { useT } from '../../../../i18n/i18n'
import { classNames } from '../../../../ui/class-names'
import { Icon } from '../../../../ui/icon'
import { sortKeys, type ListView, type SortKey } from '../find/list-view'
import { useList } from '../list-context'
import { SelectBox } from './select-box'
import { GridRow, HeadCell } from './table-grid'
import styles from './table-head.module.css'

type TableHeadProps = {
  view: ListView
  onChangeView: (change: Partial<ListView>) => void
  /** How many of the rows are selected. */
  selectedRows: 'none' | 'some' | 'all'
  onSelectAll: (isSelected: boolean) => void
}

export function TableHead({ view, onChangeView, selectedRows, onSelectAll }: TableHeadProps) {
  const t = useT()
  const { reportsUse } = useList()
  return (
    <thead className={styles['head']} role="rowgroup">
      <GridRow className={styles['row']} aria-rowindex={1}>
        <HeadCell className={classNames(styles['cell'], styles['select'])}>
          <SelectBox
            isLabelled
            label={t('tokens.selectAll')}
            checked={selectedRows === 'all'}
            isMixed={selectedRows === 'some'}
            onChange={onSelectAll}
          />
        </HeadCell>
        {sortKeys
          .filter((key) => key !== 'lastUsed' || reportsUse)
          .map((key) => (
            <SortHeader key={key} sortKey={key} view={view} onChangeView={onChangeView} />
          ))}
        <HeadCell className={classNames(styles['cell'], styles['actions'])}>
          {t('tokens.column.actions')}
        </HeadCell>
      </GridRow>
    </thead>
  )
}

type SortHeaderProps = {
  sortKey: SortKey
  view: ListView
  onChangeView: (change: Partial<ListView>) => void
}

function SortHeader({ sortKey, view, onChangeView }: SortHeaderProps) {
  const t = useT()
  const isSorted = view.sort === sortKey
  const isDescending = isSorted && view.order === 'desc'
  return (
    <HeadCell
      className={styles['cell']}
      aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={classNames(
          styles['sort'],
          isSorted && styles['sorted'],
          isDescending && styles['descending'],
        )}
        onClick={() =>
          onChangeView({ sort: sortKey, order: isSorted && !isDescending ? 'desc' : 'asc' })
        }
      >
        {t(`tokens.column.${sortKey}`)}
        <Icon name="chevron" size={12} />
      </button>
    </HeadCell>
  )
}
