import { expect, test } from 'vitest'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import type { DocumentEdit } from '../edit'
import { lastChangeOf } from '../last-change'

const at = { of: 'question', question: 'ohjeet' } as const
const said = (part: 'title' | 'label', locale: 'fi' | 'sv'): DocumentEdit => ({ kind: 'say', at, part, locale, before: '', after: 'x' })

test('the last change of a field is the last edit of that field, language by language', () => {
  const edits = [said('title', 'fi'), said('label', 'fi'), said('title', 'sv'), said('title', 'fi'), said('label', 'sv')].map(
    (edit, number) => ({ edit, number }),
  )
  expect(lastChangeOf(edits, { at, part: 'title', locale: 'fi' })?.number).toBe(3)
  expect(lastChangeOf(edits, { at, part: 'title', locale: 'sv' })?.number).toBe(2)
  expect(lastChangeOf(edits, { at, part: 'when' })).toBeUndefined()
})

test('an import, and a thing that was added again, changed all of their fields', () => {
  const question = sampleQuestionnaire.sections.flatMap(({ questions }) => questions).find(({ key }) => key === 'ohjeet')
  if (!question) throw new Error('no such question')
  const added: DocumentEdit = { kind: 'add', to: { of: 'questions', section: 'x', after: null }, item: question }
  const replaced: DocumentEdit = { kind: 'replace', before: sampleQuestionnaire, after: sampleQuestionnaire }
  expect(lastChangeOf([{ edit: added }], { at: { of: 'options', question: 'ohjeet', item: 'on' }, part: 'note', locale: 'fi' })?.edit).toBe(
    added,
  )
  expect(lastChangeOf([{ edit: added }], { at: { of: 'question', question: 'koulutus' }, part: 'title', locale: 'fi' })).toBeUndefined()
  expect(lastChangeOf([{ edit: replaced }], { at, part: 'title', locale: 'fi' })?.edit).toBe(replaced)
})
