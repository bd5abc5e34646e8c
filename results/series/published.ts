/** Figures that were published of rounds whose answers the service does not have: shares of those who answered. */

export type PublishedFigure = {
  /** The year of the round. */
  round: string
  /** ISO day, as near as it is known. */
  referenceDate: string
  question: string
  /** The options it is of; of several, those that chose any of them. */
  options: readonly string[]
  /** 0..1 */
  share: number
  /** `under` and `over`: only a bound was told. */
  relation: 'exact' | 'about' | 'under' | 'over'
  source: string
}

const isOf = (figure: PublishedFigure, question: string, options: readonly string[]) =>
  figure.question === question && figure.options.length === options.length && figure.options.every((option) => options.includes(option))

/**
 * The figures of a question's options in rounds before a day, in time.
 * @param known rounds whose own figures are shown: nothing else is told of them
 */
export const publishedOf = (
  figures: readonly PublishedFigure[],
  asked: { question: string; options: readonly string[]; before: string; known: ReadonlySet<string> },
): PublishedFigure[] =>
  figures
    .filter(
      (figure) => isOf(figure, asked.question, asked.options) && figure.referenceDate < asked.before && !asked.known.has(figure.round),
    )
    .toSorted((a, b) => (a.referenceDate < b.referenceDate ? -1 : 1))
