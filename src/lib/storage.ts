/** localStorage that never throws. Blocked or full storage is told by the return value. */
export const storage = {
  /** The stored text, or null when there is none or storage is blocked. */
  read(key: string): string | null {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  },
  /** @returns false when the text could not be kept */
  write(key: string, value: string): boolean {
    try {
      localStorage.setItem(key, value)
      return localStorage.getItem(key) === value
    } catch {
      return false
    }
  },
  remove(key: string): void {
    try {
      localStorage.removeItem(key)
    } catch {
      // Blocked storage holds nothing to remove.
    }
  },
}
