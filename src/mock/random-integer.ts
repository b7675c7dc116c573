/** For the claim `nonc`: 0 to 2³² - 1. */
export const randomInteger = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
