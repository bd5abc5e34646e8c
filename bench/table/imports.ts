/** A list of contacts as long as may be brought, by CSV and by XLSX: from the file to the verdict on every row, and from confirming to the contacts. */
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { sheetRows, smallWorkbook } from '@/testing/small-workbook'
import { formHolding, readPage, sendFile, sendForm } from '../driver/forms'
import { type Effort, type Line, medians, unitsIn } from '../driver/measure'
import { addAdministrator } from '../driver/respondents'
import { databaseFile, type Served, startService } from '../driver/service'

const mostRows = 10_000
/** Milliseconds between two looks at a file that is still being read. */
const every = 50

const heads = ['Kunta', 'Sähköpostiosoite', 'Nimi', 'Tehtävä', 'Kieli']

/** Rows of persons nobody has heard of, spread over all municipalities. */
const listOf = (names: readonly string[], rows: number): string[][] =>
  Array.from({ length: rows }, (_, at) => [
    names[at % names.length] ?? '',
    `viestinta.${at}@kunta.example`,
    `Väinö Mäkinen ${at}`,
    'Viestintäpäällikkö',
    at % 10 === 0 ? 'ruotsi' : 'suomi',
  ])

const files = {
  CSV: (table: readonly string[][]) => Buffer.from(`${table.map((cells) => cells.join(';')).join('\r\n')}\r\n`),
  XLSX: (table: readonly string[][]) => smallWorkbook(sheetRows(table)),
}

function contactsIn(): number {
  const db = new Database(databaseFile, { readonly: true })
  const count = db.prepare('select count(*) from contacts').pluck().get() as number
  db.close()
  return count
}

/** The import's page once its file is read: with its form that confirms. */
async function readWhenReady(page: string, cookie: string): Promise<string> {
  for (;;) {
    const text = await readPage(page, cookie)
    if (text.includes('name="seal"')) return text
    if (text.includes('role="alert"')) throw new Error('the file was refused')
    await pause(every)
  }
}

/** Brings the file and confirms it. @returns seconds */
async function bring(service: Served, cookie: string, name: string, file: Buffer): Promise<{ shown: number; done: number }> {
  const began = performance.now()
  const taken = await sendFile(`${service.address}/fi/admin/contacts/imports`, cookie, { name, file })
  if (taken.status !== 303) throw new Error(`the file was answered ${taken.status}`)
  const page = service.address + String(taken.headers.location)
  const preview = await readWhenReady(page, cookie)
  const shown = performance.now()
  const confirmed = await sendForm(page, cookie, formHolding(preview, 'name="seal"'))
  if (confirmed.status !== 303) throw new Error(`confirming answered ${confirmed.status}`)
  await readPage(page, cookie)
  return { shown: (shown - began) / 1000, done: (performance.now() - began) / 1000 }
}

async function measureFormat(format: keyof typeof files, rows: number): Promise<{ shown: number; done: number; cpu: number }> {
  const [service, { cookie, names }] = await startService((db) => ({
    cookie: addAdministrator(db),
    names: db.prepare('select name_fi from municipalities where ended is null order by name_fi').pluck().all() as string[],
  }))
  const file = files[format]([heads, ...listOf(names, rows)])
  const before = contactsIn()
  // Whoever brings a list has the page open that takes it.
  await readPage(`${service.address}/fi/admin/contacts`, cookie)
  let times = { shown: Number.NaN, done: Number.NaN }
  const { cpu } = await service.spent(async () => {
    times = await bring(service, cookie, `lista.${format.toLowerCase()}`, file)
  })
  if (contactsIn() - before !== rows) throw new Error(`${contactsIn() - before} contacts of ${rows} are there`)
  await service.stop()
  return { ...times, cpu: cpu / 1000 }
}

export async function measure(effort: Effort): Promise<Line[]> {
  const rows = unitsIn(effort, mostRows)
  const lines: Line[] = []
  for (const format of ['CSV', 'XLSX'] as const) {
    const { shown, done, cpu } = await medians(effort, () => measureFormat(format, rows))
    const work = `${rows} contacts from ${format}`
    lines.push(
      { work, what: 'until every row is judged, s', value: shown },
      { work, what: 'until they are imported too, s', value: done, goal: { atMost: 3 } },
      { work, what: 'CPU-s', value: cpu },
    )
  }
  return lines
}
