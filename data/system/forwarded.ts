/** Who asks: a route sees headers only, and X-Forwarded-For is whatever the asker wrote unless somebody adds what it saw. */
import 'server-only'
import type { RequestStep } from './request-steps'
import { trustedProxies } from './site'

/** Adds the address at the other end of the connection to X-Forwarded-For, as a proxy does, before anybody reads the header. */
export const addPeer: RequestStep = (request, _response, next) => {
  const given = request.headers['x-forwarded-for']
  request.headers['x-forwarded-for'] = [given, request.socket.remoteAddress ?? 'unknown'].flat().filter(Boolean).join(', ')
  next()
}

/** The address that X-Forwarded-For tells of: what the outermost trusted proxy saw, or what the service itself did; 'unknown' when neither stands there. */
export function connectedAddress(forwarded: string): string {
  const seen = forwarded.split(',').map((each) => each.trim())
  return seen.at(-1 - trustedProxies()) || 'unknown'
}

/** The address the request came from. */
export const ipOf = (headers: Headers): string => connectedAddress(headers.get('x-forwarded-for') ?? '')
