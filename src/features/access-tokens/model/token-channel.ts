// The tabs of this browser tell each other that the list has changed, but not what has changed.

let channel: BroadcastChannel | undefined

/** One channel per tab: a channel does not receive its own messages. */
function ownChannel(): BroadcastChannel {
  channel ??= new BroadcastChannel('meter-access-tokens')
  return channel
}

/** Tells the other tabs that tokens were added, authorised or revoked. */
export function announceTokensChanged(): void {
  ownChannel().postMessage('changed')
}

/** @param listener called when another tab has changed something @returns stops listening */
export function onTokensChanged(listener: () => void): () => void {
  ownChannel().addEventListener('message', listener)
  return () => ownChannel().removeEventListener('message', listener)
}
