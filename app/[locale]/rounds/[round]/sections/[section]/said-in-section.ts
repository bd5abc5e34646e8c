import { type SaidQuestion, saidQuestion } from '@/components/questionnaire/form/said-question'
import type { SectionTexts } from '@/components/questionnaire/words/section-texts'
import { isAsking, slotsOf } from '@/questionnaire/asked'
import type { Section } from '@/questionnaire/document'
import type { AnsweringPage } from '../../answering-page'
import type { sectionData } from './section-data'

/** By question its text, the last round's answer in words and the way to earlier ones: made here, so that the browser needs no script for it. */
export function saidInSection(
  { locale, hub, query }: AnsweringPage,
  section: Section,
  data: Pick<ReturnType<typeof sectionData>, 'previous' | 'versions'>,
  texts: SectionTexts,
): Record<string, SaidQuestion> {
  return Object.fromEntries(
    section.questions.filter(isAsking).map((question) => {
      const history = `/${locale}/rounds/${hub.round.code}/history/${question.key}${query}`
      const saved = slotsOf(question).some((slot) => slot.key in data.versions)
      return [question.key, saidQuestion({ question, previous: data.previous[question.key], saved, history, locale, texts })]
    }),
  )
}
