import { orderedLooks } from '@/charts/palette'
import type { Option } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'

/** The answers of an ordered chart with their looks: from the questionnaire where answers run from yes to no, else by order. */
export const partsOf = (options: readonly Option[], ordered: boolean, locale: Locale) => {
  const looks = orderedLooks(options.length)
  return options.map((option, index) => ({
    label: say(option.label, locale),
    look: (ordered ? option.tone : undefined) ?? looks[index] ?? ('no' as const),
  }))
}
