import { expect, test } from 'vitest'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { questionsOf } from '../../asked'
import { type Questionnaire, questionnaireSchema } from '../../document'
import { locales } from '../../text'
import { outlineField, outlineHead, outlineType } from '../fields'
import { placeOutline } from '../place-lines'
import { readOutlineTable } from '../read-table'
import { readOutlineText } from '../read-text'
import { outlineTable } from '../write-table'

const rows = (table: readonly (readonly string[])[]) => table.map((cells, at) => ({ at: at + 1, cells }))
const question = (document: Questionnaire, key: string) => {
  const found = document.sections.flatMap(({ questions }) => questions).find((each) => each.key === key)
  if (!found) throw new Error(`no question ${key}`)
  return found
}
const empty: Questionnaire = { key: 'koe', title: { fi: 'Koe', sv: 'Prov' }, sections: [] }

test.each(locales)('a questionnaire written as a table in %s and read back is the same questionnaire', (locale) => {
  const read = readOutlineTable(rows(outlineTable(sampleQuestionnaire, locale)))
  expect(read).toMatchObject({ faults: [], unread: [] })
  const placed = placeOutline(sampleQuestionnaire, read.lines, [])
  expect(placed.faults).toEqual([])
  expect(placed.document).toEqual(sampleQuestionnaire)
  expect(new Set(placed.verdicts.map(({ is }) => is))).toEqual(new Set(['same']))
})

test('heads are known in every language, short and long, and types by any of their names', () => {
  expect(['fi', 'Kysymys', 'KYSYMYS  suomeksi', 'Fråga på finska', 'Question in Finnish'].map(outlineField)).toEqual(
    Array(5).fill('title:fi'),
  )
  expect(['sv', 'Kysymys ruotsiksi', 'vaihtoehdot sv', 'Osio', 'Nyckel', 'Huomiot'].map(outlineField)).toEqual([
    'title:sv',
    'title:sv',
    'options:sv',
    'section:fi',
    'key',
    undefined,
  ])
  for (const locale of locales) expect(outlineField(outlineHead('rows:en', locale))).toBe('rows:en')
  expect(['monta', 'Flera alternativ', 'matrix', 'asteikko 1-5', 'jotain'].map(outlineType)).toEqual([
    'multiple',
    'multiple',
    'matrix',
    'scale',
    undefined,
  ])
})

test('an outline as text makes sections and questions of every kind, and each has a key of its own', () => {
  const text = `# Kuvat | Bilder
1. Onko kunnalla kuvapankki? | Har kommunen en bildbank? [yksi]
nimi: Kuvapankki | Bildbank
- Kyllä | Ja
- Ei | Nej

2) Kuinka monta kuvaa siinä on? [luku: kuvaa | bilder]
? Missä kuvia käytetään?
ohje: Valitse kaikki sopivat.
+ Verkkosivut
+ Esitteet
- Usein
- Harvoin
# Lopuksi
4. Mitä muuta? [pitkä]`
  const read = readOutlineText(text)
  expect(read.faults).toEqual([])
  const { document, verdicts, faults } = placeOutline(empty, read.lines, [])
  expect(faults).toEqual([])
  expect(verdicts.map(({ at, is, key }) => [at, is, key])).toEqual([
    [2, 'new', 'kuvapankki'],
    [7, 'new', 'kuinka_monta_kuvaa_siina_on'],
    [8, 'new', 'missa_kuvia_kaytetaan'],
    [15, 'new', 'mita_muuta'],
  ])
  expect(questionnaireSchema.parse(document)).toEqual(document)
  expect(document.sections.map(({ key, title, questions }) => [key, title.sv, questions.length])).toEqual([
    ['kuvat', 'Bilder', 3],
    ['lopuksi', '', 1],
  ])
  expect(question(document, 'kuvapankki')).toMatchObject({
    type: 'single',
    title: { sv: 'Har kommunen en bildbank?' },
    label: { fi: 'Kuvapankki', sv: 'Bildbank' },
    options: [{ key: 'kylla', label: { fi: 'Kyllä', sv: 'Ja' } }, { key: 'ei' }],
  })
  expect(question(document, 'kuinka_monta_kuvaa_siina_on')).toMatchObject({ type: 'number', unit: { fi: 'kuvaa', sv: 'bilder' } })
  expect(question(document, 'missa_kuvia_kaytetaan')).toMatchObject({
    type: 'matrix',
    hint: { fi: 'Valitse kaikki sopivat.' },
    rows: [{ key: 'verkkosivut' }, { key: 'esitteet' }],
    columns: [{ key: 'usein' }, { key: 'harvoin' }],
  })
})

test('a known question keeps its key and what the outline says nothing of; an option that is left out is told', () => {
  const before = question(sampleQuestionnaire, 'ohjeet')
  const read = readOutlineTable([
    { at: 1, cells: ['Kysely 2027'] },
    { at: 3, cells: ['key', 'fi', 'sv', 'vaihtoehdot', 'Huomiot'] },
    { at: 4, cells: ['ohjeet', 'Onko ohjeita nyt?', '', 'Kyllä; Ei; En tiedä', 'tarkista'] },
  ])
  expect(read.unread).toEqual(['Huomiot'])
  const { document, verdicts } = placeOutline(sampleQuestionnaire, read.lines, [])
  const after = question(document, 'ohjeet')
  expect(after).toMatchObject({ title: { fi: 'Onko ohjeita nyt?', sv: before.title.sv }, type: before.type })
  expect('when' in after ? after.when : undefined).toEqual('when' in before ? before.when : undefined)
  expect(verdicts).toMatchObject([{ at: 4, is: 'changed', key: 'ohjeet' }])
  expect(questionsOf(document).map(({ key }) => key)).toEqual(questionsOf(sampleQuestionnaire).map(({ key }) => key))
})

test('a question of an earlier round comes back with its key and options, in another section, and is no new series', () => {
  const draft = {
    ...sampleQuestionnaire,
    sections: sampleQuestionnaire.sections.map((each) => ({ ...each, questions: each.questions.filter(({ key }) => key !== 'ohjeet') })),
  }
  const read = readOutlineTable(
    rows([
      ['osio', 'tunniste', 'kysymys'],
      ['Uusi osio', 'ohjeet', ''],
    ]),
  )
  const { document, verdicts, faults } = placeOutline(draft, read.lines, [sampleQuestionnaire])
  expect(faults).toEqual([])
  expect(verdicts).toMatchObject([{ is: 'new', key: 'ohjeet' }])
  expect(question(document, 'ohjeet')).toEqual(question(sampleQuestionnaire, 'ohjeet'))
  expect(document.sections.at(-1)).toMatchObject({ key: 'uusi_osio', questions: [{ key: 'ohjeet' }] })
})

test('what cannot be read is told by row, and nothing of that row is in the document', () => {
  const head = ['osio', 'tunniste', 'tyyppi', 'kysymys', 'vaihtoehdot', 'vaihtoehdot sv', 'rivit']
  const table = [
    head,
    ['', '', 'yksi', 'Ilman osiota?', 'A; B', '', ''],
    ['Osio', '', 'ympyrä', 'Tyyppi?', 'A; B', '', ''],
    ['', '', '', 'Ei tyyppiä?', '', '', ''],
    ['', '', 'yksi', '', 'A; B', '', ''],
    ['', 'Iso Avain', 'yksi', 'Avain?', 'A; B', '', ''],
    ['', '', 'yksi', 'Yksi vaihtoehto?', 'A', '', ''],
    ['', '', 'yksi', 'Sama kahdesti?', 'A; a', '', ''],
    ['', '', 'yksi', 'Epätasan?', 'A; B', 'A', ''],
    ['', '', 'luku', 'Luku vaihtoehdoin?', 'A; B', '', ''],
    ['', '', 'yksi', 'Kahdesti?', 'A; B', '', ''],
    ['', '', '', 'Kahdesti?', '', '', ''],
  ]
  const read = readOutlineTable(rows(table))
  const placed = placeOutline(empty, read.lines, [])
  const told = [...read.faults, ...placed.faults].map(({ at, code }) => [at, code])
  expect(told).toEqual([
    [9, 'uneven'],
    [2, 'no-section'],
    [3, 'type'],
    [4, 'no-type'],
    [5, 'no-title'],
    [6, 'key-form'],
    [7, 'few-options'],
    [8, 'option-twice'],
    [10, 'no-list'],
    [12, 'twice'],
  ])
  expect(placed.verdicts.map(({ at }) => at)).toEqual([9, 11])
  expect(readOutlineTable(rows([['Nimi', 'Sähköposti']])).faults).toEqual([{ at: 1, code: 'no-heads' }])
  expect(readOutlineText('Tämä ei ole kysymys\n').faults).toMatchObject([{ at: 1, code: 'stray' }])
  const other = readOutlineTable(
    rows([
      ['osio', 'tunniste', 'tyyppi', 'kysymys'],
      ['Osio', 'ohjeet', 'luku', 'Ohjeet?'],
    ]),
  )
  expect(placeOutline(sampleQuestionnaire, other.lines, []).faults).toMatchObject([{ at: 2, code: 'other-type' }])
})

test('tags, formulas and invisible marks of Word are text', () => {
  const said = '=HYPERLINK("http://x")<img src=x onerror=1>\u200b'
  const read = readOutlineTable(
    rows([
      ['osio', 'tyyppi', 'kysymys'],
      ['Osio', 'lyhyt', said],
    ]),
  )
  const { document } = placeOutline(empty, read.lines, [])
  expect(document.sections[0]?.questions[0]?.title.fi).toBe('=HYPERLINK("http://x")<img src=x onerror=1>')
})
