import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Db, database } from '@/db/client'
import { events, municipalities } from '@/db/schema'
import { contacts } from '@/db/schema-contacts'
import { imports } from '@/db/schema-imports'
import { cast, now, testDatabase } from '@/testing/database'
import { readHere } from '@/testing/read-imports'
import { sheetRows, smallWorkbook } from '@/testing/small-workbook'
import { beginImport } from '../imports/imports'
import { seedRegister } from '../start/seed'
import { viewerOf } from '../viewer'
import { contactsOf, removeContact, saveContact } from './contacts'
import { chooseContactColumns, confirmContactsImport, getContactsImport, listContactsImports, undoContactsImport } from './contacts-import'

let db: Db
const anna = () => viewerOf(cast.administrator)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

beforeEach(() => {
  db = testDatabase()
  seedRegister(db, now)
})

const bring = (text: string | Buffer, name = 'yhteystiedot.csv') => readHere('contacts', name, Buffer.from(text))

async function preview(id: number) {
  const shown = await getContactsImport(anna(), id, {}, now)
  if (shown.fate !== 'ready') throw new Error(shown.fate)
  return shown
}

async function importAll(text: string, at = now) {
  const id = await bring(text)
  const { seal } = await preview(id)
  expect(await confirmContactsImport(anna(), id, seal, at)).toEqual({ ok: true })
  return id
}

const verdicts = async (text: string | Buffer, name?: string) => (await preview(await bring(text, name))).rows.sort((a, b) => a.at - b.at)

describe('permission', () => {
  test.each([cast.maija, cast.stranger])('%s finds nothing', async (person) => {
    const id = await bring('Kunta;Sähköposti\nInari;a@inari.example\n')
    const viewer = viewerOf(person)
    const refused = { code: 'not-found' }
    await expect(beginImport(viewer, 'contacts', { name: 'x', bytes: Buffer.from('x') })).rejects.toMatchObject(refused)
    await expect(getContactsImport(viewer, id)).rejects.toMatchObject(refused)
    await expect(confirmContactsImport(viewer, id, '')).rejects.toMatchObject(refused)
    await expect(undoContactsImport(viewer, id)).rejects.toMatchObject(refused)
    await expect(chooseContactColumns(viewer, id, [])).rejects.toMatchObject(refused)
    await expect(listContactsImports(viewer)).rejects.toMatchObject(refused)
    await expect(saveContact(viewer, '005', null, {} as never)).rejects.toMatchObject(refused)
    await expect(removeContact(viewer, '005', 1)).rejects.toMatchObject(refused)
  })
})

describe('a verdict for each row', () => {
  test('three bad rows among 400 are named, the others are new', async () => {
    const standing = db
      .select()
      .from(municipalities)
      .all()
      .filter(({ ended }) => ended === null)
    const lines = Array.from({ length: 400 }, (_, at) => {
      const of = standing[at % standing.length]
      return `${of?.nameFi};osoite${at}@kunta.example;Henkilö ${at}`
    })
    lines[10] = 'Atlantis;a@b.example;Nemo'
    lines[200] = 'Inari;ei osoitetta;Maija'
    lines[399] = 'Pyhä;b@b.example;Kari'
    const shown = await preview(await bring(`Kunta;Sähköposti;Nimi\n${lines.join('\n')}\n`))
    expect(shown.counts).toEqual({ new: 397, changed: 0, unchanged: 0, 'left-out': 3 })
    expect(shown.rows.slice(0, 3).map(({ at, problem }) => [at, problem])).toEqual([
      [12, { code: 'unknown-municipality', given: 'Atlantis', like: [] }],
      [202, { code: 'address', given: 'ei osoitetta', fault: 'no-at' }],
      [401, { code: 'several-municipalities', given: 'Pyhä', names: ['Pyhäjoki', 'Pyhäjärvi', 'Pyhäntä', 'Pyhäranta'] }],
    ])
    expect(contactsOf(db)).toEqual([])
  })

  test.each([
    ['Alajärvi', '005', null],
    ['alajärven kaupunki', '005', null],
    ['Helsingfors stad', '091', null],
    ['Pietarsaari – Jakobstad', '598', null],
    ['Pedersöre', '599', null],
    ['Koski', '284', null],
    ['KU091', '091', null],
    ['5', '005', null],
    ['Pertunmaa', '507', 'Pertunmaa'],
    ['588', '507', '588'],
    ['Himanka', '208', 'Himanka'],
  ])('%s is found', async (given, code, renamedFrom) => {
    expect(await verdicts(`Kunta;Sähköposti\n${given};a@kunta.example\n`)).toMatchObject([
      { municipality: code, renamedFrom, verdict: 'new' },
    ])
  })

  test('a name and a code of two municipalities match both, and neither is taken', async () => {
    expect(await verdicts('Kunta;Kuntanumero;Sähköposti\nEspoo;091;a@kunta.example\n')).toMatchObject([
      { verdict: 'left-out', problem: { code: 'several-municipalities', names: ['Helsinki', 'Espoo'] } },
    ])
  })

  test('what was there is told from what it becomes', async () => {
    await importAll(
      'Kunta;Sähköposti;Nimi;Tehtävä;Ensisijainen;Kirjaamo\nInari;maija@inari.example;Maija;tiedottaja;x;\nInari;kirjaamo@inari.example;;;;x\nUtsjoki;u@utsjoki.example;Uula;;;\n',
    )
    const shown = await verdicts(
      'Kommun;E-post;Namn;Titel;Primär;Registratorskontor\nEnare;MAIJA@inari.example;Maija V;tiedottaja;ja;\nEnare;registry@inari.example;;;nej;ja\nUtsjoki;u2@utsjoki.example;Uula;;;\nUtsjoki;u@utsjoki.example;Uula;;;\nUtsjoki;U@Utsjoki.example;Uula;;;\n',
    )
    expect(shown.map(({ verdict, changes, problem }) => [verdict, changes, problem])).toEqual([
      ['changed', [{ field: 'name', from: 'Maija', to: 'Maija V' }], null],
      ['changed', [{ field: 'email', from: 'kirjaamo@inari.example', to: 'registry@inari.example' }], null],
      ['new', [], null],
      ['unchanged', [], null],
      ['left-out', [], { code: 'duplicate', row: 5 }],
    ])
  })

  test('a primary contact takes the place of the one before, and of two in a file the second is left out', async () => {
    await importAll('Kunta;Sähköposti;Ensisijainen\nInari;a@inari.example;kyllä\n')
    const id = await bring(
      'Kunta;Sähköposti;Ensisijainen\nInari;b@inari.example;kyllä\nInari;c@inari.example;kyllä\nInari;d@inari.example;ehkä\n',
    )
    const { rows, seal } = await preview(id)
    expect(rows.map(({ at, verdict, primaryBefore, problem }) => [at, verdict, primaryBefore, problem])).toEqual([
      [3, 'left-out', null, { code: 'second-primary', row: 2 }],
      [4, 'left-out', null, { code: 'unclear', field: 'primary', given: 'ehkä' }],
      [2, 'new', 'a@inari.example', null],
    ])
    await confirmContactsImport(anna(), id, seal, later(1))
    expect(contactsOf(db, '148').map(({ email, isPrimary }) => [email, isPrimary])).toEqual([
      ['b@inari.example', true],
      ['a@inari.example', false],
    ])
  })

  test('a formula and a piece of a page are text, and refused where they are no address', async () => {
    expect(
      await verdicts(
        'Kunta;Sähköposti;Nimi\nInari;"=HYPERLINK(""http://evil.example"";""a@b.example"")";x\nUtsjoki;u@utsjoki.example;<img src=x onerror=alert(1)>\n',
      ),
    ).toMatchObject([
      { verdict: 'left-out', problem: { code: 'address' } },
      { verdict: 'new', name: '<img src=x onerror=alert(1)>' },
    ])
  })

  test('a workbook with dates and formulas is read as what it shows', async () => {
    const cells = sheetRows([['Yhteystiedot 2026'], [], ['Kunta', 'Sähköposti', 'Nimi', 'Päivitetty']])
    const data =
      '<row r="4"><c r="A4" t="str"><f>"Ina"&amp;"ri"</f><v>Inari</v></c><c r="B4" t="inlineStr"><is><t>a@inari.example</t></is></c><c r="C4" t="inlineStr"><is><t>Maija</t></is></c><c r="D4" s="1"><v>46357</v></c></row>'
    const shown = await preview(await bring(smallWorkbook(cells + data), 'lista.xlsx'))
    expect(shown.columns.map(({ head, field, examples }) => [head, field, examples[0]])).toEqual([
      ['Kunta', 'municipality', 'Inari'],
      ['Sähköposti', 'email', 'a@inari.example'],
      ['Nimi', 'name', 'Maija'],
      ['Päivitetty', '', '2026-12-01'],
    ])
    expect(shown.rows).toMatchObject([{ at: 4, municipality: '148', verdict: 'new' }])
  })

  test('a file without heads is read by what stands in it', async () => {
    expect(await verdicts('Inari,a@inari.example\nUtsjoki,b@utsjoki.example\n')).toMatchObject([
      { at: 1, municipality: '148', email: 'a@inari.example' },
      { at: 2, municipality: '890' },
    ])
  })
})

describe('columns', () => {
  test('what somebody chooses is read, and remembered once it is confirmed', async () => {
    const file = 'Paikka;Kenelle;Muuta\nInari;a@inari.example;Maija\n'
    const id = await bring(file)
    expect((await preview(id)).lacking).toEqual(['municipality', 'email'])
    await chooseContactColumns(anna(), id, ['municipality', 'email', 'name'])
    const { seal, rows } = await preview(id)
    expect(rows).toMatchObject([{ verdict: 'new', name: 'Maija' }])
    await confirmContactsImport(anna(), id, seal, now)
    expect((await preview(await bring(file))).columns.map(({ field }) => field)).toEqual(['municipality', 'email', 'name'])
  })
})

describe('confirming', () => {
  test('nothing is written when something changed since the preview', async () => {
    const id = await bring('Kunta;Sähköposti;Nimi\nInari;a@inari.example;Maija\n')
    const { seal } = await preview(id)
    const typed = {
      email: 'a@inari.example',
      name: 'Toinen',
      role: '',
      locale: null,
      isPrimary: false,
      isRegistry: false,
      state: 'current',
    } as const
    await saveContact(anna(), '148', null, typed, now)
    expect(await confirmContactsImport(anna(), id, seal, now)).toEqual({ ok: false })
    expect(contactsOf(db).map(({ name }) => name)).toEqual(['Toinen'])
  })

  test('once: a second press finds nothing to confirm', async () => {
    const id = await bring('Kunta;Sähköposti\nInari;a@inari.example\n')
    const { seal } = await preview(id)
    await confirmContactsImport(anna(), id, seal, now)
    await expect(confirmContactsImport(anna(), id, seal, now)).rejects.toMatchObject({ code: 'not-found' })
    expect(db.select().from(events).where(eq(events.kind, 'import-confirmed')).all()).toMatchObject([
      { actor: cast.administrator, detail: { import: id, of: 'contacts', added: 1, changed: 0, unchanged: 0, leftOut: 0 } },
    ])
  })

  test('undone, everything stands as before, but for what somebody changed since', async () => {
    await importAll(
      'Kunta;Sähköposti;Nimi;Ensisijainen\nInari;a@inari.example;Maija;x\nUtsjoki;u@utsjoki.example;Uula;x\nEspoo;e@espoo.example;Essi;\n',
      now,
    )
    const before = db.select().from(contacts).all()
    const second = await importAll(
      'Kunta;Sähköposti;Nimi;Ensisijainen\nInari;b@inari.example;Kari;x\nUtsjoki;u@utsjoki.example;Ulla;x\nEspoo;e@espoo.example;Eeva;\n',
      later(5),
    )
    const espoo = contactsOf(db, '049')[0]
    const { id: contact, municipality, changedAt, ...facts } = espoo as NonNullable<typeof espoo>
    expect(changedAt).toEqual(later(5))
    await saveContact(anna(), municipality, contact, { ...facts, name: 'Eevi', role: '' }, later(6))
    expect(await undoContactsImport(anna(), second, later(7))).toEqual({ kept: 1 })
    const after = db.select().from(contacts).all()
    expect(after.filter(({ municipality: of }) => of !== '049')).toEqual(before.filter(({ municipality: of }) => of !== '049'))
    expect(after.find(({ municipality: of }) => of === '049')?.name).toBe('Eevi')
    await expect(undoContactsImport(anna(), second, later(8))).rejects.toMatchObject({ code: 'not-found' })
  })

  test('an import can be undone until the next is confirmed, whose content then stays no longer than it must', async () => {
    const first = await importAll('Kunta;Sähköposti\nInari;a@inari.example\n')
    await importAll('Kunta;Sähköposti\nInari;b@inari.example\n', later(1))
    await expect(undoContactsImport(anna(), first, later(2))).rejects.toMatchObject({ code: 'not-found' })
    expect(
      db
        .select()
        .from(imports)
        .all()
        .map(({ file, rows, before }) => [file, rows, before !== null]),
    ).toEqual([
      [null, null, false],
      [null, null, true],
    ])
  })
})

test('a file that cannot be read says why, and holds nothing', async () => {
  const id = await bring(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'vanha.xls')
  expect(await getContactsImport(anna(), id)).toMatchObject({ fate: 'refused', refusal: { problem: 'old-excel' } })
  expect(database().select().from(imports).all()).toMatchObject([{ file: null, rows: null }])
})
