/** What every database holds from its first start: the municipalities, the survey, its questionnaires and the round to come. */
import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { readRegister } from '@/db/register'
import { frameUnits, municipalities, questionnaires, rounds, surveys } from '@/db/schema'
import { type Questionnaire, questionnaireSchema } from '@/questionnaire/document'
import { frameFromRegister } from '@/questionnaire/round-frame'
import { defaultSizeLimits } from '@/questionnaire/size-class'
import { form2018 } from '@/questionnaire/templates/form-2018'
import { form2024 } from '@/questionnaire/templates/form-2024'
import { form2026 } from '@/questionnaire/templates/form-2026'

export const survey = 'some'

/** The shipped versions in order; a document that rounds may have been opened with is never changed, a new one is added. */
export const questionnaireVersions: readonly Questionnaire[] = [form2018, form2024, form2026].map((form) => questionnaireSchema.parse(form))

/** Adds what is missing and changes nothing that is there, so it may run at every start. */
export function seedRegister(db: Db, now: Date = new Date()): void {
  db.transaction((tx) => {
    tx.insert(municipalities)
      .values([...readRegister().municipalities])
      .onConflictDoNothing()
      .run()
    tx.insert(surveys)
      .values({
        key: survey,
        title: { fi: 'Verkkoviestintä ja some', sv: 'Webbkommunikation och sociala medier', en: 'Web communication and social media' },
      })
      .onConflictDoNothing()
      .run()
    tx.insert(questionnaires)
      .values(questionnaireVersions.map((document, index) => ({ survey, version: index + 1, document, createdAt: now })))
      .onConflictDoNothing()
      .run()
  })
}

/** The round that an administrator finds planned in a new database, with its frame; nothing is added once there is any round. */
export function seedPlannedRound(db: Db): void {
  const referenceDate = '2026-11-01'
  const sizeLimits = [...defaultSizeLimits]
  db.transaction((tx) => {
    if (tx.select({ id: rounds.id }).from(rounds).limit(1).get()) return
    const newest = and(eq(questionnaires.survey, survey), eq(questionnaires.version, questionnaireVersions.length))
    const questionnaire = tx.select({ id: questionnaires.id }).from(questionnaires).where(newest).get()
    if (!questionnaire) throw new Error('the register has not been seeded')
    const round = { code: '2026', survey, questionnaireId: questionnaire.id, referenceDate, sizeLimits }
    const { id } = tx.insert(rounds).values(round).returning({ id: rounds.id }).get()
    const frame = frameFromRegister(readRegister(), referenceDate, sizeLimits)
    tx.insert(frameUnits)
      .values(frame.map((unit) => ({ roundId: id, ...unit })))
      .run()
  })
}
