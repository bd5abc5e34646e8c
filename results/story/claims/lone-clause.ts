/** The clause a single share can be told with, outside its question's sentence. */
import type { Clause } from '@/questionnaire/document'

/** Of the same options and row, and able to open a sentence: the first clause of a finding, or one with a brief form. */
export const clauseOf = (finding: readonly Clause[] | undefined, options: readonly string[], row?: string): Clause | undefined =>
  finding?.find(
    (clause, at) =>
      (at === 0 || clause.brief !== undefined) &&
      clause.row === row &&
      clause.options.length === options.length &&
      options.every((option) => clause.options.includes(option)),
  )
