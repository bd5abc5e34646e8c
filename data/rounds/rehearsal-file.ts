/** The database file in which a planned round is rehearsed: the round as it would open, and nothing that anybody has answered or signed in with. */
import 'server-only'
import { database, openDatabase } from '@/db/client'
import { municipalities, rounds, surveys } from '@/db/schema'
import { settledRounds } from '@/db/schema-rounds'
import { rehearsalCode } from '@/questionnaire/rehearsal'
import type { RegisterUnit } from '@/questionnaire/round-frame'
import { addAct } from '../round-acts/add-act'
import { type AskedRound, surveyTitle } from '../round-acts/find-round'
import { addQuestionnaire } from '../round-acts/questionnaire'
import { newestSettings } from '../round-acts/round-settings'
import { freezeFrame } from './frame'

/**
 * Makes the file, in which the round is open.
 * @param file that is not there yet
 * @param closesAt until when it can be answered
 */
export function makeRehearsalFile(file: string, round: AskedRound, frame: readonly RegisterUnit[], closesAt: Date, now: Date): void {
  const own = database()
  const { survey, referenceDate, sizeLimits, sample, questionnaire } = round
  const named = own.select().from(municipalities).all()
  const title = surveyTitle(round, own)
  const { version, settings } = newestSettings(round.id, own)
  const db = openDatabase(file, { isCopied: true })
  try {
    db.transaction(
      (tx) => {
        tx.insert(municipalities).values(named).run()
        tx.insert(surveys).values({ key: survey, title }).run()
        const questionnaireId = addQuestionnaire(tx, survey, questionnaire, null, now)
        const { id: roundId } = tx
          .insert(rounds)
          .values({ code: rehearsalCode(round.code), survey, questionnaireId, referenceDate, sizeLimits, sample })
          .returning({ id: rounds.id })
          .get()
        if (version > 0)
          tx.insert(settledRounds)
            .values({ roundId, ...settings, savedAt: now })
            .run()
        freezeFrame(tx, roundId, frame)
        addAct(tx, roundId, { kind: 'opened', at: now, by: null, until: closesAt })
      },
      { behavior: 'immediate' },
    )
  } finally {
    db.$client.close()
  }
}
