// The tabs of this browser tell each other that the list has changed, never what.

const NAME = 'meter-access-tokens'

let sender: BroadcastChannel | undefined

/** Tells the other tabs that tokens were added, authorised or revoked. */
export function announceTokensChanged(): void {
  sender ??= new BroadcastChannel(NAME)
  sender.postMessage('changed')
}

/** @returns ends the listening */
export function onTokensChanged(listener: () => void): () => void {
  const receiver = new BroadcastChannel(NAME)
  receiver.addEventListener('message', listener)
  return () => receiver.close()
}
