/** Paths of the app, below its base. */
export const paths = {
  home: '/',
  accessTokens: '/profiles/access-tokens',
  /** Where the meter's own web UI has its token app. */
  meterUiAccessTokens: '/access-token',
  signIn: '/sign-in',
} as const

/** The sign-in page, leading back afterwards. @param from path with query */
export const signInPath = (from: string): string =>
  from === paths.accessTokens || from === paths.home
    ? paths.signIn
    : `${paths.signIn}?next=${encodeURIComponent(from)}`

/** The folder the app is served from, without the slash at its end. The demo does not know it before
 *  it runs: its chunks lie one folder below. */
export const basePath = (
  import.meta.env.BASE_URL === './'
    ? new URL(/* @vite-ignore */ '..', import.meta.url).pathname
    : import.meta.env.BASE_URL
).replace(/\/$/, '')
