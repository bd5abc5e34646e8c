/** How far a municipality is: per section, and towards sending. */
import { type Answers, isAnswered } from './answer'
import { type Asked, askedIn, isAsking, slotsOf } from './asked'
import { type Check, checkAnswers } from './checks'
import type { Asking, Questionnaire, Section } from './document'

/** `check`: an answer is impossible. `done`: the required answers are in, and nobody has said to come back to it. */
type SectionStatus = 'untouched' | 'open' | 'check' | 'done'

export type SectionProgress = {
  key: string
  status: SectionStatus
  /** Answers given and answers wanted among the questions asked; matrix rows count one by one: the share answered is of these. */
  answered: number
  wanted: number
  /** The questions asked, and those of them that are answered, a matrix in all its rows: what people are told. */
  questions: { asked: number; answered: number }
  /** Keys of required answers that are missing. */
  missing: string[]
  /** The impossible answers. */
  checks: Check[]
  /** Nothing in the section is required. */
  optional: boolean
}

type Found = { asked: ReadonlyMap<string, Asked>; checks: readonly Check[] }

/** @param found of the whole questionnaire: what is asked, and what is impossible */
const progressOf = (section: Section, answers: Answers, postponed: boolean, found: Found): SectionProgress => {
  const { asked } = found
  const questions = section.questions.filter(isAsking).filter((question) => asked.get(question.key) === 'asked')
  const wanted = questions.flatMap((question) =>
    slotsOf(question)
      .filter((slot) => !slot.other && asked.get(slot.key) === 'asked')
      .map((slot) => ({ question, slot })),
  )
  const answered = wanted.filter(({ slot }) => isAnswered(answers[slot.key]))
  const missing = wanted.filter(({ question, slot }) => question.required && !isAnswered(answers[slot.key])).map(({ slot }) => slot.key)
  const own = new Set(wanted.map(({ slot }) => slot.key))
  const checks = found.checks.filter((check) => own.has(check.key))
  const isReady = missing.length === 0 && answered.length > 0
  return {
    key: section.key,
    status: checks.length ? 'check' : postponed ? 'open' : isReady ? 'done' : answered.length ? 'open' : 'untouched',
    answered: answered.length,
    wanted: wanted.length,
    questions: {
      asked: questions.length,
      answered: questions.filter((each) => wanted.every(({ question, slot }) => question !== each || isAnswered(answers[slot.key]))).length,
    },
    missing,
    checks,
    optional: !section.questions.some((question) => isAsking(question) && question.required),
  }
}

/**
 * Progress of every section that is asked, in order.
 * @param postponed keys of the sections that somebody has marked to come back to ("Palaan tähän vielä")
 */
export function progress(questionnaire: Questionnaire, answers: Answers, postponed: ReadonlySet<string>): SectionProgress[] {
  const asked = askedIn(questionnaire, answers)
  const found = { asked, checks: checkAnswers(questionnaire, answers).filter(({ grade }) => grade === 'hard') }
  return questionnaire.sections
    .filter((section) => asked.get(`section:${section.key}`) === 'asked')
    .map((section) => progressOf(section, answers, postponed.has(section.key), found))
}

/** How many questions the answers under these keys belong to: the rows of a matrix are one. */
export const countQuestions = (keys: readonly string[]): number => new Set(keys.map((key) => key.split('.')[0])).size

type Obstacles = { missing: string[]; checks: Check[] }

/** The obstacles of all sections together. */
export const obstaclesIn = (sections: readonly SectionProgress[]): Obstacles => ({
  missing: sections.flatMap((section) => section.missing),
  checks: sections.flatMap((section) => section.checks),
})

/** What stands between the answers and sending: required answers missing and hard checks. Empty lists mean they can be sent. */
export const obstacles = (questionnaire: Questionnaire, answers: Answers): Obstacles =>
  obstaclesIn(progress(questionnaire, answers, new Set()))

/** Keys of the questions asked that lack an answer, a matrix when one of its rows does, in the questionnaire's order. */
export function unansweredQuestions(questionnaire: Questionnaire, answers: Answers): string[] {
  const asked = askedIn(questionnaire, answers)
  const lacks = (question: Asking) =>
    slotsOf(question).some((slot) => !slot.other && asked.get(slot.key) === 'asked' && !isAnswered(answers[slot.key]))
  return questionnaire.sections
    .filter((section) => asked.get(`section:${section.key}`) === 'asked')
    .flatMap((section) => section.questions.filter(isAsking))
    .filter((question) => asked.get(question.key) === 'asked' && lacks(question))
    .map(({ key }) => key)
}

/** Share (0..1) of the answers wanted that have been given; 0 when nothing is asked. */
export function shareAnswered(questionnaire: Questionnaire, answers: Answers): number {
  const sections = progress(questionnaire, answers, new Set())
  const wanted = sections.reduce((sum, section) => sum + section.wanted, 0)
  return wanted ? sections.reduce((sum, section) => sum + section.answered, 0) / wanted : 0
}
