/**
 * Ends open connections when the service is stopped. A server's own stop waits until the last one is closed, also one that a browser
 * has opened ahead of its need, or a stranger who says nothing on it: it would wait for as long as they please.
 */
import 'server-only'
import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import { stopSignal } from './stop-signal'

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
