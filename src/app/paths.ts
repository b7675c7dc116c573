/** Paths of the app, relative to its base path. */
export const paths = {
  home: '/',
  accessTokens: '/profiles/access-tokens',
  /** Where the meter's own web UI has its token app. */
  meterUiAccessTokens: '/access-token',
  signIn: '/sign-in',
} as const

/** The path of the sign-in page that leads back afterwards. @param from path with query */
export const signInPath = (from: string): string =>
  from === paths.accessTokens || from === paths.home
    ? paths.signIn
    : `${paths.signIn}?next=${encodeURIComponent(from)}`

/** The folder the app is served from, without a trailing slash. The demo may be put anywhere, so it
 *  derives the folder from the address of this chunk, which lies one folder below. */
export const basePath = (
  import.meta.env.BASE_URL === './'
    ? new URL(/* @vite-ignore */ '..', import.meta.url).pathname
    : import.meta.env.BASE_URL
).replace(/\/$/, '')
