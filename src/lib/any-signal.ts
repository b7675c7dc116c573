/** A signal that is aborted as soon as one of two is, with its reason. `AbortSignal.any` is younger than the
 *  oldest browsers of the build. */
export function anySignal(first: AbortSignal, second: AbortSignal): AbortSignal {
  const controller = new AbortController()
  for (const signal of [first, second]) {
    const abort = () => controller.abort(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true, signal: controller.signal })
  }
  return controller.signal
}
