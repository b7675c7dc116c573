import { startTransition, useCallback, useEffect, useState } from 'react'

import { t, withExtraMessages } from '../../i18n/i18n'
import { showToast } from '../../ui/toast-store'
import type { Dialogs } from './dialogs'
import { loadListStates } from './list/states'
import type { OpenDialog } from './model/open-dialog'

const loadDialogs = () => withExtraMessages(import('./dialogs'))

const NONE: OpenDialog = { kind: 'none' }

/** The page's one open dialog. The code of the dialogs is loaded as soon as the list is shown, so that
 *  they still open when the connection fails later; so is that of the list's notices.
 *  @param isReady the list is on screen */
export function useDialogs(isReady: boolean): {
  dialog: OpenDialog
  /** The component that shows it, or null while its code is loading. */
  DialogsComponent: typeof Dialogs | null
  openDialog: (dialog: OpenDialog) => void
  closeDialog: () => void
} {
  const [dialog, setDialog] = useState(NONE)
  const [DialogsComponent, setComponent] = useState<typeof Dialogs | null>(null)

  const show = useCallback((loaded: { Dialogs: typeof Dialogs }) => {
    setComponent(() => loaded.Dialogs)
  }, [])

  useEffect(() => {
    if (!isReady) return
    loadDialogs().then(show, () => {})
    loadListStates().catch(() => {})
  }, [isReady, show])

  const openDialog = useCallback(
    (next: OpenDialog) => {
      // Its many parts are drawn in steps.
      startTransition(() => setDialog(next))
      loadDialogs().then(show, () => {
        setDialog(NONE)
        showToast({ tone: 'failed', text: t('app.loadFailed') })
      })
    },
    [show],
  )
  const closeDialog = useCallback(() => setDialog(NONE), [])
  return { dialog, DialogsComponent, openDialog, closeDialog }
}
