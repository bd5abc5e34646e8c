import { orderedLooks } from '@/charts/palette'
import type { Asking, Single } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import type { QuestionView, SeriesView } from '@/results/story/question-view'
import type { Whose } from '@/results/story/whose'

/** What the chart of a question is drawn from. */
export type QuestionChartProps<Q extends Asking> = {
  question: Q
  view: QuestionView
  /** The first row of the view: the only one, except of a matrix. */
  main: SeriesView
  whose: Whose
  locale: Locale
  id: string
}

/**
 * The answers of an ordered chart with their looks: from the questionnaire where answers run from yes to no, else by order. "En osaa sanoa"
 * is empty, as it has no place in the order.
 */
export const optionParts = ({ options, eos }: Pick<Single, 'options' | 'eos'>, ordered: boolean, locale: Locale) => {
  const looks = orderedLooks(options.length)
  const parts = options.map((option, index) => ({
    label: say(option.label, locale),
    look: (ordered ? option.tone : undefined) ?? looks[index] ?? ('no' as const),
  }))
  return eos ? [...parts, { label: say(eos, locale), look: 'none' as const }] : parts
}
