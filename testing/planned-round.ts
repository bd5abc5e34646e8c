/** A round that is being prepared: nobody has opened it, and its questionnaire is a draft of its own. */
import type { Db } from '@/db/client'
import { questionnaires, rounds } from '@/db/schema'
import type { Questionnaire } from '@/questionnaire/document'

/** Adds the round `code` of the survey of the shared cast. @returns the id of its questionnaire */
export function addPlannedRound(db: Db, document: Questionnaire, code = '2027', survey = 'some'): number {
  const { version } = db.select().from(questionnaires).all().at(-1) ?? { version: 0 }
  const { id } = db
    .insert(questionnaires)
    .values({ survey, version: version + 1, document, createdAt: new Date('2026-11-01T10:00:00Z') })
    .returning({ id: questionnaires.id })
    .get()
  db.insert(rounds)
    .values({ code, survey, questionnaireId: id, referenceDate: `${code.slice(0, 4)}-11-01`, sizeLimits: [2000, 5000, 10000] })
    .run()
  return id
}
