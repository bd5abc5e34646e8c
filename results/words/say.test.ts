import { expect, it } from 'vitest'
import { percentSign } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { keyFiguresClaim } from '@/results/story/claims/key-figures-claim'
import { headingClaim, ledeClaim } from '@/results/story/claims/lead-claim'
import { mainRow, questionViews } from '@/results/story/question-view'
import { summariseRound } from '@/results/summary'
import { guidelinesForm, guidelinesRound } from '@/testing/guidelines-round'
import { classNames } from './class-names'
import { sayKeyFigures } from './key-figures'
import { sayFinding } from './say-finding'
import { sayLede } from './say-lede'

const earlier = summariseRound(guidelinesRound('2017'))
const summary = summariseRound(guidelinesRound('2018'), [guidelinesRound('2017')])
const view = questionViews(guidelinesForm, summary, [earlier]).find(({ question }) => question.key === 'ohjeet')

/** All that is said of written guidelines outside a page. */
function told(locale: Locale) {
  const row = view && mainRow(view)
  if (!view || !row) throw new Error('no guidelines')
  const texts = resultTexts(locale)
  const items = sayKeyFigures(keyFiguresClaim(view.question, row, false), texts).map(({ value, label }) => `${value} ${label}`)
  return [sayFinding(headingClaim(view), texts), sayLede(ledeClaim(view), texts), ...items].map((each) => each.replaceAll('\u00a0', ' '))
}

it.each<[Locale, string[]]>([
  [
    'fi',
    [
      'Kirjalliset some-ohjeet on noin kuudella kunnalla kymmenestä',
      'Noin kuudella kunnalla kymmenestä (58 %) on kirjalliset some-ohjeet; neljänneksellä (26 %) ne ovat suunnitteilla. Ensin mainitussa osuudessa ei todettu muutosta kierroksesta 2017 (57 % → 58 %).',
      '58 % kaikista kunnista, arvio',
      '70 % molemmilla kerroilla vastanneista 120 kunnasta',
      '60 % vastanneista 200 kunnasta',
    ],
  ],
  [
    'sv',
    [
      'Skriftliga anvisningar för sociala medier finns i ungefär sex av tio kommuner',
      'Ungefär sex av tio kommuner (58 %) har skriftliga anvisningar för sociala medier; i en fjärdedel (26 %) är de under planering. I den förstnämnda andelen har ingen förändring konstaterats sedan omgången 2017 (57 % → 58 %).',
      '58 % av alla kommuner, uppskattning',
      '70 % av de 120 kommuner som svarade båda gångerna',
      '60 % av de 200 kommuner som svarat',
    ],
  ],
  [
    'en',
    [
      'About six in ten municipalities have written social media guidelines',
      'About six in ten municipalities (58%) have written social media guidelines; a quarter (26%) are planning them. No change in the first of these shares since the 2017 round was established (57% → 58%).',
      '58% of all municipalities, estimate',
      '70% of the 120 municipalities that answered both times',
      '60% of the 200 municipalities that answered',
    ],
  ],
])('finding, lede and key figures are said outside a page, in %s', (locale, said) => {
  expect(told(locale)).toEqual(said)
})

it.each<[Locale, string]>([
  ['fi', 'Osuus on noussut kierroksesta 2017 ('],
  ['sv', 'Andelen har ökat sedan omgången 2017 ('],
  ['en', 'The share has risen since the 2017 round ('],
])('the change told beside a figure is its own, not the headline’s, in %s', (locale, rose) => {
  const row = view && mainRow(view)
  const change = row?.series.change
  if (!view || !row || !change) throw new Error('no change of guidelines')
  const options = change.options.map((each) =>
    each.option === 'suunnitteilla'
      ? { ...each, crossSection: { ...each.crossSection, est1: 0.2, est2: 0.26, label: 'rose' as const } }
      : each,
  )
  const shown = { ...row, series: { ...row.series, change: { ...change, options } } }
  const finding = view.question.finding?.filter((clause) => clause.options.join() === 'suunnitteilla')
  const question = { ...view.question, finding } as typeof view.question
  const lede = (row: typeof shown) => sayLede(ledeClaim({ ...view, question, rows: [row] }), resultTexts(locale)).replaceAll('\u00a0', ' ')
  const sign = percentSign(locale).replace('\u00a0', ' ')
  expect(lede(shown)).toContain(` ${rose}20${sign} → 26${sign}).`)
  const silent = { ...shown, series: { ...shown.series, change: { ...change, options: [] } } }
  expect(lede(silent)).not.toContain('2017')
})

const noise = { n: 120, n11: 80, n10: 5, n01: 9, n00: 26, share1: 0.7, share2: 0.74, net: 0.04, mcnemarP: 0.42, mcnemarMidp: 0.3 }

it.each<[Locale, string, string]>([
  ['fi', 'noussut', 'ei todettua muutosta'],
  ['sv', 'ökat', 'ingen konstaterad förändring'],
  ['en', 'risen', 'no established change'],
])('the same municipalities get a trend word in %s when their own test finds one, whatever the sign', (locale, rose, nothing) => {
  const row = view && mainRow(view)
  const headline = row?.series.change?.headline
  if (!view || !row?.series.change || !headline) throw new Error('no change of guidelines')
  const ofSame = (panel: Partial<typeof headline.panel>) => {
    const change = { ...row.series.change, headline: { ...headline, panel: { ...headline.panel, ...panel } } }
    const shown = { ...row, series: { ...row.series, change } as typeof row.series }
    return sayKeyFigures(keyFiguresClaim(view.question, shown, false), resultTexts(locale)).find(({ label }) => label.includes('120'))
      ?.detail
  }
  expect(ofSame({})).toMatch(new RegExp(`; (sen jälkeen|sedan dess|since then) ${rose}$`))
  expect(ofSame(noise)).toMatch(new RegExp(`; (sen jälkeen|sedan dess|since then) ${nothing}$`))
  expect(ofSame({ ...noise, n10: 9, n01: 9, net: 0, mcnemarMidp: 1 })).toMatch(
    new RegExp(`; (sen jälkeen|sedan dess|since then) ${nothing}$`),
  )
})

it('a register value without a name is called by its code', () => {
  const nameOf = classNames('region', [], resultTexts('fi'))
  expect(nameOf('no such region')).toBe('no such region')
})
