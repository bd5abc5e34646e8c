/** Labels of written answers as results: how many answers have each, and how far the coders agree about it. */
import { krippendorffAlpha, percentAgreement } from './agreement'

/** What a coder made of an answer. `noneFits`: it was read, and no label fits it. */
export type Coding = { labels: readonly number[]; noneFits: boolean }

export const isCoded = ({ labels, noneFits }: Coding): boolean => noneFits || labels.length > 0

export type LabelCount = {
  label: number
  /** Answers that most of their coders gave the label. */
  count: number
  /** Of the answers that somebody has coded, 0..1; null without any. */
  share: number | null
  /** Of the pairs of coders of the same answer, the share that say the same of this label; null where nothing was coded twice. */
  agreement: number | null
  /** Krippendorff's alpha; null also where all say the same of all answers. */
  alpha: number | null
}

export type LabelCounts = {
  /** Answers that somebody has coded. */
  base: number
  /** Of them, those that several have. */
  codedTwice: number
  labels: LabelCount[]
}

const gives = (label: number) => (coding: Coding) => coding.labels.includes(label)

/** Of two coders both must give a label: a tie is no majority. */
const isMajority = (codings: readonly Coding[], label: number) => 2 * codings.filter(gives(label)).length > codings.length

/**
 * Counts of the answers that have each label. The base is the answers coded, not municipalities: who wrote nothing has not said no.
 * @param answers the codings of each answer, one a coder
 */
export function countLabels(labels: readonly number[], answers: readonly (readonly Coding[])[]): LabelCounts {
  const coded = answers.map((codings) => codings.filter(isCoded)).filter((codings) => codings.length > 0)
  return {
    base: coded.length,
    codedTwice: coded.filter((codings) => codings.length > 1).length,
    labels: labels.map((label) => {
      const count = coded.filter((codings) => isMajority(codings, label)).length
      const judgements = coded.map((codings) => codings.map((coding) => String(gives(label)(coding))))
      return {
        label,
        count,
        share: coded.length > 0 ? count / coded.length : null,
        agreement: percentAgreement(judgements),
        alpha: krippendorffAlpha(judgements),
      }
    }),
  }
}
