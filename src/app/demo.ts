/** What the app needs to know about a mock meter that runs inside the page. */
export type Demo = {
  /** False where the page has no WebCrypto to sign tokens with. */
  canRun: boolean
  /** The mock's password, which the banner shows. */
  password: string
  /** Resets the mock to its initial state. */
  reset: () => void
}
