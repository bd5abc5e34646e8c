/** Where a series breaks, in words: under a chart, for who cannot see it, and at the line that is drawn there. */
import type { ResultTexts } from '@/messages/result-texts'
import { say, type Text } from '@/questionnaire/text'
import type { SeriesBreak } from '@/results/series/breaks'
import type { RecodedOption } from '@/results/series/declared'
import { timedBreaks } from '@/results/story/rounds-axis'
import { breaksByKind, type RoundPoint, recodesIn } from '@/results/story/series-over-rounds'
import { quoted } from './label'

/** What is not the same, as a key of texts, with the reason that a questionnaire declares. */
export const breakWords = (what: SeriesBreak, locale: ResultTexts['locale']): { what: string; reason: string } =>
  typeof what === 'string' ? { what, reason: '' } : { what: 'declared', reason: say(what.reason, locale) }

/** "Katkos sarjassa (2026): vastausvaihtoehdot muuttuivat.", one sentence a kind. @param options those whose joint share is told */
const saySeriesBreaks = (points: readonly RoundPoint[], { t, locale }: ResultTexts, options?: readonly string[]): string[] =>
  breaksByKind(points, options).map(({ what, rounds }) => t('breakNote', { ...breakWords(what, locale), rounds: rounds.join(', ') }))

/** "”Kyllä, kaikki” ja ”Kyllä, osa” luetaan vastaukseksi ”Kyllä”. …": which answers of a round are read as another one or together, and why. */
export function sayRecoded(recoded: readonly RecodedOption[], reasons: readonly Text[], { t, locale }: ResultTexts): string {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const moved = [...Map.groupBy(recoded, ({ to }) => to).values()].flatMap((all) => {
    const [first] = all
    if (!first || (all.length === 1 && first.from === first.to)) return []
    const from = list.format(all.map(({ label }) => quoted(say(label, locale), locale)))
    return [t('recodedAnswers', { from, to: quoted(say(first.as, locale), locale) })]
  })
  return [...moved, ...reasons.map((reason) => say(reason, locale))].join(' ')
}

/** "Muunnos sarjassa (2018, 2024): …", one for rounds that are read alike. */
const sayRecodes = (points: readonly RoundPoint[], texts: ResultTexts): string[] =>
  recodesIn(points).map(({ rounds, recoded, reasons }) =>
    texts.t('recodeNote', { rounds: rounds.join(', '), what: sayRecoded(recoded, reasons, texts) }),
  )

/** What of the series is not as it was asked before: its breaks, and what is recoded. @param options those whose joint share is told */
export const sayBreaks = (points: readonly RoundPoint[], texts: ResultTexts, options?: readonly string[]): string[] => [
  ...saySeriesBreaks(points, texts, options),
  ...sayRecodes(points, texts),
]

/** What is written at the line of a break, in full and for a narrow drawing. */
export const breakLabel = (what: SeriesBreak, { t, locale }: ResultTexts): { text: string; short: string } => ({
  text: t('breakText', breakWords(what, locale)),
  short: t('breakShort'),
})

/** The lines that a drawing over time has at breaks. */
export const breakLines = (points: readonly RoundPoint[], texts: ResultTexts, options?: readonly string[]) =>
  timedBreaks(points, options).map(({ at, what }) => ({ at, ...breakLabel(what, texts) }))
