/** Texts of a round's page on who answered and on its regions, put together from recounted figures, to be found there letter for letter. */
import { resultTexts } from '@/messages/result-texts'
import { sizeRangeName } from '@/messages/size-class'
import type { Locale } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import type { Unit } from '@/results/round-data'
import type { QuestionView } from '@/results/story/question-view'
import { dec, pct } from './lexicon'
import { mainPlace, phraseOf } from './plain-texts'
import { saidIn } from './recount'
import { responseOf } from './recount-round'
import type { Truth } from './truth'

/** The regions in the order of their codes, each with its municipalities. */
const regionsOf = (frame: readonly Unit[]) => [...Map.groupBy(frame, ({ region }) => region)].toSorted(([a], [b]) => (a < b ? -1 : 1))

/** Who answered, in the words of the round's page. */
export function responseTexts(truth: Truth, round: string, locale: Locale): string[] {
  const { overview, register } = resultTexts(locale)
  const data = truth.roundOf(round)
  const { frame, respondents } = data
  const { rIndicator, complete, rate, N } = responseOf(data)
  const answered = new Set(respondents.map(({ municipality }) => municipality))
  const shareOf = (units: readonly Unit[]) => {
    const own = units.filter(({ municipality }) => answered.has(municipality)).length
    return { own, of: units.length, rate: own / units.length }
  }
  const classes = [...Map.groupBy(frame, ({ sizeClass }) => sizeClass)].toSorted(([a], [b]) => a - b)
  const rates = new Map(classes.map(([sizeClass, units]) => [sizeClass, shareOf(units)]))
  const distances = frame.map(({ sizeClass }) => ((rates.get(sizeClass)?.rate ?? 0) - rate) ** 2)
  const spread = Math.sqrt(distances.reduce((sum, each) => sum + each, 0) / (N - 1))
  const [first = 0, last = 0] = [classes[0]?.[0], classes.at(-1)?.[0]]
  const nameOf = (sizeClass: number) => sizeRangeName(register, data.round.sizeLimits, sizeClass, sizeClass)
  const regions = regionsOf(frame).map(([region, units]) => {
    const { own, of, rate: ownRate } = shareOf(units)
    return `${register(`region.${region}`)} ${pct(ownRate)} % (${own}/${of})`
  })
  return [
    overview('representative', { spread: Number(pct(spread).replace('<1', '0')), r: dec(rIndicator, 2, locale) }),
    overview('complete', { complete }),
    overview('largestSmallest', {
      largest: nameOf(last),
      answeredLargest: rates.get(last)?.own ?? 0,
      ofLargest: rates.get(last)?.of ?? 0,
      smallest: nameOf(first),
      answeredSmallest: rates.get(first)?.own ?? 0,
      ofSmallest: rates.get(first)?.of ?? 0,
    }),
    regions.join(', '),
  ]
}

/** A question's answers on the map: how many of those of each region that answered gave the headline's. */
export function regionTexts(truth: Truth, round: string, view: QuestionView, locale: Locale): string[] {
  const { overview, register } = resultTexts(locale)
  const place = mainPlace(view, round)
  if (hasRows(view.question) || place.options.length === 0) return []
  const { said } = saidIn(truth.roundOf(round), place)
  const regions = regionsOf(truth.roundOf(round).frame).map(([region, units]) => {
    const own = units.flatMap(({ municipality }) => said.get(municipality) ?? [])
    return `${register(`region.${region}`)} ${own.filter((each) => each === 1).length}/${own.length}`
  })
  return [regions.join(', '), overview('mapAnswersNote', { options: phraseOf(view, place.options, locale) })]
}
