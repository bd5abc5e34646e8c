import { describe, expect, it } from 'vitest'
import type { Value } from '@/questionnaire/answer'
import { findSlot } from '@/questionnaire/asked'
import { readForm } from '@/questionnaire/types/registry'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { decodeForm, fieldName, fieldsOf, keyOfField } from './form-fields'

const find = (key: string) => {
  const found = findSlot(sampleQuestionnaire, key)
  if (!found) throw new Error(key)
  return found
}

describe('an answer in the fields of a form', () => {
  it.each<[string, Value]>([
    ['ohjeet', 'on'],
    ['koulutus', ['henkilosto', 'muu']],
    ['koulutus', ['_none']],
    ['koulutus.other', 'Vaalivirkailijat'],
    ['tyytyvaisyys', '_eos'],
    ['tiheys.facebook', 'paivittain'],
    ['tyoaika', 12000.5],
    ['tyoaika', -3],
    ['valmis', '2026-12-04'],
    ['nimi', 'Maija'],
    ['terveiset', 'a\nb'],
    ['terveiset', null],
  ])('is read back as it was: %s %j', (key, value) => {
    const { question, slot } = find(key)
    for (const locale of ['fi', 'sv', 'en'] as const)
      expect(readForm(question, slot, fieldsOf(question, slot, value, locale))).toEqual(value)
  })

  it('shows numbers and days as they are written here', () => {
    const tyoaika = find('tyoaika')
    expect(fieldsOf(tyoaika.question, tyoaika.slot, 1.5, 'fi')).toEqual(['1,5'])
    const valmis = find('valmis')
    expect(fieldsOf(valmis.question, valmis.slot, '2026-03-04', 'fi')).toEqual(['4.3.2026'])
  })

  it('has a name without dots, which leads back to its key', () => {
    expect(fieldName('koulutus.other')).toBe('koulutus-other')
    expect(keyOfField('koulutus-other')).toBe('koulutus.other')
    const form = new FormData()
    form.append('koulutus-other', 'x')
    form.append('version:koulutus.other', '2')
    form.append('$ACTION_ID', 'y')
    expect([...decodeForm(form)]).toEqual([
      ['koulutus.other', 'x'],
      ['version:koulutus.other', '2'],
    ])
  })
})
