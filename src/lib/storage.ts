/** Storage of the browser that never throws: the return value tells when it is blocked or full.
 *  @param open asked each time, because even naming a blocked storage throws */
const guarded = (open: () => Storage) => ({
  /** The stored text, or null when there is none or storage is blocked. */
  read(key: string): string | null {
    try {
      return open().getItem(key)
    } catch {
      return null
    }
  },
  /** @returns false when the text could not be stored */
  write(key: string, value: string): boolean {
    try {
      open().setItem(key, value)
      return open().getItem(key) === value
    } catch {
      return false
    }
  },
  remove(key: string): void {
    try {
      open().removeItem(key)
    } catch {
      // Blocked storage holds nothing to remove.
    }
  },
})

/** For all tabs, until it is removed. */
export const storage = guarded(() => localStorage)

/** For this tab, until it is closed; it outlives a reload. */
export const tabStorage = guarded(() => sessionStorage)
