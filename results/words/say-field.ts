import type { ResultTexts } from '@/messages/result-texts'
import type { Asking, Option } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import type { SeriesCounts } from '@/results/series/count-series'

type Field = { question: Pick<Asking, 'label'>; options: readonly Option[]; counts: SeriesCounts }

/** How many gave each of the options. */
export const countsByOption = (options: readonly Option[], counts: SeriesCounts): number[] =>
  options.map(({ key }) => counts.options.find(({ option }) => option === key)?.count ?? 0)

/** The squares of a field of municipalities: those of each option, then those without an answer. */
export const squaresOf = (byOption: readonly number[], { N, base }: Pick<SeriesCounts, 'N' | 'base'>): number[] => [...byOption, N - base]

/** A field of municipalities in words: how many gave each answer, left the question out, and did not take part at all. */
export function sayField({ question, options, counts }: Field, { t, locale }: ResultTexts): string {
  const byOption = countsByOption(options, counts)
  return t('fieldDesc', {
    label: say(question.label, locale),
    summary: options.map((option, at) => `${say(option.label, locale)} ${byOption[at]}`).join(', '),
    missing: counts.itemMissing,
    silent: counts.N - counts.respondents,
  })
}
