/** "Onko mikään muuttunut?": what of the last round can be given again all at once, and what is left to be asked. */
import { type Answers, sameValue, type Value } from './answer'
import { askedIn, isAsking, questionsOf, slotsOf } from './asked'
import type { Asking, Question, Questionnaire, Section } from './document'
import { confirmableQuestions, type EarlierRoundAnswers, earlierQuestion, isUnanswered, prefillValues } from './prefill'

/** A question with the last round's answer; `proposed` is what confirming it gives, null once it has an answer. */
export type Carried = { section: string; question: Asking; proposed: Readonly<Record<string, Value>> | null }

export type UnchangedPage = {
  /** Those asked, also what a proposal before them opens, in order. */
  carried: Carried[]
  /** All other questions as one section, for its form: those not asked now may become so. A text stands before what it speaks of. */
  fields: Section
  /** The answers as they are once the proposals are confirmed. */
  confirmed: Answers
}

/** The key of the section of `fields`: no section of a questionnaire can have it. */
export const unchangedSection = '*'

/**
 * Does the last round answer all of the question? A row of a matrix that is new, or required and was left open, has to be asked, and
 * with it the matrix.
 */
function isCarried(question: Asking, earlier: EarlierRoundAnswers): boolean {
  const values = prefillValues(question, earlier)
  const then = earlierQuestion(question, earlier)
  if (!values || !then) return false
  const known = new Set(slotsOf(then).map(({ key }) => key))
  return slotsOf(question).every(({ key, row }) => !row || key in values || (known.has(key) && !question.required))
}

/** The question as one section asks it, which has no condition of its own. */
function underItsSection<Q extends Question>(question: Q, { when }: Section): Q {
  if (!when) return question
  return { ...question, when: question.when ? { all: [when, question.when] } : when }
}

/** @param answers as saved now */
export function unchangedPage(questionnaire: Questionnaire, answers: Answers, earlier: EarlierRoundAnswers): UnchangedPage {
  const carries = new Set(
    questionnaire.sections.flatMap(({ questions }) => questions.filter(isAsking).filter((each) => isCarried(each, earlier))),
  )
  const proposals = confirmableQuestions(questionnaire, answers, (question) =>
    carries.has(question) ? prefillValues(question, earlier) : null,
  )
  const proposed = new Map(proposals.map(({ question, values }) => [question, values]))
  const confirmed = Object.assign({}, answers, ...proposed.values())
  const asked = askedIn(questionnaire, confirmed)
  const all = questionnaire.sections.flatMap((section) => section.questions.map((question) => ({ section, question })))
  const carried = all.flatMap(({ section, question }) =>
    isAsking(question) && carries.has(question) && asked.get(question.key) === 'asked'
      ? [{ section: section.key, question, proposed: proposed.get(question) ?? null }]
      : [],
  )
  const fields = all.flatMap(({ section, question }) => {
    // A text between questions speaks of the one after it.
    const about = section.questions.slice(section.questions.indexOf(question)).find(isAsking)
    return about && !carries.has(about) ? [underItsSection(question, section)] : []
  })
  const { title } = questionnaire
  return { carried, fields: { key: unchangedSection, title, task: title, questions: fields }, confirmed }
}

/** Keys of the questions with a proposal that waits to be confirmed. */
export const proposedIn = ({ carried }: UnchangedPage): string[] =>
  carried.flatMap(({ question, proposed }) => (proposed ? [question.key] : []))

/** Those of these questions that have an answer, and another one than in the last round; matrix rows ruled out are not looked at. */
export function differing(questionnaire: Questionnaire, keys: readonly string[], answers: Answers, earlier: EarlierRoundAnswers): Asking[] {
  const asked = askedIn(questionnaire, answers)
  return questionsOf(questionnaire).filter((question) => {
    if (!keys.includes(question.key) || isUnanswered(question, answers)) return false
    const then = prefillValues(question, earlier) ?? {}
    return slotsOf(question).some(({ key }) => asked.get(key) === 'asked' && !sameValue(answers[key], then[key]))
  })
}
