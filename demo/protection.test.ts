import { beforeAll, describe, expect, it } from 'vitest'
import { getRoundResults } from '@/data/results/results'
import { readRoundData } from '@/data/results/round-data'
import { visitor } from '@/data/viewer'
import { type Db, setDatabase } from '@/db/client'
import { rounds } from '@/db/schema'
import { builtDemonstration } from '@/testing/built-demonstration'
import { now } from '@/testing/database'
import { disclosedBy, optionsLeft } from '@/testing/public-reader'

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
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.flatMap(({ options }) => options)).toEqual([])
    expect(
      Object.values(satisfaction?.breakdowns ?? {}).flatMap((each) => each.filter(({ headline }) => headline?.hidden)).length,
    ).toBeGreaterThan(0)
    expect(satisfaction?.estimates?.headline?.est).not.toBeNull()
  })

  it('lets nobody put a municipality of a group in one of two grades', async () => {
    const { summary } = await getRoundResults(visitor, code, now)
    const left = optionsLeft(summary, dataOf(code), 'tyytyvaisyys')
    expect(left.size).toBeGreaterThan(10)
    expect([...left].filter(([, options]) => options < 3)).toEqual([])
  })

  it('joins the same classes in every protected question', async () => {
    const { summary } = await getRoundResults(visitor, code, now)
    const groups = summary.series
      .filter(({ withheld }) => withheld)
      .map(({ breakdowns }) => Object.values(breakdowns).map((rows) => rows.map(({ value }) => value)))
    for (const each of groups) expect(each).toEqual(groups[0])
  })
})
