import { usePauseText } from '../../i18n/pause-text'
import { Notice } from '../notice'

/** Says why a request is taking longer, while the meter refuses it for the moment.
 *  @param isPending the request that this is about is under way */
export function PauseNotice({ isPending }: { isPending: boolean }) {
  const text = usePauseText()
  if (!isPending || text === undefined) return null
  return (
    <Notice tone="attention" role="status">
      {text}
    </Notice>
  )
}
