import { beforeEach, expect, test } from 'vitest'
import type { Questionnaire } from '@/questionnaire/document'
import { placeOutline } from '@/questionnaire/outline/place-lines'
import { cast, now, testDatabase } from '@/testing/database'
import { addPlannedRound } from '@/testing/planned-round'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { sheetRows, smallWorkbook } from '@/testing/small-workbook'
import { zipBomb } from '@/testing/zip-bomb'
import { viewerOf, visitor } from '../../viewer'
import makeOutline from '../make-outline'
import { getOutlineSheet, readOutlineFile } from '../outline'
import readOutline from '../read-outline'

const empty: Questionnaire = { key: 'koe', title: { fi: 'Koe', sv: 'Prov' }, sections: [] }
const file = (name: string, bytes: Buffer | string) => readOutline({ name, bytes: Buffer.from(bytes as string) })

beforeEach(() => {
  addPlannedRound(testDatabase(), sampleQuestionnaire)
})

test('a visitor and a member neither bring nor take an outline', async () => {
  for (const [viewer, code] of [
    [visitor, 'not-signed-in'],
    [viewerOf(cast.maija), 'not-found'],
  ] as const) {
    await expect(readOutlineFile(viewer, { name: 'a.txt', bytes: Buffer.from('1. A?') })).rejects.toMatchObject({ code })
    await expect(getOutlineSheet(viewer, '2027', empty, { locale: 'fi', sheet: 'Lomake', now })).rejects.toMatchObject({ code })
  }
})

test('the workbook that is written of a questionnaire is read back as the same questionnaire', async () => {
  const bytes = await makeOutline({ document: sampleQuestionnaire, locale: 'sv', sheet: 'Formulär', now })
  const read = await file('lomake.xlsx', Buffer.from(bytes))
  if ('problem' in read) throw new Error(read.problem)
  expect(read.faults).toEqual([])
  expect(placeOutline(sampleQuestionnaire, read.lines, []).document).toEqual(sampleQuestionnaire)
})

test('an outline is read out of CSV in Latin-1, a workbook with formulas as text, and plain text of Word', async () => {
  const heads = 'osio;tyyppi;kysymys;vaihtoehdot'
  const csv = await file('lomake.csv', Buffer.from(`${heads}\nÄänet;yksi;Kuuluuko ääni?;"Kyllä\nEi"\n`, 'latin1'))
  expect(csv).toMatchObject({ faults: [], lines: [{ at: 2, section: { fi: 'Äänet' }, options: [{ fi: 'Kyllä' }, { fi: 'Ei' }] }] })
  const sheet = smallWorkbook(sheetRows([heads.split(';'), ['Osio', 'yksi', '=1+1 <b>?', 'A; B']]))
  expect(await file('x.xlsx', sheet)).toMatchObject({ lines: [{ at: 2, title: { fi: '=1+1 <b>?' } }] })
  expect(await file('word.txt', '# Osio\r\n1. Toimiiko?\r\n– Kyllä\r\n– Ei\r\n')).toMatchObject({
    faults: [],
    lines: [{ options: [{ fi: 'Kyllä' }, {}] }],
  })
})

test('what is no outline is refused with the reason, and a workbook that swells is not opened', async () => {
  expect(await file('x.xlsx', 'ei mitään')).toMatchObject({ faults: [{ code: 'no-heads' }] })
  expect(await file('x.txt', '  \n')).toEqual({ problem: 'empty' })
  expect(await file('pommi.xlsx', zipBomb(1_500_000_000))).toMatchObject({ problem: expect.stringMatching(/swollen|damaged/) })
})
