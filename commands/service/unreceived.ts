/** Connections that a process was given and had not received when it was killed. */
import type { Worker } from 'node:cluster'

/**
 * Cuts such a connection. The cluster gives a process one at a time and closes its own end at the process's word; without that word
 * nobody would ever close it, and whoever asked would wait for ever.
 */
export function cutUnreceived({ process: child }: Worker): void {
  const send = child.send.bind(child) as (...all: unknown[]) => boolean
  let given: { close: () => void } | undefined
  child.send = ((message: unknown, handle?: unknown, ...rest: unknown[]) => {
    if (handle && typeof handle === 'object' && 'close' in handle) given = handle as typeof given
    return send(message, handle, ...rest)
  }) as typeof child.send
  // One that ends by itself has received all, or given it back. Closing twice does nothing.
  child.once('exit', (code) => {
    if (code !== 0) given?.close()
  })
}
