/** What changed in a question from round to round, in words: its breaks, what is recoded, and what changed and is compared all the same. */
import { resultTexts } from '@/messages/result-texts'
import { say } from '@/questionnaire/text'
import { seriesDeclared } from '@/results/series/result-breaks'
import { breakWords, sayRecoded } from '@/results/words/say-break'
import { optionLabels } from '../input'
import { type Row, textCell } from '../sheet'
import type { BodyInput } from './body'
import { type AskedPoint, pointsOf } from './measure'

type Said = Pick<BodyInput, 'question' | 'texts'>

/** What changed in a round since the one before it, where something did: a break of the series or of some answers, or none all the same. */
function changesIn({ round, series, break: whole }: AskedPoint, before: AskedPoint | undefined, { texts: { t, locale }, question }: Said) {
  const labels = optionLabels(question, locale)
  const declared = before ? seriesDeclared(before.series, series) : []
  const own = declared.flatMap(({ is, options, reason: said }) => {
    const reason = say(said, locale)
    if (is === 'recode')
      return whole || !before?.series.recoded
        ? []
        : [t('recodeAt', { round, what: sayRecoded(before.series.recoded, [said], resultTexts(locale)) })]
    if (is === 'break')
      return options ? [t('breakAtOptions', { round, reason, options: options.map((key) => labels.get(key) ?? key).join(' / ') })] : []
    return whole ? [] : [t('comparableAt', { round, reason })]
  })
  return whole ? [t('breakAt', { ...breakWords(whole, locale), round }), ...own] : own
}

/** What changed in a question since the last round that asked it; nothing where nothing did. @param key of its series */
export function changeNote(key: string, from: Said & Pick<BodyInput, 'input'>): string {
  const [own, before] = pointsOf(from.input, key)
  return own ? changesIn(own, before, from).join(' ') : ''
}

/** Notes under a table of rounds, the newest first: empty cells, and what changed in the question. */
export function roundNotes(points: readonly AskedPoint[], from: Said): Row[] {
  if (points.length < 2) return []
  const changed = points.flatMap((point, at) => changesIn(point, points[at + 1], from))
  return [from.texts.t('emptyCells'), ...changed].map((note) => [textCell(note, 'note')])
}
