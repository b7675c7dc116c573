// While a dialog is open the history holds one entry more, so that the back button closes the dialog
// instead of leaving the page: what a person expects on a phone, and the only way to put a gate there.

type Layer = { onBack: () => void }

const layers: Layer[] = []
let isSyncPlanned = false
let isGoingBack = false
/** Address of the page under the open dialogs. */
let pageUrl = ''

const hasEntry = (): boolean => isMarked(history.state)

const isMarked = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'dialog' in state

/** Brings the history in line with the open dialogs. Several changes in one turn become one. */
function planSync(): void {
  if (isSyncPlanned) return
  isSyncPlanned = true
  setTimeout(() => {
    isSyncPlanned = false
    if (isGoingBack) return
    if (layers.length > 0 && !hasEntry()) {
      // Going back to this entry must not undo what the page scrolled to meanwhile.
      history.scrollRestoration = 'manual'
      pageUrl = location.href
      history.pushState({ dialog: true }, '')
    }
    if (layers.length === 0 && hasEntry()) {
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
    // The entry is put back first: the dialog may refuse to close. Several steps back at once led to
    // another page, which the router must not hear of.
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

/** Counts an open dialog in. @param onBack the back button was pressed @returns counts it out */
export function openLayer(onBack: () => void): () => void {
  const layer = { onBack }
  layers.push(layer)
  planSync()
  return () => {
    layers.splice(layers.indexOf(layer), 1)
    planSync()
  }
}

/** Starts listening; once, before the first render and before the router does. A reload on a dialog's entry finds no dialog. */
export function watchDialogHistory(): void {
  addEventListener('popstate', handlePopState)
  planSync()
}
