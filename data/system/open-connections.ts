/**
 * Ends open connections when the service is stopped. A server's own stop waits until the last one is closed, also one that a browser
 * has opened ahead of its need, or a stranger who says nothing on it: it would wait for as long as they please.
 */
import 'server-only'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { nothingOnItsWay } from './siblings'
import { leaveSignal, stopSignal } from './stop-signal'

/** Milliseconds that answers under way have to come to their end; most who run services give them ten seconds. */
const grace = 8_000

/**
 * From now on, when `stopped` is aborted, connections without a request yet end at once and all others after a while; what is answered
 * until then is answered whole.
 * @param wait milliseconds until the last ones are ended
 */
export function endConnectionsAtStop(server: Server, stopped: AbortSignal = stopSignal(), wait = grace): void {
  const open = new Set<Socket>()
  const silent = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    if (stopped.aborted) return void socket.destroy()
    open.add(socket)
    silent.add(socket)
    socket.once('close', () => {
      open.delete(socket)
      silent.delete(socket)
    })
  })
  server.on('request', ({ socket }: IncomingMessage) => silent.delete(socket))
  const endAll = (sockets: Set<Socket>) => {
    for (const socket of sockets) socket.destroy()
  }
  const stop = () => {
    endAll(silent)
    setTimeout(() => endAll(open), wait).unref()
  }
  stopped.addEventListener('abort', stop, { once: true })
}

/** Milliseconds that connections have to end in their own time when another process has taken this one's place: longer than most downloads. */
const graceOfLeaving = 60_000

/**
 * From now on, when `leaving` is aborted, new connections go to other processes and each open one ends after its next answer, or when
 * it has been idle for as long as any may be: whoever asks on one is answered.
 * @returns resolves when the last one has ended, and none is on its way any more
 */
export function leaveConnections(server: Server, leaving: AbortSignal = leaveSignal(), wait = graceOfLeaving): Promise<void> {
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    if (leaving.aborted) response.setHeader('Connection', 'close')
  })
  return new Promise((resolve) =>
    leaving.addEventListener('abort', () => {
      // The server's own close would cut idle connections, on which a request may be on its way.
      NetServer.prototype.close.call(server, () => void nothingOnItsWay().then(resolve))
      setTimeout(() => server.closeAllConnections(), wait).unref()
    }),
  )
}
