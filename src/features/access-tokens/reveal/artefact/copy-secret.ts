/** Copies what holds the secret. @returns whether that is certain */
export type CopySecret = () => Promise<boolean>
