import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { builtDemonstration } from '@/testing/built-demonstration'
import { readSentAnswers, type Sent, sentShare } from '@/testing/sent-answers'

type Figure = { round: string; question: string; option: string; percent: string; relation: string }

const rounds = ['2014', '2015', '2016', '2017', '2018', '2024']
const published: Figure[] = parse(readFileSync(resolve('db/register/published-figures.csv')), { columns: true })
const figures = published.filter((figure) => rounds.includes(figure.round))

let db: Db
const sent = new Map<string, Sent>()
const of = (round: string): Sent => sent.get(round) ?? new Map()
const both = () => [...of('2017').keys()].filter((code) => of('2018').has(code))
const among = (round: string, codes: readonly string[]): Sent => new Map([...of(round)].filter(([code]) => codes.includes(code)))
const share = (round: string, question: string, ...options: string[]) => sentShare(of(round), question, options)

beforeAll(async () => {
  db = await builtDemonstration()
  for (const round of rounds) sent.set(round, readSentAnswers(db, round))
})

describe('the plain shares are the published ones', () => {
  test('there are figures to compare with', () => expect(figures.length).toBeGreaterThan(50))

  test.each(figures)('$round $question $option: $relation $percent %', ({ round, question, option, percent, relation }) => {
    const actual = sentShare(of(round), question, option.split('|'), question === 'johtaja_kanavat')
    const off = actual - Number(percent)
    if (relation === 'under') expect(off < 0 && off >= -3, String(actual)).toBe(true)
    else if (relation === 'over') expect(off > 0 && off <= 5, String(actual)).toBe(true)
    else expect(Math.abs(off), String(actual)).toBeLessThanOrEqual(0.5)
  })
})

describe('what is known of 2018', () => {
  test.each([
    ['ohjeet', 'on', 60],
    ['ohjeet', 'suunnitteilla', 25],
    ['koulutus', 'henkilosto', 50],
    ['koulutus', 'johto', 31],
    ['koulutus', 'luottamushenkilot', 10],
    ['strategia', 'erillinen', 24],
    ['strategia', 'muussa', 50],
    ['tyytyvaisyys', '4', 44],
    ['valtuusto_suorana', 'kylla', 38],
    ['johtaja_some', 'kylla', 48],
    ['valtuusto_some', 'kylla', 20],
  ])('%s %s: %i per cent', (question, option, percent) => expect(share('2018', question, option)).toBeCloseTo(percent, 6))

  test('written guidelines lie about two points below 2017', () => {
    const fall = share('2017', 'ohjeet', 'on') - share('2018', 'ohjeet', 'on')
    expect(fall).toBeGreaterThan(1.3)
    expect(fall).toBeLessThan(2.7)
  })

  test('among municipalities that answered both times they rose clearly, and few gave them up', () => {
    const [then, now] = [among('2017', both()), among('2018', both())]
    const has = (answers: Sent, code: string) => answers.get(code)?.ohjeet === 'on'
    const gained = both().filter((code) => !has(then, code) && has(now, code)).length
    const lost = both().filter((code) => has(then, code) && !has(now, code)).length
    expect(both().length).toBeGreaterThanOrEqual(110)
    expect(both().length).toBeLessThanOrEqual(125)
    expect((100 * (gained - lost)) / both().length).toBeGreaterThan(5)
    expect((100 * (gained - lost)) / both().length).toBeLessThan(9)
    expect(gained).toBeGreaterThan(3 * lost)
  })

  test('those who left had guidelines more often than those who came', () => {
    const only = (round: string) => [...of(round).keys()].filter((code) => !both().includes(code))
    const left = sentShare(among('2017', only('2017')), 'ohjeet', ['on'])
    const came = sentShare(among('2018', only('2018')), 'ohjeet', ['on'])
    expect(left - came).toBeGreaterThan(10)
  })
})

describe('responsibility for the web service', () => {
  test('lies mostly with management or communications', () => {
    for (const round of rounds) expect(share(round, 'vastuu', 'johto', 'viestinta')).toBeGreaterThan(60)
  })

  test('IT falls round by round', () => {
    const falling = rounds.map((round) => share(round, 'vastuu', 'tietotekniikka'))
    expect(falling).toEqual([...falling].sort((a, b) => b - a))
    expect(new Set(falling).size).toBe(rounds.length)
  })

  test('is with communications more often where there is communications staff', () => {
    for (const round of rounds) {
      const withStaff = [...of(round)].filter(([, answers]) => answers.viestintahenkilosto === 'on').map(([code]) => code)
      const without = [...of(round).keys()].filter((code) => !withStaff.includes(code))
      expect(sentShare(among(round, withStaff), 'vastuu', ['viestinta'])).toBeGreaterThan(
        sentShare(among(round, without), 'vastuu', ['viestinta']) + 10,
      )
    }
  })
})
