// The first script of a page, about 1 kB: while the others are still on their way it asks for what they will
// need first, the messages and, where somebody is signed in, the token list.
import { askForListEarly } from './api/early-list'
import { paths } from './app/paths'
import { JWT_KEY } from './features/session/jwt-key'
import { chooseLocale, loadMessages } from './i18n/locales'
import { storage } from './lib/storage'

const jwt = storage.read(JWT_KEY)
// The demo's meter is in the page, and answers when the page is there.
if (!__DEMO__ && jwt !== null && !location.pathname.endsWith(paths.signIn)) askForListEarly(jwt)

// Whoever needs them says that they cannot be loaded.
loadMessages(chooseLocale(storage.read('lang'), navigator.languages), 'base').catch(() => {})
