/** What the app has to know of a mock meter that runs inside the page. */
export type Demo = {
  /** False where the page has no WebCrypto to sign tokens with. */
  canRun: boolean
  /** The mock's password, for everybody to see. */
  password: string
  /** Puts the mock back to its first state. */
  reset: () => void
}
