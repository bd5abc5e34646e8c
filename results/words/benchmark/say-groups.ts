/** The groups of a benchmark page and their figures in words, for its drawings, tables, alt texts and file. */
import { benchmarkTexts } from '@/messages/benchmark-texts'
import { EN_DASH, number, percent, percentNumber } from '@/messages/numbers/format'
import { type ResultTexts, resultTexts } from '@/messages/result-texts'
import type { Asking } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import { isGraded } from '@/questionnaire/types/abilities'
import { isGrade } from '@/questionnaire/types/scale'
import { type ComparedGroup, type SharePart, tellsCounts } from '@/results/benchmark/group-figures'
import { rowNames } from '../class-names'
import { optionLabel } from '../label'

type Class = Pick<ComparedGroup, 'group' | 'row'>

/** The class's name: "10 001–20 000 as.", "Etelä-Savo"; null of a group that is no class. */
export function groupClass({ group, row }: Class, sizeLimits: readonly number[], texts: ResultTexts): string | null {
  return row && (group === 'sizeClass' || group === 'region') ? rowNames(group, sizeLimits, texts).full(row) : null
}

/** `base`: how many answered, which `detail` tells too. */
export type GroupName = { name: string; detail: string; base: string }

/** "Oma kokoluokka" and "10 001–20 000 as., 27 vastasi". */
export function groupName(figures: ComparedGroup, sizeLimits: readonly number[], locale: Locale): GroupName {
  const t = benchmarkTexts(locale)
  const own = groupClass(figures, sizeLimits, resultTexts(locale)) ?? ''
  const isPeers = figures.group === 'peers'
  const answered = figures.base === null ? t('hiddenShort') : t(isPeers ? 'answeredAtLeast' : 'answered', { count: figures.base })
  if (isPeers) return { name: t('groupPeers'), detail: answered, base: answered }
  if (figures.group === 'all')
    return { name: t('groupAll'), detail: figures.isEstimate ? t('estimate', { answered }) : answered, base: answered }
  if (figures.group === 'region') return { name: own, detail: answered, base: answered }
  return { name: t('groupSizeClass'), detail: `${own}, ${answered}`, base: answered }
}

/** The part's figure alone, as it stands in its bar: "58", "5/9". */
export const partNumber = ({ count, share }: SharePart, figures: ComparedGroup): string =>
  tellsCounts(figures) ? `${count}/${figures.base}` : percentNumber(share)

/** The same to stand by itself: "58 %", "5/9". */
export const partFigure = (part: SharePart, figures: ComparedGroup, locale: Locale): string =>
  tellsCounts(figures) ? partNumber(part, figures) : percent(part.share, locale)

/** Joined answers in a word: neighbouring grades as "4–5", any others as "muut 26". */
function joinedInBar(question: Asking, { options }: SharePart, value: string, locale: Locale): string {
  const places = options.map(Number)
  const areGrades = isGraded(question) && options.every(isGrade)
  const isRun = areGrades && places.every((grade, at) => at === 0 || grade === (places[at - 1] ?? 0) + 1)
  return isRun ? `${options[0]}${EN_DASH}${options.at(-1)}: ${value}` : benchmarkTexts(locale)('others', { value })
}

/** The part in its bar. */
export function partInBar(question: Asking, part: SharePart, figures: ComparedGroup, locale: Locale): string {
  const value = partNumber(part, figures)
  return part.options.length > 1 ? joinedInBar(question, part, value, locale) : value
}

/** "Kaikki kunnat: Kyllä 58 %, Ei 16 %." for who cannot see the drawing. */
export function sayGroup(question: Asking, figures: ComparedGroup, sizeLimits: readonly number[], locale: Locale): string {
  const t = benchmarkTexts(locale)
  const { name } = groupName(figures, sizeLimits, locale)
  if (!figures.parts) return `${name}: ${t('hiddenShort')}.`
  const parts = figures.parts.map((part) => {
    const names = part.options.map((option) => optionLabel(question, option, locale)).join(' / ')
    return `${names} ${partFigure(part, figures, locale)}`
  })
  return `${name}: ${parts.join(', ')}.`
}

/** Share of one cell of a table: "58", "5/9", "–" where it is not told. */
export const cellShare = (part: SharePart | undefined | null, figures: ComparedGroup): string => (part ? partNumber(part, figures) : '–')

/** The middle of the group's numbers: "2,5". */
export const groupAverage = ({ average }: ComparedGroup, locale: Locale): string => (average ? number(average.value, locale) : '–')
