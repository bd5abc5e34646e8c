/** Reads the shares of size classes back out of the words of their drawing. */
import { resultTexts } from '@/messages/result-texts'
import { mainRow, type QuestionView } from '@/results/story/question-view'
import { rowNames } from '@/results/words/class-names'
import { asSaid } from './as-said'
import { pct } from './lexicon'
import { mainPlace } from './plain-texts'
import type { Stand } from './read-finding'
import { estimateOf, saidIn } from './recount'

/** "5 001–10 000 as.: 72 %; …" or null where there is no such drawing. */
export function classesText(view: QuestionView, desc: string, { round, truth, locale }: Stand): string[] | null {
  const row = mainRow(view)
  const data = truth.roundOf(round)
  const { protection, t } = resultTexts(locale)
  const names = rowNames('sizeClass', data.round.sizeLimits, resultTexts(locale))
  const rows = row?.series.breakdowns.sizeClass ?? []
  const place = mainPlace(view, round)
  const parts = desc.split('; ')
  if (rows.length === 0 || parts.length !== rows.length || place.options.length === 0) return null
  const whole = saidIn(data, place)
  const hiddenWords = [protection('few'), protection('protected'), t('tooFew')].map(asSaid)
  return rows.flatMap((each, at): string[] => {
    const classes = (each.joined ?? [each.value]).map(Number)
    const units = data.frame.filter(({ sizeClass }) => classes.includes(sizeClass))
    const codes = new Set(units.map(({ municipality }) => municipality))
    const said = new Map([...whole.said].filter(([code]) => codes.has(code)))
    const skipped = new Set([...whole.skipped].filter((code) => codes.has(code)))
    const count = [...said.values()].reduce((total, value) => total + value, 0)
    const estimate = estimateOf({ said, skipped, units, isShare: true })
    const label = asSaid(names.short(each))
    const told = parts[at] ?? ''
    const value = told.slice(label.length + 2)
    if (!told.startsWith(`${label}: `)) return [`${told} is not of ${label}`]
    if (hiddenWords.includes(value)) return []
    const isPlain = row?.series.withheld !== undefined
    const share = isPlain ? count / said.size : (estimate?.est ?? Number.NaN)
    const right = said.size < 20 && said.size < units.length ? `${count}/${said.size}` : `${pct(share)} %`
    return value === right ? [] : [`${label}: ${value} is ${right}`]
  })
}
