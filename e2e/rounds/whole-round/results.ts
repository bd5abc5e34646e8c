/** What everybody reads of the round: pages, workbook and figures, beside what was counted apart from the service. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readCells } from '../../read-xlsx'
import { expect, expectAccessible } from '../../test'
import { asRead, interfaceText } from '../../texts'
import { weightedShare } from './answers'
import { merged, reasons } from './edit'

const chart = (key: string) => interfaceText('fi', 'chart', key)

type Reading = { visitor: Page; service: string; round: string }

/** The trend's estimates as its table has them, in whole per cent, by round. */
async function trendOf(visitor: Page): Promise<Record<string, string>> {
  const rows = visitor
    .getByRole('region', { name: chart('heading') })
    .getByRole('table')
    .first()
    .getByRole('row')
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent?.trim() ?? '')),
  )
  return Object.fromEntries(cells.map(([round = '', , estimate = '']) => [round, estimate]))
}

/** The column of changes since the round before: there where figures are compared. */
const changes = (visitor: Page) => visitor.getByRole('columnheader', { name: /^Muutos, / })

const whole = (share: number): string => String(Math.round(share * 100))

async function trendText(visitor: Page): Promise<string> {
  return asRead(await visitor.getByRole('region', { name: chart('heading') }).innerText())
}

/** Reworded and comparable: the line goes on, and nothing breaks it. */
export async function readComparable({ visitor, service, round }: Reading) {
  await visitor.goto(`/fi/results/${round}/mobiilisovellus`)
  const trend = await trendOf(visitor)
  for (const each of [round, '2026']) expect(trend[each], each).toBe(whole(weightedShare(service, each, 'mobiilisovellus', ['kylla'])))
  expect(await trendText(visitor)).not.toMatch(new RegExp(`Katkos sarjassa \\([^)]*${round}`))
  await expect(changes(visitor)).toHaveCount(1)
  await expectAccessible(visitor)
}

/**
 * Two answers are one: what 2026 answered "Kyllä" or "Suunnitteilla" stands in its row of this round's trend, each municipality's answer read
 * before it is weighted. 2026's own page still tells the two apart.
 */
export async function readRecoded({ visitor, service, round }: Reading) {
  await visitor.goto(`/fi/results/${round}/ohjeet`)
  const both = weightedShare(service, '2026', 'ohjeet', ['on', 'suunnitteilla'])
  const wholly = weightedShare(service, '2026', 'ohjeet', ['on'])
  expect(whole(both), 'the story tells apart what it checks').not.toBe(whole(wholly))
  const trend = await trendOf(visitor)
  expect(trend[round]).toBe(whole(weightedShare(service, round, 'ohjeet', ['on'])))
  expect(trend['2026']).toBe(whole(both))
  await expect(changes(visitor)).toHaveCount(1)
  await expect(
    visitor
      .getByRole('table')
      .filter({ has: changes(visitor) })
      .getByRole('row', { name: merged })
      .getByRole('cell')
      .nth(4),
  ).toHaveText(whole(both))
  const text = await trendText(visitor)
  expect(text).toMatch(/Muunnos sarjassa \(.*2026\): ”Kyllä” ja ”Suunnitteilla” luetaan vastaukseksi/)
  expect(text).toContain(`”${merged}”`)
  expect(text).toContain(reasons.ohjeet)
  await expectAccessible(visitor)

  await visitor.goto('/fi/results/2026/ohjeet')
  expect((await trendOf(visitor))['2026']).toBe(whole(wholly))
  expect(asRead(await visitor.getByRole('main').innerText())).not.toContain(reasons.ohjeet)
}

/** Another meaning: the line breaks, the reason is told, and no change is. */
export async function readBroken({ visitor, service, round }: Reading) {
  await visitor.goto(`/fi/results/${round}/responsiivisuus`)
  const trend = await trendOf(visitor)
  expect(trend[round]).toBe(whole(weightedShare(service, round, 'responsiivisuus', ['kylla'])))
  expect(await trendText(visitor)).toContain(`Katkos sarjassa (${round}): ${reasons.responsiivisuus}`)
  await expect(changes(visitor)).toHaveCount(0)
  await expectAccessible(visitor)
}

/** Workbook and lines of figures carry what was decided, with its reason. */
export async function readFiles({ visitor, round }: Reading) {
  await visitor.goto(`/fi/results/${round}`)
  const save = async (name: string) => {
    const download = visitor.waitForEvent('download')
    await visitor.getByRole('link', { name }).first().click()
    return (await download).path()
  }
  const cells = Object.values(readCells(await save('XLSX'))).flat(2)
  const notes = cells.filter((cell) => typeof cell === 'string').map(asRead)
  const noted = (start: string, reason: string) =>
    expect(
      notes.some((each) => each.startsWith(start) && each.includes(reason)),
      start,
    ).toBe(true)
  noted(`Muunnos kierroksella ${round}: ”Kyllä” ja ”Suunnitteilla” luetaan vastaukseksi`, reasons.ohjeet)
  noted(`Katkos sarjassa kierroksella ${round}: `, reasons.responsiivisuus)
  noted(`Muutos kierroksella ${round}: `, reasons.mobiilisovellus)
  const csv = readFileSync(await save('CSV'), 'utf8')
  for (const reason of Object.values(reasons)) expect(csv).toContain(reason)
}
