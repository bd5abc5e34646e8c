import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Locale, locales } from '@/questionnaire/text'
import { isSurelyMoved } from '@/results/change/cause'
import type { Verdict } from '@/results/change/decomposition'
import type { ChangeLabel } from '@/results/change/label'
import type { ChangeClaim } from '@/results/story/claims/change-claim'
import type { ChangeFigures, ShareMoves } from '@/results/story/claims/change-figures'
import { guidelinesChange as asked } from '@/testing/guidelines-change'
import { explainChange } from './explain'

const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ')

const { change: guidelines, clause } = asked

type Parts = { delta: number; same: number; verdict: Verdict; n01?: number; n10?: number; p?: number }
const withParts = ({ delta, same, verdict, n01 = 11, n10 = 2, p = 0.2 }: Parts): ChangeClaim => ({
  ...asked,
  change: {
    ...guidelines,
    panel: { n: 120, n01, n10, mcnemarP: p, mcnemarMidp: p },
    decomposition: { ...guidelines.decomposition, delta, same, setEffect: delta - same, sameFraction: same / delta, verdict },
  },
})
const reason = (parts: Parts, locale: 'fi' | 'sv' | 'en' = 'fi') => plain(explainChange(withParts(parts), locale)?.reason)

describe('the change of written guidelines in 2018', () => {
  it('reads in Finnish as the method writes it', () => {
    expect(plain(explainChange(asked, 'fi')?.text)).toBe(
      'Ohjeistus on 60 %:lla vastanneista kunnista (2017: 62 %). Lasku johtuu vastaajajoukon vaihtumisesta: samoissa 120 kunnassa osuus nousi 7,5 prosenttiyksikköä (11 kuntaa lisää, 2 pois, p = 0,01), mutta vaihtuminen laski osuutta vastanneista 9,6. Kaikista kunnista arviolta 58 % (luottamusväli 55–62 %); muutos kaikissa kunnissa +0,9 (−5,5…+7,3): ei todettua muutosta.',
    )
  })

  it('in Swedish', () => {
    expect(plain(explainChange(asked, 'sv')?.text)).toBe(
      'Skriftliga anvisningar finns i 60 % av de kommuner som svarat (2017: 62 %). Minskningen beror på att svarsgruppen har förändrats: i samma 120 kommuner ökade andelen däremot med 7,5 procentenheter (11 kommuner till, 2 bort, p = 0,01), medan den förändrade svarsgruppen sänkte andelen bland dem som svarat med 9,6. Av alla kommuner uppskattningsvis 58 % (konfidensintervall 55–62 %); förändring i alla kommuner +0,9 (−5,5…+7,3): ingen konstaterad förändring.',
    )
  })

  it('in English', () => {
    expect(plain(explainChange(asked, 'en')?.text)).toBe(
      'Of the municipalities that answered, 60% (2017: 62%) have guidelines. The fall comes from a change of respondents: in the same 120 municipalities the share in fact rose by 7.5 percentage points (11 municipalities changed to this answer, 2 from it, p = 0.01), while the change of respondents lowered the share among respondents by 9.6. Of all municipalities an estimated 58% (confidence interval 55–62%); change in all municipalities +0.9 (−5.5…+7.3): no established change.',
    )
  })

  it('calls the figure an estimate also where its interval is not told, and leaves the word out of a census', () => {
    expect(plain(explainChange({ ...asked, interval: null }, 'fi')?.overall ?? '')).toMatch(/^Kaikista kunnista arviolta 58 %; /)
    const interval = { ciLow: 0.584, ciHigh: 0.584 }
    expect(plain(explainChange({ ...asked, interval }, 'fi')?.overall ?? '')).toMatch(/^Kaikista kunnista 58 %; /)
  })

  it('with protected small counts gives direction and verdict alone', () => {
    const told = explainChange({ ...asked, isProtected: true }, 'fi')
    expect(plain(told?.text)).toBe(
      'Ohjeistus on 60 %:lla vastanneista kunnista (2017: 62 %). Lasku johtuu vastaajajoukon vaihtumisesta: samoissa kunnissa osuus nousi, mutta vaihtuminen laski osuutta vastanneista. Kaikista kunnista arviolta 58 %; muutos kaikissa kunnissa: ei todettua muutosta.',
    )
    for (const locale of locales) {
      const { reason: why, overall } = explainChange({ ...asked, isProtected: true }, locale) ?? {}
      expect(why).not.toMatch(/\d/)
      expect(plain(overall ?? '')?.match(/\d+/g)).toEqual(['58'])
    }
  })
})

describe('the reason', () => {
  it.each<[string, Parts, string]>([
    [
      'who answered, the same municipalities the same way',
      { delta: 0.04, same: 0.005, verdict: 'respondents' },
      'Nousu johtuu pääosin vastaajajoukon vaihtumisesta: samoissa 120 kunnassa osuus muuttui +0,5 prosenttiyksikköä (11 kuntaa lisää, 2 pois, p = 0,20), ja vaihtuminen nosti osuutta vastanneista vielä 3,5.',
    ],
    [
      'who answered, the same municipalities unchanged',
      { delta: -0.03, same: 0, verdict: 'respondents', n01: 0, n10: 0 },
      'Lasku johtuu vastaajajoukon vaihtumisesta: samoissa 120 kunnassa osuus pysyi samana, mutta vaihtuminen laski osuutta vastanneista 3,0.',
    ],
    [
      'the same municipalities',
      { delta: 0.09, same: 0.08, verdict: 'same', n01: 10, n10: 1, p: 0.0004 },
      'Nousu on tapahtunut pääosin samoissa kunnissa: molemmilla kerroilla vastanneissa 120 kunnassa osuus nousi 8,0 prosenttiyksikköä (10 kuntaa lisää, 1 pois, p < 0,001), ja vastaajajoukon vaihtuminen nosti osuutta vastanneista vielä 1,0.',
    ],
    [
      'the same municipalities, a part of it hidden by who answered',
      { delta: -0.04, same: -0.05, verdict: 'same', n01: 1, n10: 9, p: 0.0215 },
      'Lasku on tapahtunut samoissa kunnissa: molemmilla kerroilla vastanneissa 120 kunnassa osuus laski 5,0 prosenttiyksikköä (1 kunta lisää, 9 pois, p = 0,02), mutta vastaajajoukon vaihtuminen nosti osuutta vastanneista 1,0.',
    ],
    [
      'both',
      { delta: 0.052, same: 0.012, verdict: 'both', p: 1 },
      'Osuuden noususta 1,2 prosenttiyksikköä kertyi molemmilla kerroilla vastanneista 120 kunnasta (11 kuntaa lisää, 2 pois, p = 1: ei todettua muutosta) ja 4,0 vastaajajoukon vaihtumisesta.',
    ],
    ['nothing to explain', { delta: 0.002, same: 0.001, verdict: 'nothing' }, 'Osuus vastanneista ei juuri muuttunut.'],
    [
      'two changes that cancel',
      { delta: 0.001, same: 0.031, verdict: 'nothing', p: 0.004 },
      'Osuus vastanneista ei juuri muuttunut, koska kaksi muutosta kumosi toisensa: samoissa 120 kunnassa osuus nousi 3,1 prosenttiyksikköä (11 kuntaa lisää, 2 pois, p = 0,004), mutta vastaajajoukon vaihtuminen laski osuutta vastanneista 3,0.',
    ],
  ])('%s', (_rule, parts, sentence) => expect(reason(parts)).toBe(sentence))

  it.each<[string, Parts]>([
    ['a small difference', { delta: 0.01, same: 0.004, verdict: 'both', p: 0.69 }],
    ['one in the same municipalities, whoever came', { delta: 0.03, same: 0.065, verdict: 'same', p: 0.69 }],
    ['one just short of any limit', { delta: 0.0399, same: 0.01, verdict: 'respondents', p: 0.05 }],
  ])('is not told of noise: %s', (_rule, parts) => {
    const said = locales.map((locale) => explainChange(withParts(parts), locale))
    expect(said.map((each) => [each?.isCaused, each?.reason])).toEqual([
      [false, 'Ero ei riitä osoittamaan muutosta.'],
      [false, 'Skillnaden räcker inte för att visa en förändring.'],
      [false, 'The difference is not enough to show a change.'],
    ])
    for (const each of said) expect(each?.text).toContain(`${each?.statement} ${each?.reason}`)
  })

  it('is told where all municipalities changed, the same ones did, or many came or left', () => {
    const noise: Parts = { delta: 0.03, same: 0.01, verdict: 'both', p: 0.3 }
    const { change } = withParts(noise)
    const rose = { ...change, crossSection: { ...change.crossSection, label: 'rose' as const } }
    const all = [{ ...asked, change }, { ...asked, change: rose }, withParts({ ...noise, p: 0.049 }), withParts({ ...noise, delta: 0.04 })]
    expect(all.map((each) => explainChange(each, 'fi')?.isCaused)).toEqual([false, true, true, true])
  })

  it('is told of protected counts as far as their outline allows', () => {
    const { change } = withParts({ delta: 0.03, same: 0.01, verdict: 'both', p: 0.01 })
    const outlined = (isCause: boolean, isSure = true, locale: Locale = 'fi') => {
      const ways = { same: 'up', setEffect: 'up', isCause, isSure } as const
      const decomposition = { ...change.decomposition, same: null, setEffect: null, ways }
      return explainChange({ ...asked, change: { ...change, decomposition }, isProtected: true }, locale)
    }
    expect([outlined(true), outlined(false)].map((each) => each?.isCaused)).toEqual([true, false])
    expect(outlined(true)?.reason).toContain('samoissa kunnissa osuus nousi, ja vaihtuminen nosti osuutta vastanneista')
    expect(outlined(true, false)?.reason).toContain(
      'samoissa kunnissa osuuden ei todettu muuttuneen, mutta vaihtuminen nosti osuutta vastanneista',
    )
    expect(outlined(true, false, 'sv')?.reason).toContain('i samma kommuner konstaterades ingen förändring av andelen')
    expect(outlined(true, false, 'en')?.reason).toContain('in the same municipalities no change of the share was established')
  })

  it('of two changes that cancel is not told where neither is sure, however many came or left', () => {
    expect(reason({ delta: 0.001, same: 0.034, verdict: 'nothing', p: 0.29 })).toBe('Osuus vastanneista ei juuri muuttunut.')
    expect(reason({ delta: 0.001, same: 0.021, verdict: 'nothing', p: 0.4 })).toBe('Osuus vastanneista ei juuri muuttunut.')
  })

  it('adds up, and no more, what the same municipalities and turnover gave where the test finds no change in the same', () => {
    const noise: Parts = { delta: 0.038, same: 0.025, verdict: 'both', n01: 7, n10: 4, p: 0.55 }
    const { change } = withParts(noise)
    const told = (locale: Locale) =>
      plain(explainChange({ ...asked, change: { ...change, crossSection: { ...change.crossSection, label: 'rose' } } }, locale)?.reason)
    expect(told('fi')).toBe(
      'Osuuden noususta 2,5 prosenttiyksikköä kertyi molemmilla kerroilla vastanneista 120 kunnasta (7 kuntaa lisää, 4 pois, p = 0,55: ei todettua muutosta) ja 1,3 vastaajajoukon vaihtumisesta.',
    )
    expect(told('sv')).toBe(
      'Av ökningen bland dem som svarat kommer 2,5 procentenheter från de 120 kommuner som svarade båda gångerna (7 kommuner till, 4 bort, p = 0,55: ingen konstaterad förändring) och 1,3 från den förändrade svarsgruppen.',
    )
    expect(told('en')).toBe(
      'Of the rise in the share among respondents, 2.5 percentage points are from the 120 municipalities that answered both times (7 municipalities changed to this answer, 4 from it, p = 0.55: no established change) and 1.3 from the change of respondents.',
    )
  })

  it('in Swedish and English', () => {
    const hidden: Parts = { delta: -0.04, same: -0.05, verdict: 'same', n01: 1, n10: 9, p: 0.0215 }
    expect(reason(hidden, 'sv')).toBe(
      'Minskningen har skett i samma kommuner: i de 120 kommuner som svarade båda gångerna minskade andelen med 5,0 procentenheter (1 kommun till, 9 bort, p = 0,02), men den förändrade svarsgruppen höjde andelen bland dem som svarat med 1,0.',
    )
    expect(reason(hidden, 'en')).toBe(
      'The fall took place in the same municipalities: in the 120 municipalities that answered both times the share fell by 5.0 percentage points (1 municipality changed to this answer, 9 from it, p = 0.02), but the change of respondents raised the share among respondents by 1.0.',
    )
  })
})

describe('all municipalities', () => {
  const overall = (crossSection: Partial<ChangeFigures['crossSection']>, interval = asked.interval) =>
    plain(
      explainChange({ ...asked, interval, change: { ...guidelines, crossSection: { ...guidelines.crossSection, ...crossSection } } }, 'fi')
        ?.overall,
    )

  it('get a trend word by label, whatever its size', () => {
    expect(overall({ diff: 0.1, ciLow: 0.035, ciHigh: 0.165, label: 'rose' })).toMatch(/\+10,0 \(\+3,5…\+16,5\): osuus on noussut\.$/)
  })
  it('get none when the same municipalities moved the other way', () => {
    expect(overall({ diff: -0.07, ciLow: -0.12, ciHigh: -0.02, label: 'fell' })).toMatch(/: suunta on eri kuin samoissa kunnissa\.$/)
  })
  it('of a census have no interval', () => {
    const census = { est2: 0.6, diff: -0.02, ciLow: -0.02, ciHigh: -0.02, label: 'unclear' as const }
    expect(overall(census, { ciLow: 0.6, ciHigh: 0.6 })).toBe(
      'Kaikista kunnista 60 %; muutos kaikissa kunnissa −2,0: ei todettua muutosta.',
    )
  })
  it('are left out where too few answered to estimate them', () => {
    expect(overall({ est2: null, diff: null, label: null })).toBeUndefined()
  })
})

it('a mean is explained in its own unit', () => {
  const mean: ChangeFigures = {
    ...guidelines,
    crossSection: { est2: 3.463, diff: 0.1706, ciLow: 0.049, ciHigh: 0.292, label: 'rose' },
    panel: { n: 119, up: 33, down: 18, signP: 0.0489, mean1: 3.3866, mean2: 3.5295 },
    decomposition: {
      plain1: 3.4127,
      plain2: 3.49,
      delta: 0.0773,
      same: 0.1429,
      setEffect: -0.0656,
      sameFraction: 1.848,
      verdict: 'same',
    },
  }
  expect(plain(explainChange({ ...asked, change: mean, clause: undefined, interval: { ciLow: 3.39, ciHigh: 3.54 } }, 'fi')?.text)).toBe(
    'Vastausten keskiarvo on 3,49 (2017: 3,41). Nousu on tapahtunut samoissa kunnissa: molemmilla kerroilla vastanneissa 119 kunnassa keskiarvo nousi 0,14 (vastaustaan vaihtaneista 33 kuntaa ylöspäin, 18 alaspäin, merkkitestin p = 0,049), mutta vastaajajoukon vaihtuminen laski vastanneiden keskiarvoa 0,06. Kaikkien kuntien keskiarvo on arviolta 3,46 (luottamusväli 3,39–3,54); muutos kaikissa kunnissa +0,17 (+0,05…+0,29): keskiarvo on noussut.',
  )
})

it('the parts of a mean add up to the means shown, and its p is said to be of the sign test', () => {
  // 3.51 − 3.42 = 0.09 and 3.58 − 3.47 = 0.11 as shown; 0.085 and 0.107 unrounded.
  const mean: ChangeFigures = {
    ...guidelines,
    crossSection: { ...guidelines.crossSection, label: 'rose' },
    panel: { n: 118, up: 31, down: 21, signP: 0.2116, mean1: 3.4237, mean2: 3.5085 },
    decomposition: {
      plain1: 3.4734,
      plain2: 3.5804,
      delta: 0.107,
      same: 0.0848,
      setEffect: 0.0222,
      sameFraction: 0.79,
      verdict: 'same',
    },
  }
  const told = (locale: 'fi' | 'sv' | 'en') => plain(explainChange({ ...asked, change: mean, clause: undefined }, locale)?.reason)
  expect(told('fi')).toBe(
    'Vastausten keskiarvon noususta 0,09 kertyi molemmilla kerroilla vastanneista 118 kunnasta (vastaustaan vaihtaneista 31 kuntaa ylöspäin, 21 alaspäin, merkkitestin p = 0,21: ei todettua muutosta) ja 0,02 vastaajajoukon vaihtumisesta.',
  )
  expect(told('sv')).toContain(
    'kommer 0,09 från de 118 kommuner som svarade båda gångerna (av dem som bytte svar 31 kommuner uppåt, 21 nedåt, teckentestets p = 0,21',
  )
  expect(told('en')).toContain(
    '0.09 is from the 118 municipalities that answered both times (of those that changed their answer 31 municipalities up, 21 down, sign test p = 0.21',
  )
  const opposite = { ...mean.decomposition, same: 0.13, setEffect: -0.023 }
  expect(explainChange({ ...asked, change: { ...mean, decomposition: opposite }, clause: undefined }, 'fi')?.reason).toBeNull()
})

it('bases too small for percentages are not explained, and no panel gives no reason', () => {
  expect(explainChange({ ...asked, change: { ...guidelines, base1: 19 } }, 'fi')).toBeNull()
  const alone = { ...guidelines.decomposition, same: null, setEffect: null, sameFraction: null, verdict: null }
  expect(explainChange({ ...asked, change: { ...guidelines, decomposition: alone } }, 'fi')?.reason).toBeNull()
})

it('a figure begins its sentence with whom it is of', () => {
  const told = (locale: 'fi' | 'en') =>
    plain(explainChange({ ...asked, clause: clause && { case: clause.case, text: clause.text } }, locale)?.statement)
  expect(told('fi')).toBe('Vastanneista kunnista 60 %:lla (2017: 62 %) on ohjeet.')
  expect(told('en')).toBe('Of the municipalities that answered, 60% (2017: 62%) have guidelines.')
})

it('any change gives clean sentences that name all municipalities or respondents, never both', () => {
  const share = fc.double({ min: -1, max: 1, noNaN: true })
  const panel = fc.record<ShareMoves>({
    n: fc.integer({ min: 1, max: 308 }),
    n10: fc.nat(20),
    n01: fc.nat(20),
    mcnemarP: fc.double({ min: 0, max: 1, noNaN: true }),
    mcnemarMidp: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  const verdict = fc.constantFrom<Verdict>('nothing', 'respondents', 'same', 'both')
  const label = fc.constantFrom<ChangeLabel>('rose', 'fell', 'unchanged', 'unclear')
  fc.assert(
    fc.property(
      fc.record({ same: share, setEffect: share, diff: share, panel, verdict, label, isProtected: fc.boolean(), hasClause: fc.boolean() }),
      fc.constantFrom(...locales),
      ({ same, setEffect, diff, panel: moved, verdict: why, label: trend, isProtected, hasClause }, locale) => {
        const change: ChangeFigures = {
          ...guidelines,
          panel: moved,
          crossSection: { est2: Math.abs(diff), diff, ciLow: diff - 0.1, ciHigh: diff + 0.1, label: trend },
          decomposition: {
            plain1: Math.abs(same),
            plain2: Math.abs(setEffect),
            delta: same + setEffect,
            same,
            setEffect,
            sameFraction: null,
            verdict: why,
          },
        }
        const told = explainChange({ ...asked, change, isProtected, clause: hasClause ? clause : undefined }, locale)
        const hasNoReason = why === 'same' && !isSurelyMoved(moved) && setEffect * (same + setEffect) < 0 && told?.reason === null
        for (const sentence of [told?.statement, ...(hasNoReason ? [] : [told?.reason]), told?.overall]) {
          expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
          expect(sentence).not.toMatch(/undefined|null|NaN|[{}]|\s\s|\s[;,.:]/)
          const names = (whom: RegExp) => whom.test(sentence ?? '')
          const namesAll = names(/(?<!vastanneista )kunnista|alla kommuner|all municipalities/)
          expect(namesAll && names(/vastanneista|svarat|that answered/)).toBe(false)
        }
      },
    ),
    { numRuns: 1000 },
  )
})
