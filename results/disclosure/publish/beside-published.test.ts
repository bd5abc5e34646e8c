import { describe, expect, it } from 'vitest'
import { publicView } from '@/results/public-view'
import type { RoundData } from '@/results/round-data'
import { variables } from '@/results/series-result'
import { type RoundSummary, summariseRound } from '@/results/summary'
import { guidelinesForm, guidelinesRound } from '@/testing/guidelines-round'
import { auditOutcome } from './audit-outcome'
import { withoutTellingCorrections } from './beside-published'
import { withProtection } from './protect'

const data = guidelinesRound('2018', 'tyytyvaisyys')
const frozen = (round: RoundData) => withProtection(summariseRound(round), round)
const published = frozen(data)
/** The round with other answers of its first municipalities that said so. */
const corrected = (from: string, to: string, count: number): RoundData => {
  let left = count
  const respondents = data.respondents.map((each) =>
    each.answers.tyytyvaisyys === from && left-- > 0 ? { ...each, answers: { tyytyvaisyys: to } } : each,
  )
  return { ...data, respondents }
}
const now = frozen(corrected('3', '4', 1))
const groupsOf = (summary: RoundSummary) =>
  publicView(summary, guidelinesForm).series.find(({ key }) => key === 'tyytyvaisyys') ?? expect.fail('no series')
const told = (summary: RoundSummary) =>
  variables.flatMap((variable) =>
    groupsOf(summary).breakdowns[variable].map(({ value, base, headline }) => `${variable} ${value} ${base} ${headline?.count}`),
  )

describe('a revision with a correction, beside the published one', () => {
  it('shows of the corrected answer no group that the published one shows otherwise', () => {
    expect(told(now)).not.toEqual(told(published))
    const audited = withoutTellingCorrections(now, [published])
    const known = told(published)
    expect(told(audited).filter((row) => !known.includes(row))).toEqual([])
    expect(groupsOf(audited).withheld).toContain('sizeClass')
    expect(groupsOf(audited).counts).toEqual(groupsOf(now).counts)
    expect(auditOutcome(audited).corrected.map(({ series }) => series.key)).toEqual(['tyytyvaisyys'])
  })

  it('is not shown by groups either when only its mean would tell', () => {
    const means = (summary: RoundSummary) => variables.flatMap((each) => groupsOf(summary).breakdowns[each].map(({ mean }) => mean?.est))
    const before = { ...published, series: published.series.map((each) => structuredClone(each)) }
    const row = before.series.flatMap(({ protection }) => protection?.breakdowns.sizeClass ?? []).find(({ mean }) => mean)
    if (row?.mean) row.mean = { est: 1.2, ciLow: null, ciHigh: null }
    expect(means(published).length).toBeGreaterThan(0)
    expect(groupsOf(withoutTellingCorrections(published, [before])).withheld).toContain('sizeClass')
  })

  it('stays whole where nothing differs, and where nothing was published', () => {
    expect(withoutTellingCorrections(published, [published])).toEqual(published)
    expect(withoutTellingCorrections(published, [])).toBe(published)
  })

  it('is compared with every published one, not the last alone', () => {
    const between = withoutTellingCorrections(now, [published])
    expect(groupsOf(withoutTellingCorrections(now, [published, between])).withheld).toContain('sizeClass')
  })
})
