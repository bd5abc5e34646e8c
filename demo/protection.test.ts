import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { computeRevision } from '@/data/results/compute-revision'
import { getRoundResults } from '@/data/results/results'
import { readRoundData } from '@/data/results/round-data'
import { visitor } from '@/data/viewer'
import { type Db, openDatabase, setDatabase } from '@/db/client'
import { rounds } from '@/db/schema'
import { crossTableActs } from '@/db/schema-rounds'
import { publicView } from '@/results/public-view'
import type { RevisionDocument } from '@/results/revision-format'
import { builtDemonstration } from '@/testing/built-demonstration'
import { now } from '@/testing/database'
import { disclosedBy, optionsLeft } from '@/testing/public-reader'
import { send } from '@/testing/results-cast'

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

/** Does something in a copy of the demonstration. */
function inCopy(act: (copy: Db) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  const file = join(folder, 'copy.db')
  copyFileSync(db.$client.name, file)
  const copy = openDatabase(file)
  try {
    act(copy)
  } finally {
    copy.$client.close()
    rmSync(folder, { recursive: true })
  }
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

describe('cross tables of satisfaction', () => {
  it.each(['2018', '2024'])('in the catalogue of %s tell no hidden count', (code) => {
    inCopy((copy) => {
      const { id: roundId = 0 } =
        copy
          .select()
          .from(rounds)
          .all()
          .find((each) => each.code === code) ?? {}
      for (const groupedBy of ['viestintahenkilosto', 'vastuu', 'ohjeet'])
        copy.insert(crossTableActs).values({ roundId, kind: 'added', question: 'tyytyvaisyys', groupedBy, at: now }).run()
      const { summary, questionnaire }: RevisionDocument = JSON.parse(computeRevision(copy, roundId).document)
      expect(summary.crossTables.map(({ question }) => question)).toEqual(['vastuu', ...Array(3).fill('tyytyvaisyys')])
      const view = publicView(summary, questionnaire)
      expect(view.crossTables.length).toBeGreaterThan(1)
      expect(disclosedBy(view, readRoundData(copy, roundId))).toEqual([])
    })
  })
})

describe('a round that was published, opened again and corrected in one answer', () => {
  it('is frozen without the tables that would tell it beside the published ones', () => {
    inCopy((corrected) => {
      const { id = 0 } =
        corrected
          .select()
          .from(rounds)
          .all()
          .find(({ code }) => code === '2018') ?? {}
      const before: RevisionDocument = JSON.parse(computeRevision(corrected, id).document)
      const { municipality = '' } = readRoundData(corrected, id).respondents.find(({ answers }) => answers.tyytyvaisyys === '3') ?? {}
      send(corrected, id, municipality, { tyytyvaisyys: '4' })
      const after: RevisionDocument = JSON.parse(computeRevision(corrected, id).document)
      const satisfaction = ({ summary }: RevisionDocument) => summary.series.find(({ key }) => key === 'tyytyvaisyys')
      expect(satisfaction(before)?.protection?.corrected).toBeUndefined()
      expect(satisfaction(after)?.protection?.corrected).toContain('sizeClass')
      expect(satisfaction(after)?.protection?.breakdowns.sizeClass).toEqual([])
      expect(satisfaction(after)?.counts.base).toBe(satisfaction(before)?.counts.base)
    })
  })
})
