import { expect, it } from 'vitest'
import type { Locale } from '@/questionnaire/text'
import type { Verdict } from '@/results/change/decomposition'
import { guidelinesChange as asked } from '@/testing/guidelines-change'
import { explainChange } from './explain'

type Parts = { delta: number; same: number; verdict: Verdict }

function reason({ delta, same, verdict }: Parts, locale: Locale) {
  const panel = { n: 120, n01: 10, n10: 1, mcnemarP: 0.0004, mcnemarMidp: 0.0004 }
  const decomposition = { ...asked.change.decomposition, delta, same, setEffect: delta - same, sameFraction: same / delta, verdict }
  return explainChange({ ...asked, change: { ...asked.change, panel, decomposition } }, locale)?.reason
}

it('a cause is the main one where the other part of the change went the same way', () => {
  const same: Parts = { delta: 0.09, same: 0.08, verdict: 'same' }
  expect(reason(same, 'fi')).toMatch(/^Nousu on tapahtunut pääosin samoissa kunnissa: /)
  expect(reason(same, 'sv')).toMatch(/^Ökningen har huvudsakligen skett i samma kommuner: /)
  expect(reason(same, 'en')).toMatch(/^The rise took place mainly in the same municipalities: /)
  const turnover: Parts = { delta: -0.05, same: -0.01, verdict: 'respondents' }
  expect(reason(turnover, 'fi')).toMatch(/^Lasku johtuu pääosin vastaajajoukon vaihtumisesta: /)
  expect(reason(turnover, 'sv')).toMatch(/^Minskningen beror huvudsakligen på att svarsgruppen har förändrats: /)
  expect(reason(turnover, 'en')).toMatch(/^The fall comes mainly from a change of respondents: /)
})

it('and the only one where it went against it or nowhere', () => {
  expect(reason({ delta: 0.075, same: 0.08, verdict: 'same' }, 'fi')).toMatch(/^Nousu on tapahtunut samoissa kunnissa: /)
  expect(reason({ delta: 0.08, same: 0.08, verdict: 'same' }, 'en')).toMatch(/^The rise took place in the same municipalities: /)
  expect(reason({ delta: -0.05, same: 0.01, verdict: 'respondents' }, 'sv')).toMatch(
    /^Minskningen beror på att svarsgruppen har förändrats: /,
  )
})
