// While a dialog is open the history holds one extra entry, so that the back button closes the dialog
// instead of leaving the page. People expect that on a phone, and it is the only way to ask before a
// secret is lost.

type Layer = { onBack: () => void }

const layers: Layer[] = []
let isSyncPlanned = false
let isGoingBack = false
/** Address of the page under the open dialogs. */
let pageUrl = ''

const hasEntry = (): boolean => isMarked(history.state)

const isMarked = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'dialog' in state

/** Gives the open dialogs their entry. */
function addEntry(): void {
  if (isGoingBack || layers.length === 0 || hasEntry()) return
  // When this entry is left again the page must not jump to where it was scrolled before.
  history.scrollRestoration = 'manual'
  pageUrl = location.href
  history.pushState({ dialog: true }, '')
}

/** Adapts the history to the open dialogs, once for all changes of the same task. */
function planSync(): void {
  if (isSyncPlanned) return
  isSyncPlanned = true
  setTimeout(() => {
    isSyncPlanned = false
    addEntry()
    if (!isGoingBack && layers.length === 0 && hasEntry()) {
      isGoingBack = true
      history.back()
    }
  })
}

function handlePopState(event: PopStateEvent): void {
  if (isGoingBack) {
    isGoingBack = false
    history.scrollRestoration = 'auto'
    planSync()
    return
  }
  const top = layers.at(-1)
  if (top && !hasEntry()) {
    // The entry is put back first, because the dialog may refuse to close. Several steps back at once
    // led to another page, which the router must not hear of.
    if (location.href !== pageUrl) {
      event.stopImmediatePropagation()
      history.pushState(null, '', pageUrl)
    }
    history.pushState({ dialog: true }, '')
    top.onBack()
    return
  }
  planSync()
}

/** Registers an open dialog. @param onBack called on the back button  @returns unregisters it */
export function openLayer(onBack: () => void): () => void {
  const layer = { onBack }
  layers.push(layer)
  // At once: who goes back the moment the dialog is there must not leave the page.
  addEntry()
  return () => {
    layers.splice(layers.indexOf(layer), 1)
    planSync()
  }
}

/** Starts listening; called once, before the first render and before the router listens. If the page
 *  was reloaded while a dialog was open, the extra entry is still there without its dialog, and is left. */
export function watchDialogHistory(): void {
  addEventListener('popstate', handlePopState)
  planSync()
}
