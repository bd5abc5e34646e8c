import { beforeAll, describe, expect, it } from 'vitest'
import { getRoundResults } from '@/data/results/results'
import { readRoundData } from '@/data/results/round-data'
import { visitor } from '@/data/viewer'
import { type Db, setDatabase } from '@/db/client'
import { rounds } from '@/db/schema'
import { builtDemonstration } from '@/testing/built-demonstration'
import { now } from '@/testing/database'
import { disclosedBy } from '@/testing/public-reader'

let db: Db
beforeAll(async () => {
  db = await builtDemonstration()
  setDatabase(db)
})

const dataOf = (code: string) => {
  const round = db
    .select()
    .from(rounds)
    .all()
    .find((each) => each.code === code)
  return readRoundData(db, round?.id ?? 0)
}

describe.each(['2018', '2024'])('the public view of the demonstration’s round %s', (code) => {
  it('tells no hidden count, nor do the earlier rounds shown beside it', async () => {
    const { summary, earlier } = await getRoundResults(visitor, code, now)
    for (const view of [summary, ...earlier.map((each) => each.summary)]) expect(disclosedBy(view, dataOf(view.round))).toEqual([])
    const satisfaction = summary.series.find(({ key }) => key === 'tyytyvaisyys')
    const rows = satisfaction?.breakdowns.sizeClass ?? []
    expect(rows.some(({ joined }) => joined)).toBe(true)
    expect(rows.flatMap(({ options }) => options.filter(({ hidden }) => hidden)).length).toBeGreaterThan(0)
    expect(satisfaction?.estimates?.headline?.est).not.toBeNull()
  })

  it('joins the same classes in every protected question', async () => {
    const { summary } = await getRoundResults(visitor, code, now)
    const groups = summary.series
      .filter(({ withheld }) => withheld)
      .map(({ breakdowns }) => Object.values(breakdowns).map((rows) => rows.map(({ value }) => value)))
    for (const each of groups) expect(each).toEqual(groups[0])
  })
})
