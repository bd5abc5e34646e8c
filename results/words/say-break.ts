/** Where a series breaks, in words: under a chart, for who cannot see it, and at the line that is drawn there. */
import type { ResultTexts } from '@/messages/result-texts'
import { say } from '@/questionnaire/text'
import type { SeriesBreak } from '@/results/series/breaks'
import { timedBreaks } from '@/results/story/rounds-axis'
import { breaksByKind, type RoundPoint } from '@/results/story/series-over-rounds'

/** What is not the same, as a key of texts, with the reason that a questionnaire declares. */
export const breakWords = (what: SeriesBreak, locale: ResultTexts['locale']): { what: string; reason: string } =>
  typeof what === 'string' ? { what, reason: '' } : { what: 'declared', reason: say(what.reason, locale) }

/** "Katkos sarjassa (2026): vastausvaihtoehdot muuttuivat.", one sentence a kind. @param options those whose joint share is told */
export const sayBreaks = (points: readonly RoundPoint[], { t, locale }: ResultTexts, options?: readonly string[]): string[] =>
  breaksByKind(points, options).map(({ what, rounds }) => t('breakNote', { ...breakWords(what, locale), rounds: rounds.join(', ') }))

/** What is written at the line of a break, in full and for a narrow drawing. */
export const breakLabel = (what: SeriesBreak, { t, locale }: ResultTexts): { text: string; short: string } => ({
  text: t('breakText', breakWords(what, locale)),
  short: t('breakShort'),
})

/** The lines that a drawing over time has at breaks. */
export const breakLines = (points: readonly RoundPoint[], texts: ResultTexts, options?: readonly string[]) =>
  timedBreaks(points, options).map(({ at, what }) => ({ at, ...breakLabel(what, texts) }))
