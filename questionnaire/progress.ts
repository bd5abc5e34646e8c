/** How far a municipality is: per section, and towards sending. */
import { type Answers, isAnswered } from './answer'
import { type Asked, askedIn, isAsking, slotsOf } from './asked'
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

type Found = { asked: ReadonlyMap<string, Asked>; checks: readonly Check[] }

/** @param found of the whole questionnaire: what is asked, and what is impossible */
const progressOf = (section: Section, answers: Answers, ready: boolean, found: Found): SectionProgress => {
  const { asked } = found
  const questions = section.questions.filter(isAsking).filter((question) => asked.get(question.key) === 'asked')
  const wanted = questions.flatMap((question) =>
    slotsOf(question)
      .filter((slot) => !slot.other)
      .map((slot) => ({ question, slot })),
  )
  const answered = wanted.filter(({ slot }) => isAnswered(answers[slot.key]))
  const missing = wanted.filter(({ question, slot }) => question.required && !isAnswered(answers[slot.key])).map(({ slot }) => slot.key)
  const own = new Set(wanted.map(({ slot }) => slot.key))
  const checks = found.checks.filter((check) => own.has(check.key))
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
  const found = { asked, checks: checkAnswers(questionnaire, answers).filter(({ grade }) => grade === 'hard') }
  return questionnaire.sections
    .filter((section) => asked.get(`section:${section.key}`) === 'asked')
    .map((section) => progressOf(section, answers, ready.has(section.key), found))
}

type Obstacles = { missing: string[]; checks: Check[] }

/** The obstacles of all sections together. */
export const obstaclesIn = (sections: readonly SectionProgress[]): Obstacles => ({
  missing: sections.flatMap((section) => section.missing),
  checks: sections.flatMap((section) => section.checks),
})

/** What stands between the answers and sending: required answers missing and hard checks. Empty lists mean they can be sent. */
export const obstacles = (questionnaire: Questionnaire, answers: Answers): Obstacles =>
  obstaclesIn(progress(questionnaire, answers, new Set()))

/** Share (0..1) of the answers wanted that have been given; 0 when nothing is asked. */
export function shareAnswered(questionnaire: Questionnaire, answers: Answers): number {
  const sections = progress(questionnaire, answers, new Set())
  const wanted = sections.reduce((sum, section) => sum + section.wanted, 0)
  return wanted ? sections.reduce((sum, section) => sum + section.answered, 0) / wanted : 0
}
