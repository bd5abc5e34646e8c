/** A benchmark's comparisons as its page and file go through them: by section, and question by question. */
import type { Text } from '@/questionnaire/text'
import type { Benchmark } from './benchmark'
import type { Comparison } from './compare'

export type ComparedSection = { key: string; title: Text; questions: Comparison[][] }

/** Sections with something to compare; of a matrix all rows stand together. */
export function comparedBySection({ compared, rounds }: Benchmark): ComparedSection[] {
  const byQuestion = Map.groupBy(compared?.comparisons ?? [], ({ question }) => question.key)
  return (rounds.at(-1)?.questionnaire.sections ?? []).flatMap(({ key, title, questions: asked }) => {
    const questions = asked.flatMap((question) => {
      const found = byQuestion.get(question.key)
      return found ? [found] : []
    })
    return questions.length > 0 ? [{ key, title, questions }] : []
  })
}
