import { useT } from '../../../../i18n/i18n'
import { classNames } from '../../../../ui/class-names'
import { Icon } from '../../../../ui/icon'
import { sortKeys, type ListView, type SortKey } from '../find/list-view'
import { useList } from '../list-context'
import { SelectBox } from './select-box'
import styles from './token-table.module.css'

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
      <tr className={styles['row']} role="row" aria-rowindex={1}>
        <th
          className={classNames(styles['cell'], styles['selectCell'])}
          role="columnheader"
          scope="col"
        >
          <SelectBox
            isLabelled
            label={t('tokens.selectAll')}
            checked={selectedRows === 'all'}
            isMixed={selectedRows === 'some'}
            onChange={onSelectAll}
          />
        </th>
        {sortKeys
          .filter((key) => key !== 'lastUsed' || reportsUse)
          .map((key) => (
            <SortHeader key={key} sortKey={key} view={view} onChangeView={onChangeView} />
          ))}
        <th
          className={classNames(styles['cell'], styles['actionsCell'])}
          role="columnheader"
          scope="col"
        >
          {t('tokens.column.actions')}
        </th>
      </tr>
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
    <th
      className={styles['cell']}
      role="columnheader"
      scope="col"
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
    </th>
  )
}
