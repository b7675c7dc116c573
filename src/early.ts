// The first script of a page, less than 2 kB: while the others are still on their way it shows the page as it will
// be, without its rows, and asks for what will be needed first: the messages, and where somebody is signed in
// the token list.
import { askForListEarly } from './api/early-list'
import { applyColorScheme, chosenColorScheme } from './app/color-scheme'
import { paths } from './app/paths'
import { JWT_KEY } from './features/session/jwt-key'
import { chooseLocale, loadMessages, LOCALE_KEY } from './i18n/locales'
import { storage } from './lib/storage'

const { pathname } = location
const jwt = storage.read(JWT_KEY)
/** The language that was chosen in this browser, else the first of the browser's that there is. */
export const firstLocale = chooseLocale(storage.read(LOCALE_KEY), navigator.languages)
/** Whoever needs what cannot be loaded says so. */
const ignore = (): void => {}

/** Shows the waiting page of the list. It does nothing when it is pressed, and goes when React draws. */
function showShell(root: HTMLElement | null): void {
  const template = document.getElementById(`shell-${firstLocale}`)
  if (!root || root.hasChildNodes() || !(template instanceof HTMLTemplateElement)) return
  const shell = document.importNode(template.content, true)
  for (const part of shell.children) part.toggleAttribute('inert', true)
  root.append(shell)
}

/** Tells that not all could be loaded. Without a catalogue there are no messages, so the sentence is part of
 *  index.html. */
export function showLoadFailed(): void {
  document.getElementById('root')?.replaceChildren()
  document.getElementById('load-failed')?.removeAttribute('hidden')
}

// A script that cannot be loaded would leave a page that waits for ever.
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) showLoadFailed()
  },
  true,
)

applyColorScheme(chosenColorScheme())
loadMessages(firstLocale, 'base').catch(ignore)
if (jwt === null || pathname.endsWith(paths.signIn)) {
  import('./app/sign-in-page').catch(ignore)
  loadMessages(firstLocale, 'extra').catch(ignore)
} else if (!__DEMO__) {
  // The demo's meter is in the page, and answers when the page is there.
  askForListEarly(jwt)
  if (
    [paths.home, paths.accessTokens, paths.meterUiAccessTokens].some((path) => path === pathname)
  ) {
    showShell(document.getElementById('root'))
  }
}
