import { benchmarkTexts } from '@/messages/benchmark-texts'
import type { Asking } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { isGraded, picksOne } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { isGrade } from '@/questionnaire/types/scale'
import type { Comparison } from '@/results/benchmark/compare'
import type { ComparedGroup } from '@/results/benchmark/group-figures'
import { isOrdered } from '@/results/story/finding'
import { groupName, partInBar, sayGroup } from '@/results/words/benchmark/say-groups'
import type { LegendItem } from '../key'
import { type Look, orderedLooks } from '../palette'
import { type GroupBar, GroupBars } from './group-bars'

/** What the bars of a question are drawn from. */
export interface ComparisonBarsProps {
  comparison: Comparison
  municipality: string
  sizeLimits: readonly number[]
  locale: Locale
}

/** Looks of a question's options: tones where they run from yes to no, opinions of a scale, otherwise categories. */
function looksOf(question: Asking): Look[] {
  const options = optionsOf(question)
  if (isGraded(question)) return options.map(({ key }) => (isGrade(key) ? (`opinion-${key}` as Look) : 'none'))
  if (picksOne(question) && isOrdered(question)) {
    const looks = orderedLooks(options.length)
    return question.options.map(({ tone }, at) => tone ?? looks[at] ?? 'no')
  }
  return options.length > 6 ? orderedLooks(options.length) : options.map((_, at) => `category-${at + 1}` as Look)
}

/** Every answer of the question with its look. */
export function answerLegend(question: Asking, locale: Locale): LegendItem[] {
  const looks = looksOf(question)
  return optionsOf(question).map(({ label }, at) => ({ label: say(label, locale), look: looks[at] ?? 'no' }))
}

/** A bar for each group, the part with the own answer marked. */
export function barsOfGroups({ comparison, sizeLimits, locale }: ComparisonBarsProps): GroupBar[] {
  const { question, own, groups } = comparison
  const looks = looksOf(question)
  const keys = optionsOf(question).map(({ key }) => key)
  const chosen = own && typeof own === 'object' && 'chosen' in own ? own.chosen : []
  return groups.map((figures: ComparedGroup): GroupBar => {
    const { name, detail, base } = groupName(figures, sizeLimits, locale)
    const at = figures.parts?.findIndex(({ options }) => options.some((option) => chosen.includes(option))) ?? -1
    const parts = figures.parts?.map((part) => ({
      label: part.options.join(' '),
      look: part.options.length > 1 ? ('merged' as const) : (looks[keys.indexOf(part.options[0] ?? '')] ?? 'no'),
      share: part.share,
      text: partInBar(question, part, figures, locale),
    }))
    const hidden = benchmarkTexts(locale)('hiddenShort')
    return { label: name, sub: detail, base, parts: parts ?? null, hidden, ...(at >= 0 ? { own: at } : {}) }
  })
}

/** One question's answers: a bar a group, the reader's own answer marked in each. */
export function ComparisonBars(props: ComparisonBarsProps) {
  const { comparison, municipality, sizeLimits, locale } = props
  const { question, series, groups } = comparison
  return (
    <GroupBars
      id={`bars-${series.key}`}
      title={benchmarkTexts(locale)('figureTitle', { label: say(question.label, locale), municipality })}
      desc={groups.map((figures) => sayGroup(question, figures, sizeLimits, locale)).join(' ')}
      legend={answerLegend(question, locale)}
      bars={barsOfGroups(props)}
    />
  )
}
