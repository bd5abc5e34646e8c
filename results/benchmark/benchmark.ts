/** A municipality's benchmark of a closed round, as its page and its file receive it. */
import type { Answers } from '@/questionnaire/answer'
import type { Questionnaire } from '@/questionnaire/document'
import type { Text } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import type { BenchmarkClaims } from '@/results/story/claims/benchmark-claims'
import type { Comparison } from './compare'

/** What the municipality answered in a round, in the words it was asked in. */
export type AnsweredRound = { round: string; questionnaire: Questionnaire; answers: Answers }

export type Benchmark = {
  round: { code: string; survey: Text; sample: boolean; sizeLimits: readonly number[] }
  municipality: { code: string; name: Text }
  sizeClass: number
  region: string
  revision: NonNullable<RoundResults['revision']>
  /** The rounds it answered, oldest first. */
  rounds: AnsweredRound[]
  /** Null when the municipality is none of this round's respondents: the comparison is for those who answered. */
  compared: { comparisons: Comparison[]; claims: BenchmarkClaims } | null
}
