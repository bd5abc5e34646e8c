/** Finding a round by its code, with the facts its state is derived from. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { questionnaires, rounds } from '@/db/schema'
import { AppError } from '../errors'

/** The round and its questionnaire. Who may see it is for the caller to check. @throws AppError not-found */
export function findRound(code: string, db: Pick<Tx, 'select'> = database()) {
  const found = db
    .select()
    .from(rounds)
    .innerJoin(questionnaires, eq(questionnaires.id, rounds.questionnaireId))
    .where(eq(rounds.code, code))
    .get()
  if (!found) throw new AppError('not-found')
  return { ...found.rounds, questionnaire: found.questionnaires.document }
}
