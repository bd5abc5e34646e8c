/** The form in which a round's results are frozen, and how documents of another form are read. */
import type { Questionnaire } from '@/questionnaire/document'
import type { Unit } from './round-data'
import type { RoundSummary } from './summary'

/** Raised whenever a summary changes its shape; `upgradeRevisionDocument` then reads the format before. */
export const revisionFormat = 3

/** What a revision freezes. `answers` stands for the answers that counted without telling them. */
export type RevisionDocument = {
  format: typeof revisionFormat
  summary: RoundSummary
  frame: Unit[]
  questionnaire: Questionnaire
  answers: { respondents: number; sha256: string }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A frozen document in today's shape, its figures as they were. Neither checks a hash nor changes what it is given.
 * @param document as parsed from the stored JSON
 * @returns undefined for an unknown or older format, and for what is no frozen document
 */
export function upgradeRevisionDocument(document: unknown): RevisionDocument | undefined {
  if (!isRecord(document) || document.format !== revisionFormat) return undefined
  const { summary, frame, questionnaire, answers } = document
  const isWhole = isRecord(summary) && Array.isArray(frame) && isRecord(questionnaire) && isRecord(answers)
  return isWhole ? (document as RevisionDocument) : undefined
}
