/** Requests that another site's page makes in the visitor's browser are refused. Programs send neither header. */
import 'server-only'
import { ownOrigin } from './site'

/** Does the request come from our own pages, or from a program? The browser sets these headers, no page can. */
export function isOwnRequest(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  const origin = headers.get('origin')
  if (origin === null || origin === ownOrigin()) return true
  // A form on a page with the referrer policy no-referrer, such as the sign-in confirmation, has the origin "null".
  if (origin === 'null') return site === 'same-origin'
  if (!URL.canParse(origin) || new URL(origin).host !== headers.get('host')) return false
  // The same host by another scheme is another site. The browser, where it says so, has compared that.
  return site === 'same-origin' || new URL(origin).protocol === new URL(ownOrigin()).protocol
}
