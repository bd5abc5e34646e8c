import { getTranslations } from 'next-intl/server'
import { fieldName } from '@/components/questionnaire/fields/form-fields'
import { previousOf } from '@/components/questionnaire/words/previous-answer'
import { SummaryList } from '@/components/ui/data/summary-list'
import type { Hub } from '@/data/answering/hub'
import { valuesOf } from '@/questionnaire/answer'
import { askedIn, countedAnswers, isAsking, missingOf, slotsOf } from '@/questionnaire/asked'
import type { Asking, Section } from '@/questionnaire/document'
import { isChanged } from '@/questionnaire/prefill'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { answerLines, notAskedWords, slotName } from '@/questionnaire/words/answer-words'
import type { AnsweringPage } from './answering-page'
import { changeAddress, rowId } from './return-to'

export type Show = 'all' | 'changed' | 'unanswered'

const hasChanged = (question: Asking, { values, previous }: Hub): boolean =>
  previous !== null && isChanged(question, values, { ...previous, answers: valuesOf(previous.answers) })

/** The section's questions that are asked, as the reader wants to see them. */
export function shownQuestions(hub: Hub, section: Section, show: Show): Asking[] {
  const asked = askedIn(hub.questionnaire, hub.values)
  const questions = section.questions.filter(isAsking).filter(({ key }) => asked.get(key) === 'asked')
  if (show === 'changed') return questions.filter((question) => hasChanged(question, hub))
  return show === 'unanswered' ? questions.filter((question) => missingOf(question, hub.values, asked).length > 0) : questions
}

/** Of a matrix the rows that are not asked, with what stands in their place, and the empty ones where others are answered. */
function rowLines(question: Asking, values: Hub['values'], asked: ReturnType<typeof askedIn>, locale: Locale) {
  const names = (keys: readonly string[]) => keys.map((key) => slotName(question, key, locale) ?? key).join(', ')
  const keys = slotsOf(question).map(({ key }) => key)
  const ruledOut = keys.filter((key) => asked.get(key) === 'not-asked')
  const missing = missingOf(question, values, asked)
  const isHalf = missing.length > 0 && missing.length + ruledOut.length < keys.length
  if (!hasRows(question)) return { notAsked: [], missing: null }
  return {
    notAsked: ruledOut.length && (isHalf || missing.length === 0) ? [`${notAskedWords(question, locale)}: ${names(ruledOut)}`] : [],
    missing: isHalf ? names(missing) : null,
  }
}

/** Answers of a section, what changed since the last round marked, each with a link to change it while that is possible. */
export async function SectionAnswers({ page, section, show }: { page: AnsweringPage; section: Section; show: Show }) {
  const { locale, hub, at } = page
  const t = await getTranslations('answering')
  const asked = askedIn(hub.questionnaire, hub.values)
  const counted = countedAnswers(hub.questionnaire, hub.values)
  const items = shownQuestions(hub, section, show).map((question) => {
    const given = answerLines(question, counted, { locale, onScale: (grade) => t('onScale', { grade }) }).map((line) =>
      softHyphens(line, locale),
    )
    const rows = rowLines(question, hub.values, asked, locale)
    const lines = [...given, ...rows.notAsked, ...(rows.missing ? [t('rowsMissing', { rows: rows.missing })] : [])]
    const term = say(question.label, locale)
    const earlier = hub.previous && hasChanged(question, hub) ? previousOf(question, hub.previous, locale) : undefined
    const proposal = hub.unconfirmed.includes(question.key) && hub.previous ? previousOf(question, hub.previous, locale) : undefined
    const note = hub.answers[question.key]?.note
    const href = changeAddress(at, section.key, { page: 'check', question: question.key }, fieldName(question.key))
    return {
      id: question.key,
      anchor: rowId(question.key),
      term,
      lines,
      ...(proposal && 'lines' in proposal
        ? { noneText: t('unconfirmed', { round: proposal.round, answer: softHyphens(proposal.lines.join(' · '), locale) }) }
        : {}),
      ...(note ? { note: t('quoted', { text: note }) } : {}),
      ...(earlier
        ? {
            was: {
              changed: t('changed'),
              text: 'lines' in earlier ? t('was', { round: earlier.round, answer: softHyphens(earlier.lines.join(' · '), locale) }) : '',
            },
          }
        : {}),
      ...(hub.round.state === 'open' ? { action: { label: t('change'), about: term, href } } : {}),
    }
  })
  return <SummaryList items={items} noneText={t('noAnswer')} />
}
