/** A municipality's answers of a round, each with its version, time and author. */
import 'server-only'
import { database } from '@/db/client'
import { currentAnswers, type SavedAnswers } from '../answers/current'
import type { Viewer } from '../viewer'
import { findResponse, findScope, type Where } from './response-scope'

/**
 * The municipality's answers in a round, by key.
 * @throws AppError not-signed-in, not-found, municipality-required
 */
export async function getAnswers(viewer: Viewer, where: Where, now: Date = new Date()): Promise<SavedAnswers> {
  const db = database()
  const response = findResponse(db, findScope(db, viewer, where, now))
  return response ? currentAnswers(db, response.id) : {}
}
