import { getTranslations } from 'next-intl/server'
import type { QuestionnaireToEdit } from '@/data/questionnaires/read'
import type { Locale } from '@/questionnaire/text'
import { questionnaireSheet } from '@/sheets/questions-pdf/questionnaire-sheet'
import { QuestionPart } from '../../../../questions/[round]/question-section'

/** A question that is not edited any more, in the words of whoever answers it. */
export async function QuestionInWords({
  found: { survey, round, document },
  question,
  locale,
}: {
  found: QuestionnaireToEdit
  question: string
  locale: Locale
}) {
  const t = await getTranslations('questionnaireEditor')
  const { sections } = questionnaireSheet({ survey, code: round, questionnaire: document }, locale)
  const own = sections.flatMap(({ parts }) => parts).find((part) => ('block' in part ? part.block.key : part.question.key) === question)
  if (!own) return null
  return (
    <section className="sect stack" aria-labelledby="texts">
      <h2 id="texts">{t('texts')}</h2>
      <QuestionPart part={own} />
    </section>
  )
}
