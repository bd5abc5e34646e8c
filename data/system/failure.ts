/** The one sink of what nobody expected to fail while a request was answered. */
import 'server-only'
import { noteDamage } from './integrity'
import { isCut, log } from './log'

/** @param of the request: its path without query, the route that should have answered, and what kind of route that is */
export function tellFailure(error: unknown, of: { method: string; path: string; route: string; kind: string }): void {
  noteDamage(error)
  if (!isCut(error)) log.error({ err: error, ...of }, 'request failed')
}
