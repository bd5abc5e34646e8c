/** How far a municipality is: per section, and towards sending. */
import { type Answers, isAnswered } from './answer'
import { askedIn, isAsking, slotsOf } from './asked'
import { type Check, checkAnswers } from './checks'
import type { Questionnaire, Section } from './document'

/** `check`: said to be ready, but something required is missing or impossible. */
type SectionStatus = 'untouched' | 'open' | 'check' | 'done'

export type SectionProgress = {
  key: string
  status: SectionStatus
  /** Answers given and answers wanted among the questions asked; matrix rows count one by one. */
  answered: number
  wanted: number
  /** Keys of required answers that are missing. */
  missing: string[]
  /** The impossible answers. */
  checks: Check[]
  /** Nothing in the section is required. */
  optional: boolean
}

const progressOf = (questionnaire: Questionnaire, section: Section, answers: Answers, ready: boolean): SectionProgress => {
  const asked = askedIn(questionnaire, answers)
  const questions = section.questions.filter(isAsking).filter((question) => asked.get(question.key) === 'asked')
  const wanted = questions.flatMap((question) =>
    slotsOf(question)
      .filter((slot) => !slot.other)
      .map((slot) => ({ question, slot })),
  )
  const answered = wanted.filter(({ slot }) => isAnswered(answers[slot.key]))
  const missing = wanted.filter(({ question, slot }) => question.required && !isAnswered(answers[slot.key])).map(({ slot }) => slot.key)
  const own = new Set(wanted.map(({ slot }) => slot.key))
  const checks = checkAnswers(questionnaire, answers).filter((check) => own.has(check.key) && check.grade === 'hard')
  const flawed = missing.length > 0 || checks.length > 0
  const status = ready ? (flawed ? 'check' : 'done') : answered.length ? 'open' : 'untouched'
  return {
    key: section.key,
    status,
    answered: answered.length,
    wanted: wanted.length,
    missing,
    checks,
    optional: !section.questions.some((question) => isAsking(question) && question.required),
  }
}

/**
 * Progress of every section that is asked, in order.
 * @param ready keys of the sections the municipality has said are ready ("Onko osio valmis?")
 */
export function progress(questionnaire: Questionnaire, answers: Answers, ready: ReadonlySet<string>): SectionProgress[] {
  const asked = askedIn(questionnaire, answers)
  return questionnaire.sections
    .filter((section) => asked.get(`section:${section.key}`) === 'asked')
    .map((section) => progressOf(questionnaire, section, answers, ready.has(section.key)))
}

/** What stands between the answers and sending: required answers missing and hard checks. Empty lists mean they can be sent. */
export function obstacles(questionnaire: Questionnaire, answers: Answers): { missing: string[]; checks: Check[] } {
  const sections = progress(questionnaire, answers, new Set())
  return {
    missing: sections.flatMap((section) => section.missing),
    checks: sections.flatMap((section) => section.checks),
  }
}

/** Share (0..1) of the answers wanted that have been given; 0 when nothing is asked. */
export function shareAnswered(questionnaire: Questionnaire, answers: Answers): number {
  const sections = progress(questionnaire, answers, new Set())
  const wanted = sections.reduce((sum, section) => sum + section.wanted, 0)
  return wanted ? sections.reduce((sum, section) => sum + section.answered, 0) / wanted : 0
}
