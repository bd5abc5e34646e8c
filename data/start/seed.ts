/** What every database holds from its first start: the municipalities, the survey, its questionnaires and the round to come. */
import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { municipalityCodes, readMunicipalities } from '@/db/register'
import { frameUnits, municipalities, questionnaires, rounds, surveys } from '@/db/schema'
import { type Questionnaire, questionnaireSchema } from '@/questionnaire/document'
import { frameFromRegister } from '@/questionnaire/round-frame'
import { defaultSizeLimits } from '@/questionnaire/size-class'
import { form2018 } from '@/questionnaire/templates/form-2018'
import { form2024 } from '@/questionnaire/templates/form-2024'
import { form2026 } from '@/questionnaire/templates/form-2026'
import { registerOf } from '../register/register'
import { seedYears } from '../register/seed-years'

export const survey = 'some'

/** The shipped versions in order; a document that rounds may have been opened with is never changed, a new one is added. */
const forms = [form2018, form2024, form2026]

export const questionnaireVersions = (): Questionnaire[] => forms.map((form) => questionnaireSchema.parse(form))

/** Those that a database lacks. Checking one takes long, and hardly ever is one missing. */
function missingQuestionnaires(tx: Tx, now: Date) {
  const rows = tx.select({ version: questionnaires.version }).from(questionnaires).where(eq(questionnaires.survey, survey)).all()
  const known = new Set(rows.map(({ version }) => version))
  return forms.flatMap((form, index) =>
    known.has(index + 1) ? [] : [{ survey, version: index + 1, document: questionnaireSchema.parse(form), createdAt: now }],
  )
}

/** Adds what is missing and changes nothing that is there, so it may run at every start. */
export function seedRegister(db: Db, now: Date = new Date()): void {
  db.transaction(
    (tx) => {
      const known = new Set(
        tx
          .select({ code: municipalities.code })
          .from(municipalities)
          .all()
          .map(({ code }) => code),
      )
      if (municipalityCodes().some((code) => !known.has(code)))
        tx.insert(municipalities).values(readMunicipalities()).onConflictDoNothing().run()
      seedYears(tx)
      tx.insert(surveys)
        .values({
          key: survey,
          title: { fi: 'Verkkoviestintä ja some', sv: 'Webbkommunikation och sociala medier', en: 'Web communication and social media' },
        })
        .onConflictDoNothing()
        .run()
      const missing = missingQuestionnaires(tx, now)
      if (missing.length) tx.insert(questionnaires).values(missing).run()
    },
    { behavior: 'immediate' },
  )
}

/** The round that an administrator finds planned in a new database, with its frame; nothing is added once there is any round. */
export function seedPlannedRound(db: Db): void {
  const referenceDate = '2026-11-01'
  const sizeLimits = [...defaultSizeLimits]
  db.transaction(
    (tx) => {
      if (tx.select({ id: rounds.id }).from(rounds).limit(1).get()) return
      const newest = and(eq(questionnaires.survey, survey), eq(questionnaires.version, forms.length))
      const questionnaire = tx.select({ id: questionnaires.id }).from(questionnaires).where(newest).get()
      if (!questionnaire) throw new Error('the register has not been seeded')
      const round = { code: '2026', survey, questionnaireId: questionnaire.id, referenceDate, sizeLimits }
      const { id } = tx.insert(rounds).values(round).returning({ id: rounds.id }).get()
      const frame = frameFromRegister(registerOf(tx), referenceDate, sizeLimits)
      tx.insert(frameUnits)
        .values(frame.map((unit) => ({ roundId: id, ...unit })))
        .run()
    },
    { behavior: 'immediate' },
  )
}
