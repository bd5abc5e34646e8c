import { describe, expect, it } from 'vitest'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { applyEdit } from '../apply'
import { editOfField, fieldNamed, fieldTexts, nameOfField } from '../fields'

const edit = (name: string, before: string[], after: string[]) => editOfField(sampleQuestionnaire, name, before, after)

describe('a name', () => {
  it.each([
    'document:title:sv',
    'section:ohjeet:task:fi',
    'question:ohjeet:required',
    'options:ohjeet:on:label:en',
    'rows:tiheys:facebook:note:fi',
  ])('%s tells one field', (name) => {
    const field = fieldNamed(name)
    expect(field && nameOfField(field)).toBe(name)
  })
  it.each(['', 'question:ohjeet', 'question:ohjeet:title:de', 'question:ohjeet:title:fi:x', 'answers:a:b'])('%s is none', (name) => {
    expect(fieldNamed(name)).toBeUndefined()
  })
})

describe('a field', () => {
  it('holds what the document says', () => {
    expect(fieldTexts(sampleQuestionnaire, 'question:ohjeet:title:fi')).toEqual(['Ohjeet?'])
    expect(fieldTexts(sampleQuestionnaire, 'question:ohjeet:hint:fi')).toEqual([''])
    expect(fieldTexts(sampleQuestionnaire, 'question:ohjeet:required')).toEqual(['true'])
    expect(fieldTexts(sampleQuestionnaire, 'question:ohjeet:public')).toEqual(['true'])
    expect(fieldTexts(sampleQuestionnaire, 'question:tyytyvaisyys:headline')).toEqual(['4', '5'])
    expect(fieldTexts(sampleQuestionnaire, 'question:tyoaika:max')).toEqual(['500'])
    expect(fieldTexts(sampleQuestionnaire, 'options:ohjeet:on:tone')).toEqual(['yes'])
    expect(fieldTexts(sampleQuestionnaire, 'question:ohjeet:unit:fi')).toBeUndefined()
    expect(fieldTexts(sampleQuestionnaire, 'question:poissa:title:fi')).toBeUndefined()
  })
  it('is an edit when it holds something else, cleaned of what nobody sees', () => {
    expect(edit('question:ohjeet:title:fi', ['Ohjeet?'], [' Onko\u200b ohjeita?\r\n'])).toEqual({
      kind: 'say',
      at: { of: 'question', question: 'ohjeet' },
      part: 'title',
      locale: 'fi',
      before: 'Ohjeet?',
      after: 'Onko ohjeita?',
    })
    expect(edit('question:ohjeet:title:fi', ['Ohjeet?'], ['Ohjeet?'])).toBeNull()
    expect(edit('question:ohjeet:title:fi', ['Ohjeet?'], ['x'.repeat(5001)])).toBeUndefined()
    expect(edit('question:ohjeet:unit:fi', [''], ['htv'])).toBeUndefined()
  })
  it.each([
    ['question:ohjeet:required', ['true'], [], true, false],
    ['question:tyytyvaisyys:headline', ['4', '5'], ['5'], ['4', '5'], ['5']],
    ['question:tyytyvaisyys:headline', ['4', '5'], [], ['4', '5'], null],
    ['question:tyoaika:max', ['500'], ['1 000,5'], 500, 1000.5],
    ['question:tyoaika:max', ['500'], [''], 500, null],
    ['question:valmis:min', ['2020-01-01'], ['1.2.2021'], '2020-01-01', '2021-02-01'],
    ['question:tyoaika:unitAlso', [''], ['htv, årsv.'], null, ['htv', 'årsv.']],
    ['options:ohjeet:on:tone', ['yes'], [''], 'yes', null],
  ])('%s is written as %j and %j', (name, before, after, was, now) => {
    const found = edit(name, before, after)
    expect(found).toMatchObject({ kind: 'set', before: was, after: now })
    expect(found && applyEdit(sampleQuestionnaire, found)).toMatchObject({ ok: true })
  })
  it('that cannot be read is refused by the document', () => {
    const found = edit('question:tyoaika:max', ['500'], ['paljon'])
    expect(found && applyEdit(sampleQuestionnaire, found)).toEqual({ ok: false, code: 'invalid' })
  })
})
