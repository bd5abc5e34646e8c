import { getTranslations } from 'next-intl/server'
import { previousOf } from '@/components/questionnaire/words/previous-answer'
import type { Hub } from '@/data/answering/hub'
import { questionsOf } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import type { AnsweringPage } from '../answering-page'
import { hasChanged, QuestionRows, shownQuestions } from '../section-answers'

/** In the questionnaire's order; no question is in both. */
export type LedChanges = { sinceSending: readonly Asking[]; sinceRound: readonly Asking[] }

/**
 * What leads the page: what has changed since the answers were sent, and what since the last round. An opinion that is given afresh,
 * whose earlier one is not shown, stays where it is among the others.
 */
export function leadingChanges(hub: Hub, locale: Locale): LedChanges {
  const unsent = new Set(hub.unsent?.questions)
  const { previous, questionnaire } = hub
  const wasSaid = (question: Asking) => previous !== null && 'lines' in (previousOf(question, previous, locale) ?? {})
  const shown = questionnaire.sections.flatMap((section) => shownQuestions(hub, section, 'all'))
  return {
    sinceSending: questionsOf(questionnaire).filter(({ key }) => unsent.has(key)),
    sinceRound: shown.filter((question) => !unsent.has(question.key) && hasChanged(question, hub) && wasSaid(question)),
  }
}

/** First of all what has changed, each answer beside what it was. Whoever reads on meets none of them again. */
export async function LeadingChanges({ page, changed }: { page: AnsweringPage; changed: LedChanges }) {
  const t = await getTranslations('answering.changes')
  const round = page.hub.previous?.round ?? ''
  const groups = [
    { id: 'since-sending', title: t('sinceSending'), questions: changed.sinceSending, beside: 'sent' },
    { id: 'since-round', title: t('sinceRound', { round }), questions: changed.sinceRound, beside: 'last-round' },
  ] as const
  return groups.map(({ id, title, questions, beside }) =>
    questions.length > 0 ? (
      <section key={id} aria-labelledby={id} className="stack-s">
        <h2 id={id} className="size-xl">
          {title}
        </h2>
        <QuestionRows page={page} questions={questions} beside={beside} />
      </section>
    ) : null,
  )
}
