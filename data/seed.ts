/** What every database holds from its first start: the municipalities, the survey and the versions of its questionnaire. */
import 'server-only'
import type { Db } from '@/db/client'
import { readRegister } from '@/db/register'
import { municipalities, questionnaires, surveys } from '@/db/schema'
import { type Questionnaire, questionnaireSchema } from '@/questionnaire/document'
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
