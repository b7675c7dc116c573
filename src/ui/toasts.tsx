import { useSyncExternalStore } from 'react'

import { useT } from '../i18n/i18n'
import { Button } from './button'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import styles from './toasts.module.css'

type Tone = 'info' | 'done' | 'failed'
type Toast = { id: number; tone: Tone; text: string }

/** How long a toast that needs nobody stays, in milliseconds. A failure stays until it is closed. */
const STAYS_MS = 8_000

let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function dismiss(id: number): void {
  set(toasts.filter((toast) => toast.id !== id))
}

/** Says in passing what became of an action that has no dialog of its own. Never with a secret. */
export function showToast({ tone, text }: { tone: Tone; text: string }): void {
  const toast = { id: nextId++, tone, text }
  // The same sentence twice says no more than once.
  set([...toasts.filter((other) => other.text !== text), toast].slice(-3))
  if (tone !== 'failed') setTimeout(() => dismiss(toast.id), STAYS_MS)
}

export function clearToasts(): void {
  set([])
}

const icons: Record<Tone, IconName> = { info: 'info', done: 'check', failed: 'alert' }

export function Toasts() {
  const t = useT()
  const shown = useSyncExternalStore(subscribe, () => toasts)
  return (
    <div className={styles['region']} role="status" aria-label={t('ui.notifications')}>
      {shown.map((toast) => (
        <div key={toast.id} className={classNames(styles['toast'], styles[toast.tone])}>
          <Icon name={icons[toast.tone]} />
          <p className={styles['text']}>{toast.text}</p>
          <Button
            variant="quiet"
            size="small"
            icon="close"
            className={styles['close']}
            aria-label={t('ui.dismiss')}
            onClick={() => dismiss(toast.id)}
          />
        </div>
      ))}
    </div>
  )
}
