/** Who asks: a route sees headers only, and X-Forwarded-For is whatever the asker wrote unless somebody adds what it saw. */
import 'server-only'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { trustedProxies } from './site'

const channel = 'http.server.request.start'

/** Adds the address at the other end of the connection to X-Forwarded-For, as a proxy does, before anybody reads the header. */
function addPeer(message: unknown): void {
  const { request } = message as { request: IncomingMessage }
  const given = request.headers['x-forwarded-for']
  request.headers['x-forwarded-for'] = [given, request.socket.remoteAddress ?? 'unknown'].flat().filter(Boolean).join(', ')
}

/** From now on every request to this process carries its peer's address last; doing it twice changes nothing. */
export function addPeers(): void {
  unsubscribe(channel, addPeer)
  subscribe(channel, addPeer)
}

/** The address that X-Forwarded-For tells of: what the outermost trusted proxy saw, or what the service itself did; 'unknown' when neither stands there. */
export function connectedAddress(forwarded: string): string {
  const seen = forwarded.split(',').map((each) => each.trim())
  return seen.at(-1 - trustedProxies()) || 'unknown'
}

/** The address the request came from. */
export const ipOf = (headers: Headers): string => connectedAddress(headers.get('x-forwarded-for') ?? '')
