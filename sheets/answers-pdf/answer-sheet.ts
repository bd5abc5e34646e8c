/** A municipality's answers in words: the page and the file show this same sheet. */
import { paperTexts } from '@/messages/paper-texts'
import { sayMoment } from '@/messages/time'
import { isAnswered, valuesOf } from '@/questionnaire/answer'
import { askedIn, isAsking } from '@/questionnaire/asked'
import { progress } from '@/questionnaire/progress'
import { type Locale, say } from '@/questionnaire/text'
import { type Entry, entryOf } from './entry'
import type { OwnAnswers } from './own-answers'

export type Fact = { label: string; value: string }

export type AnswerSheet = {
  locale: Locale
  title: string
  facts: Fact[]
  /** Whether and when the answers were sent, and whether they have changed since. */
  state: { text: string; more: string | null; isSent: boolean }
  /** Says that the answers are sample data. */
  sample: { label: string; text: string } | null
  sections: { key: string; title: string; entries: Entry[] }[]
}

type Say = ReturnType<typeof paperTexts>

function stateOf({ sent, changed, which, accepted, round }: OwnAnswers, t: Say, locale: Locale): AnswerSheet['state'] {
  if (!sent)
    return { text: t(accepted ? 'accepted' : 'draft'), more: round.isOpen || accepted ? null : t('closedUnsent'), isSent: accepted }
  const moment = sayMoment(sent.at, locale)
  const text = sent.by ? t('sentBy', { moment, name: sent.by }) : t('sent', { moment })
  if (!changed) return { text, more: null, isSent: true }
  return which === 'sent'
    ? { text, more: t('changedSince'), isSent: true }
    : { text: t('changedDraft'), more: t('changedText', { sent: text }), isSent: false }
}

/** The questions asked, by section: what was not asked is left out, what was not answered says so. */
function sectionsOf({ questionnaire, answers }: OwnAnswers, t: Say, locale: Locale): AnswerSheet['sections'] {
  const values = valuesOf(answers)
  const asked = askedIn(questionnaire, values)
  return questionnaire.sections
    .filter(({ key }) => asked.get(`section:${key}`) === 'asked')
    .map((section) => ({
      section,
      questions: section.questions.filter(isAsking).filter((question) => asked.get(question.key) === 'asked'),
    }))
    .filter(({ questions }) => questions.length > 0)
    .map(({ section, questions }, index) => ({
      key: section.key,
      title: `${index + 1} ${say(section.title, locale)}`,
      entries: questions.map((question) => entryOf(question, answers, { t, locale, asked })),
    }))
}

/** How many questions are answered, a matrix in all the rows asked, and how many are asked. */
function questionsIn({ questionnaire, answers }: OwnAnswers): { done: number; all: number } {
  const counts = progress(questionnaire, valuesOf(answers), new Set()).map(({ questions }) => questions)
  return {
    done: counts.reduce((sum, { answered }) => sum + answered, 0),
    all: counts.reduce((sum, { asked }) => sum + asked, 0),
  }
}

/** The sheet in a language. */
export function answerSheet(own: OwnAnswers, locale: Locale): AnswerSheet {
  const t = paperTexts(locale)
  const { municipality, round, answers } = own
  const sections = sectionsOf(own, t, locale)
  const names = Object.values(answers).flatMap(({ savedBy, value }) => (savedBy && isAnswered(value) ? [savedBy] : []))
  const people = [...new Set(names)].sort((one, other) => one.localeCompare(other, 'fi'))
  return {
    locale,
    title: t('title', { municipality: say(municipality.name, locale), round: round.code }),
    facts: [
      { label: t('survey'), value: `${say(round.survey, locale)} ${round.code}` },
      { label: t('municipality'), value: `${say(municipality.name, locale)} (${municipality.code})` },
      { label: t('answered'), value: t('answeredOf', questionsIn(own)) },
      ...(own.sent && own.which === 'sent' ? [{ label: t('reference'), value: own.sent.reference }] : []),
      ...(people.length ? [{ label: t('people'), value: people.join(', ') }] : []),
    ],
    state: stateOf(own, t, locale),
    sample: round.sample ? { label: t('sampleLabel'), text: t('sample') } : null,
    sections,
  }
}
