import { describe, expect, it } from 'vitest'
import { questionsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { questionnaireSchema } from '@/questionnaire/document'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { applyEdit } from '../apply'
import { type DocumentEdit, type EditOutcome, inverseOf } from '../edit'
import { makeKey, takenKeys } from '../keys'
import { duplicateOf, newItem, newQuestion, newSection } from '../new-things'
import { questionTypes } from '../parts'

const done = (outcome: EditOutcome): Questionnaire => {
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.document
}
const all = (document: Questionnaire, ...edits: DocumentEdit[]) => edits.reduce((now, edit) => done(applyEdit(now, edit)), document)
const question = (document: Questionnaire, key: string) => questionsOf(document).find((each) => each.key === key)
const ohjeet = { of: 'question', question: 'ohjeet' } as const
const say = (before: string, after: string): DocumentEdit => ({ kind: 'say', at: ohjeet, part: 'title', locale: 'fi', before, after })

describe('a text', () => {
  it('is changed in one language, the others stand', () => {
    expect(question(all(sampleQuestionnaire, say('Ohjeet?', 'Onko ohjeita?')), 'ohjeet')?.title).toEqual({
      fi: 'Onko ohjeita?',
      sv: 'Ohjeet?',
      en: 'Ohjeet?',
    })
  })
  it('that somebody changed meanwhile is a conflict that tells what stands', () => {
    const theirs = all(sampleQuestionnaire, say('Ohjeet?', 'Onko ohjeita?'))
    expect(applyEdit(theirs, say('Ohjeet?', 'Ohjeistus?'))).toEqual({ ok: false, code: 'conflict', current: 'Onko ohjeita?' })
  })
  it('that somebody changed to the same is done already', () => {
    const theirs = all(sampleQuestionnaire, say('Ohjeet?', 'Onko ohjeita?'))
    expect(applyEdit(theirs, say('Ohjeet?', 'Onko ohjeita?'))).toEqual({ ok: true, document: theirs, edit: null })
  })
  it('that may be missing comes and goes with its last language', () => {
    const hint = { kind: 'say', at: ohjeet, part: 'hint', locale: 'sv', before: '', after: 'Också utkast.' } as const
    const hinted = all(sampleQuestionnaire, hint)
    expect(question(hinted, 'ohjeet')?.hint).toEqual({ fi: '', sv: 'Också utkast.' })
    expect(all(hinted, inverseOf(hint))).toEqual(sampleQuestionnaire)
  })
  it('of a question gone is gone, one it cannot have is invalid', () => {
    expect(applyEdit(sampleQuestionnaire, { ...say('', 'x'), at: { of: 'question', question: 'poissa' } } as DocumentEdit)).toEqual({
      ok: false,
      code: 'gone',
    })
    expect(applyEdit(sampleQuestionnaire, { kind: 'say', at: ohjeet, part: 'unit', locale: 'fi', before: '', after: 'htv' })).toEqual({
      ok: false,
      code: 'invalid',
    })
  })
})

describe('another field', () => {
  it('is set, and taken away where it may be missing', () => {
    const when = { question: 'johtaja_some', is: 'kylla' }
    const at = { of: 'question', question: 'johtaja_kanavat' } as const
    const without = all(sampleQuestionnaire, { kind: 'set', at, part: 'when', before: when, after: null })
    expect(question(without, 'johtaja_kanavat')).not.toHaveProperty('when')
    expect(all(without, { kind: 'set', at, part: 'when', before: null, after: when })).toEqual(sampleQuestionnaire)
  })
  it('holds only what its schema holds', () => {
    for (const [part, after] of [
      ['prefill', 'copy'],
      ['required', 'yes'],
      ['headline', 'on'],
      ['decimals', 9],
      ['title', { fi: 'a', sv: 'b' }],
      ['key', 'toinen'],
      ['type', 'multiple'],
      ['options', []],
      ['toString', 'x'],
      ['__proto__', {}],
    ])
      expect(applyEdit(sampleQuestionnaire, { kind: 'set', at: ohjeet, part, before: null, after } as DocumentEdit), String(part)).toEqual({
        ok: false,
        code: 'invalid',
      })
  })
})

describe('things', () => {
  const options = { of: 'options', question: 'ohjeet' } as const
  it('are added behind another, or last where that is gone', () => {
    const added = all(
      sampleQuestionnaire,
      { kind: 'add', to: { ...options, after: 'on' }, item: newItem('osin', 'Osin') },
      { kind: 'add', to: { ...options, after: 'poissa' }, item: newItem('en_tieda', 'En tiedä') },
      { kind: 'add', to: { ...options, after: null }, item: newItem('kylla', 'Kyllä') },
    )
    const found = question(added, 'ohjeet')
    expect(found && 'options' in found && found.options.map(({ key }) => key)).toEqual([
      'kylla',
      'on',
      'osin',
      'suunnitteilla',
      'ei',
      'en_tieda',
    ])
  })
  it('never get a key twice, nor one that is none', () => {
    for (const key of ['on', 'Ohje', '_none', 'a.b', ''])
      expect(applyEdit(sampleQuestionnaire, { kind: 'add', to: { ...options, after: null }, item: newItem(key, 'Uusi') }), key).toEqual({
        ok: false,
        code: 'key-taken',
      })
    const elsewhere = { of: 'questions', section: 'johto', after: null } as const
    expect(applyEdit(sampleQuestionnaire, { kind: 'add', to: elsewhere, item: newQuestion('short', 'ohjeet', 'Ohjeet?') })).toEqual({
      ok: false,
      code: 'key-taken',
    })
  })
  it('changed meanwhile are not removed', () => {
    const item = question(sampleQuestionnaire, 'ohjeet')
    if (!item) throw new Error('no question')
    const removal: DocumentEdit = { kind: 'remove', from: { of: 'questions', section: 'ohjeet', after: 'alku' }, item }
    const changed = all(sampleQuestionnaire, say('Ohjeet?', 'Onko ohjeita?'))
    expect(applyEdit(changed, removal)).toEqual({ ok: false, code: 'conflict', current: question(changed, 'ohjeet') })
    expect(question(all(sampleQuestionnaire, removal), 'ohjeet')).toBeUndefined()
  })
  it('moved meanwhile are not moved again unseen', () => {
    const from = { of: 'questions', section: 'ohjeet', after: 'alku' } as const
    const move = (to: string | null): DocumentEdit => ({
      kind: 'move',
      key: 'ohjeet',
      from,
      to: { of: 'questions', section: 'johto', after: to },
    })
    const moved = all(sampleQuestionnaire, move('tiheys'))
    expect(applyEdit(moved, move('nimi'))).toEqual({ ok: false, code: 'gone' })
    expect(all(moved, inverseOf(move('tiheys')))).toEqual(sampleQuestionnaire)
  })
  it('of one question do not move to another', () => {
    const from = { ...options, after: null } as const
    expect(
      applyEdit(sampleQuestionnaire, { kind: 'move', key: 'on', from, to: { of: 'options', question: 'koulutus', after: null } }),
    ).toEqual({
      ok: false,
      code: 'invalid',
    })
  })
  it('begin as questions of every type that the schema takes', () => {
    const to = { of: 'questions', section: 'johto', after: null } as const
    for (const type of questionTypes) {
      const added = all(sampleQuestionnaire, { kind: 'add', to, item: newQuestion(type, `uusi_${type}`, 'Uusi?') })
      expect(questionnaireSchema.parse(added), type).toEqual(added)
    }
    const section = newSection('uusi', 'Uusi osio')
    expect(all(sampleQuestionnaire, { kind: 'add', to: { of: 'sections', after: 'ohjeet' }, item: section }).sections[1]).toEqual(section)
  })
  it('are duplicated under a key of their own, without what was declared of their past', () => {
    const original = { ...newQuestion('single', 'ohjeet', 'Ohjeet?'), comparability: [] }
    expect(duplicateOf(original, 'ohjeet_2', (key) => key)).toEqual(newQuestion('single', 'ohjeet_2', 'Ohjeet? (kopio)'))
  })
})

describe('a whole document', () => {
  it('is replaced only as it was seen', () => {
    const after = all(sampleQuestionnaire, say('Ohjeet?', 'Onko ohjeita?'))
    expect(applyEdit(sampleQuestionnaire, { kind: 'replace', before: sampleQuestionnaire, after })).toMatchObject({
      ok: true,
      document: after,
    })
    const other = all(sampleQuestionnaire, say('Ohjeet?', 'Ohjeistus?'))
    expect(applyEdit(other, { kind: 'replace', before: sampleQuestionnaire, after })).toEqual({
      ok: false,
      code: 'conflict',
      current: other,
    })
  })
})

describe('a key', () => {
  const questions = { of: 'questions', section: 'johto' } as const
  it('is the Finnish label in small letters, digits and _', () => {
    const taken = takenKeys([sampleQuestionnaire], questions)
    const keyOf = (label: string) => makeKey(label, questions, taken)
    expect(keyOf('Työaika, some (htv)')).toBe('tyoaika_some_htv')
    expect(keyOf('Ohjeet')).toBe('ohjeet_2')
    expect(keyOf('2026 alkaen')).toBe('kysymys_2026_alkaen')
    expect(keyOf('???')).toBe('kysymys')
    expect(keyOf('Confirm')).toBe('confirm_2')
    expect(keyOf('Kuinka monta henkilötyövuotta kunta käyttää viestintään')).toBe('kuinka_monta_henkilotyovuotta_kunta')
  })
  it('of a retired thing is never given again', () => {
    const item = question(sampleQuestionnaire, 'tyoaika')
    if (!item) throw new Error('no question')
    const without = all(sampleQuestionnaire, { kind: 'remove', from: { ...questions, after: 'tiheys' }, item })
    expect(makeKey('Työaika', questions, takenKeys([without], questions))).toBe('tyoaika')
    expect(makeKey('Työaika', questions, takenKeys([without, sampleQuestionnaire], questions))).toBe('tyoaika_2')
  })
})
