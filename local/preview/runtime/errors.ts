/** Hears the text of an error, with its stack. */
type ErrorListener = (text: string) => void

const listeners = new Set<ErrorListener>()

function tell(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  for (const listener of [...listeners]) listener(text)
}

addEventListener('error', ({ error }: ErrorEvent) => tell(error))

/** Hears every error that no code of the Mini Program caught; returns its own undo. */
export function onError(listener: ErrorListener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Reports an error of the Mini Program: in the console with its stack, and to wx.onError. */
export function reportError(error: unknown, where: string): void {
  console.error(`[${where}]`, error)
  tell(error)
}
