/**
 * Ends open connections when the service is stopped. The framework's own stop waits until the last one is closed, also one that a browser
 * has opened ahead of its need, or a stranger who says nothing on it: it would wait for as long as they please.
 */
import 'server-only'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { type IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import { stopSignal } from './stop-signal'

/** Milliseconds that answers under way have to come to their end; most who run services give them ten seconds. */
const grace = 8_000

/**
 * From now on, when `stopped` is aborted, connections without a request yet end at once and all others after a while; what is answered
 * until then is answered whole.
 * @param wait milliseconds until the last ones are ended
 * @returns forgets it again
 */
export function endConnectionsAtStop(stopped: AbortSignal = stopSignal(), wait = grace): () => void {
  const open = new Set<Socket>()
  const silent = new Set<Socket>()
  const opened = (message: unknown) => {
    const { socket } = message as { socket: Socket & { server?: unknown } }
    if (!(socket.server instanceof Server)) return
    if (stopped.aborted) return void socket.destroy()
    open.add(socket)
    silent.add(socket)
    socket.once('close', () => {
      open.delete(socket)
      silent.delete(socket)
    })
  }
  const asked = (message: unknown) => silent.delete((message as { request: IncomingMessage }).request.socket)
  const endAll = (sockets: Set<Socket>) => {
    for (const socket of sockets) socket.destroy()
  }
  const stop = () => {
    endAll(silent)
    setTimeout(() => endAll(open), wait).unref()
  }
  subscribe('net.server.socket', opened)
  subscribe('http.server.request.start', asked)
  stopped.addEventListener('abort', stop, { once: true })
  return () => {
    unsubscribe('net.server.socket', opened)
    unsubscribe('http.server.request.start', asked)
    stopped.removeEventListener('abort', stop)
  }
}
