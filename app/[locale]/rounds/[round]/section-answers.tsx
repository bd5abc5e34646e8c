import { getTranslations } from 'next-intl/server'
import { fieldName } from '@/components/questionnaire/fields/form-fields'
import { previousOf } from '@/components/questionnaire/words/previous-answer'
import { type SummaryItem, SummaryList } from '@/components/ui/data/summary-list'
import type { Hub } from '@/data/answering/hub'
import { valuesOf } from '@/questionnaire/answer'
import { askedIn, countedAnswers, findSlot, isAsking, missingOf, slotsOf } from '@/questionnaire/asked'
import type { Asking, Section } from '@/questionnaire/document'
import { isChanged } from '@/questionnaire/prefill'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { answerLines, notAskedWords, slotName } from '@/questionnaire/words/answer-words'
import type { AnsweringPage } from './answering-page'
import { changeAddress, rowId } from './return-to'

export type Show = 'all' | 'changed' | 'unanswered'

/** Is it answered otherwise than in the last round? */
export const hasChanged = (question: Asking, { values, previous }: Hub): boolean =>
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

interface SectionAnswersProps {
  page: AnsweringPage
  section: Section
  show: Show
  /** Keys of questions that stand elsewhere on the page. */
  except?: ReadonlySet<string>
}

/** Answers of a section, what changed since the last round marked, each with a link to change it while that is possible. */
export function SectionAnswers({ page, section, show, except }: SectionAnswersProps) {
  return <QuestionRows page={page} questions={shownQuestions(page.hub, section, show).filter(({ key }) => !except?.has(key))} />
}

/** What stands beside an answer: what was sent, or what the last round was told. */
type Beside = 'sent' | 'last-round'

/** What a question was answered with before, with its name. */
async function beforeOf({ hub, locale }: AnsweringPage, beside: Beside, question: Asking): Promise<SummaryItem['before']> {
  const t = await getTranslations('answering')
  const divided = (lines: readonly string[]) => lines.map((line) => softHyphens(line, locale))
  const names = { nowLabel: t('changes.now'), noneText: t('noAnswer') }
  if (beside === 'sent') {
    const then = hub.unsent?.sent ?? {}
    const lines = answerLines(question, valuesOf(then), { locale, onScale: (grade) => t('onScale', { grade }) })
    const note = then[question.key]?.note
    return { ...names, label: t('changes.sent'), lines: divided(lines), ...(note ? { note: t('quoted', { text: note }) } : {}) }
  }
  const earlier = hub.previous ? previousOf(question, hub.previous, locale) : undefined
  return earlier && 'lines' in earlier ? { ...names, label: earlier.round, lines: divided(earlier.lines) } : undefined
}

interface QuestionRowsProps {
  page: AnsweringPage
  questions: readonly Asking[]
  /** Beside each answer stands what it was. */
  beside?: Beside
}

/** Answers to these questions, each with a link to change it while that is possible. */
export async function QuestionRows({ page, questions, beside }: QuestionRowsProps) {
  const { hub, locale } = page
  const t = await getTranslations('answering')
  const asked = askedIn(hub.questionnaire, hub.values)
  const counted = countedAnswers(hub.questionnaire, hub.values)
  const itemOf = async (question: Asking): Promise<SummaryItem> => {
    const isAsked = asked.get(question.key) === 'asked'
    const given = answerLines(question, counted, { locale, onScale: (grade) => t('onScale', { grade }) }).map((line) =>
      softHyphens(line, locale),
    )
    const rows = rowLines(question, hub.values, asked, locale)
    const note = isAsked ? hub.answers[question.key]?.note : undefined
    const before = beside && (await beforeOf(page, beside, question))
    return {
      id: question.key,
      anchor: rowId(question.key),
      term: say(question.label, locale),
      lines: [...given, ...rows.notAsked, ...(rows.missing ? [t('rowsMissing', { rows: rows.missing })] : [])],
      ...(isAsked ? {} : { noneText: t('changes.notAsked') }),
      ...unconfirmedOf(page, question, t),
      ...(note ? { note: t('quoted', { text: note }) } : {}),
      ...(before ? { before } : {}),
      ...(beside === 'last-round' || !isAsked ? {} : lastRoundOf(page, question, t, !beside)),
      ...(isAsked ? changeOf(page, question, t) : {}),
    }
  }
  return <SummaryList items={await Promise.all(questions.map(itemOf))} noneText={t('noAnswer')} />
}

type Say = Awaited<ReturnType<typeof getTranslations<'answering'>>>

/** The last answer, where it is proposed and not confirmed. */
function unconfirmedOf({ hub, locale }: AnsweringPage, question: Asking, t: Say): Pick<SummaryItem, 'noneText'> {
  const proposal = hub.unconfirmed.includes(question.key) && hub.previous ? previousOf(question, hub.previous, locale) : undefined
  if (!proposal || !('lines' in proposal)) return {}
  return { noneText: t('unconfirmed', { round: proposal.round, answer: softHyphens(proposal.lines.join(' · '), locale) }) }
}

/** What the answer was in the last round, where it was another one and is shown. @param marked with "Muuttunut" before it */
function lastRoundOf({ hub, locale }: AnsweringPage, question: Asking, t: Say, marked: boolean): Pick<SummaryItem, 'was'> {
  const earlier = hub.previous && hasChanged(question, hub) ? previousOf(question, hub.previous, locale) : undefined
  if (!earlier || !(marked || 'lines' in earlier)) return {}
  const text = 'lines' in earlier ? t('was', { round: earlier.round, answer: softHyphens(earlier.lines.join(' · '), locale) }) : ''
  return { was: { ...(marked ? { changed: t('changed') } : {}), text } }
}

/** The link to the question in its section. */
function changeOf({ hub, locale, at }: AnsweringPage, question: Asking, t: Say): Pick<SummaryItem, 'action'> {
  const section = findSlot(hub.questionnaire, question.key)?.section
  if (!section || hub.round.state !== 'open') return {}
  const href = changeAddress(at, section.key, { page: 'check', question: question.key }, fieldName(question.key))
  return { action: { label: t('change'), about: say(question.label, locale), href } }
}
