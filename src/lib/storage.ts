/** localStorage that never throws: the return value tells when it is blocked or full. */
export const storage = {
  /** The stored text, or null when there is none or storage is blocked. */
  read(key: string): string | null {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  },
  /** @returns false when the text could not be stored */
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
