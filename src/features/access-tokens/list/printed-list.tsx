import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

import { formatDate, formatExact } from '../../../i18n/format'
import { useT } from '../../../i18n/i18n'
import { PrintOnly } from '../../../ui/print-only'
import { useNow } from '../../../ui/use-now'
import { usePage } from '../model/page-context'
import { tokenStatus } from '../model/token-status'
import styles from './printed-list.module.css'
import type { Row } from './table/use-held-rows'

/** The list on paper: a plain table of all its rows, however few of them the screen shows. Nothing
 *  while a dialog is open, which may print something of its own. */
export function PrintedList({ rows }: { rows: Row[] }) {
  const isPrinting = usePrinting()
  return isPrinting ? (
    <PrintOnly>
      <Paper rows={rows} />
    </PrintOnly>
  ) : null
}

const date = (at: number | null | undefined) => (typeof at === 'number' ? formatDate(at) : '–')

function Paper({ rows }: { rows: Row[] }) {
  const t = useT()
  const now = useNow()
  const { info } = usePage().meter
  const head = ['name', 'role', 'status', 'created', 'expires', 'lastUsed'] as const
  return (
    <>
      <h1>{t('tokens.title')}</h1>
      <p>{[info?.productName, info?.hostname, formatExact(now)].filter(Boolean).join(' · ')}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            {head.map((key) => (
              <th key={key} scope="col">
                {t(`tokens.column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ token }) => (
            <tr key={token.id}>
              <td className={styles['name']}>
                <bdi>{token.name}</bdi>
              </td>
              <td>{t(`role.${token.role}`)}</td>
              <td>{t(`status.${tokenStatus(token, now)}`)}</td>
              <td className={styles['date']}>{date(token.createdAt)}</td>
              <td className={styles['date']}>
                {token.expiresAt === null ? t('tokens.never') : date(token.expiresAt)}
              </td>
              <td className={styles['date']}>{date(token.lastUsedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const begin = () => {
      if (document.querySelector('dialog[open]')) return
      // The browser captures the page as soon as the event has been handled, so React must not defer.
      flushSync(() => setIsPrinting(true))
    }
    const end = () => setIsPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}
