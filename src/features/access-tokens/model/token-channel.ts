// The tabs of this browser tell each other that the list has changed, never what.

let channel: BroadcastChannel | undefined

/** One for the tab: what is said on it is not heard on it. */
function ownChannel(): BroadcastChannel {
  channel ??= new BroadcastChannel('meter-access-tokens')
  return channel
}

/** Tells the other tabs that tokens were added, authorised or revoked. */
export function announceTokensChanged(): void {
  ownChannel().postMessage('changed')
}

/** @param listener another tab has changed something @returns ends the listening */
export function onTokensChanged(listener: () => void): () => void {
  ownChannel().addEventListener('message', listener)
  return () => ownChannel().removeEventListener('message', listener)
}
