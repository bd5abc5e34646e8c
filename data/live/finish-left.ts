/** Whoever leaves a section has perhaps saved the last of what was asked there, without a word: then the request is done. */
import 'server-only'
import { database } from '@/db/client'
import { findScope, type ResponseScope } from '../answering/response-scope'
import { AppError } from '../errors'
import { finishSections } from '../people/handover/finish'
import { log } from '../system/log'
import { stopSignal } from '../system/stop-signal'
import type { Viewer } from '../viewer'
import { isPresent } from './presence'

/** Milliseconds: whoever only turns a page, or reloads it, is back by then, and what was sent on leaving has been saved. */
const grace = 5000

/**
 * Looks a little later, unless the reader is back in the section, the service is ending, or the reader may no longer answer.
 * @param ask who it is, asked anew then
 */
export function finishLeft({ round, municipality }: ResponseScope, ask: () => Viewer, section: string | undefined): void {
  if (section === undefined) return
  const where = { round: round.code, municipality }
  const finish = async () => {
    const viewer = ask()
    if (stopSignal().aborted || isPresent(findScope(database(), viewer, where, new Date()), viewer, section)) return
    await finishSections(viewer, where, { sections: [section], locale: null, leaves: true })
  }
  const told = (error: unknown) => {
    if (!(error instanceof AppError)) log.error({ err: error }, 'what was asked of whoever has left a section')
  }
  setTimeout(() => void finish().catch(told), grace).unref()
}
