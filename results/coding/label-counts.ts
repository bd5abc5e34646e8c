/** Labels of written answers as results: how many answers have each, and how far the coders agree about it. */
import { krippendorffAlpha, percentAgreement } from './agreement'

/** What a coder made of an answer. `noneFits`: it was read, and no label fits it. */
export type Coding = { labels: readonly number[]; noneFits: boolean }

export const isCoded = ({ labels, noneFits }: Coding): boolean => noneFits || labels.length > 0

type DatedCoding = Coding & { at: Date }

/** What stands of a coder's, and the first of the same text: made before the coder could see what others gave. */
export type StandingCoding = DatedCoding & { first: DatedCoding }

/** Codings older than a label say nothing of it: its coder did not have it to give. */
export type DatedLabel = { id: number; madeAt: Date }

export const judges = ({ at }: DatedCoding, { madeAt }: DatedLabel): boolean => at >= madeAt

export type LabelCount = {
  label: number
  /** Answers that somebody has coded since the label was made. */
  base: number
  /** Of them, those that most of their coders gave the label. */
  count: number
  /** Of the base, 0..1; null without any. */
  share: number | null
  /** Of the pairs of coders of the same answer, the share whose first codings say the same of this label; null where no two judged it. */
  agreement: number | null
  /** Krippendorff's alpha of the same; null also where all say the same of all answers. */
  alpha: number | null
}

export type LabelCounts = {
  /** Answers that somebody has coded. */
  base: number
  /** Of them, those that several have. */
  codedTwice: number
  labels: LabelCount[]
}

function countLabel(label: DatedLabel, coded: readonly (readonly StandingCoding[])[]): LabelCount {
  const gives = (coding: Coding) => coding.labels.includes(label.id)
  const judged = coded.map((codings) => codings.filter((coding) => judges(coding, label))).filter((codings) => codings.length > 0)
  // Of two coders both must give a label: a tie is no majority.
  const count = judged.filter((codings) => 2 * codings.filter(gives).length > codings.length).length
  const apart = coded.map((codings) => codings.flatMap(({ first }) => (judges(first, label) ? String(gives(first)) : [])))
  return {
    label: label.id,
    base: judged.length,
    count,
    share: judged.length > 0 ? count / judged.length : null,
    agreement: percentAgreement(apart),
    alpha: krippendorffAlpha(apart),
  }
}

/**
 * Counts of the answers that have each label. The base is the answers coded, not municipalities: who wrote nothing has not said no.
 * @param answers the codings of each answer, one a coder
 */
export function countLabels(labels: readonly DatedLabel[], answers: readonly (readonly StandingCoding[])[]): LabelCounts {
  const coded = answers.map((codings) => codings.filter(isCoded)).filter((codings) => codings.length > 0)
  return {
    base: coded.length,
    codedTwice: coded.filter((codings) => codings.length > 1).length,
    labels: labels.map((label) => countLabel(label, coded)),
  }
}
