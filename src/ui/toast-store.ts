import { createStore } from '../lib/create-store'

export type ToastTone = 'info' | 'done' | 'failed'
type Toast = { id: number; tone: ToastTone; text: string }

/** How long a toast stays, in milliseconds. One that reports a failure stays until it is closed. */
const STAYS_MS = 8_000

export const toastStore = createStore<readonly Toast[]>([])
let nextId = 1

export function dismissToast(id: number): void {
  toastStore.set(toastStore.get().filter((toast) => toast.id !== id))
}

/** Reports the result of an action that has no dialog of its own. Never with a secret. */
export function showToast({ tone, text }: { tone: ToastTone; text: string }): void {
  const toast = { id: nextId++, tone, text }
  // A sentence that is already there is not shown twice.
  const others = toastStore.get().filter((other) => other.text !== text)
  toastStore.set([...others, toast].slice(-3))
  if (tone !== 'failed') setTimeout(() => dismissToast(toast.id), STAYS_MS)
}

export function clearToasts(): void {
  toastStore.set([])
}
