import { expect, test } from 'vitest'
import { questionnaireSchema } from '@/questionnaire/document'
import { applyEdit } from '@/questionnaire/editing/apply'
import { findThing } from '@/questionnaire/editing/thing'
import { conditionEdit } from './add-condition'
import { checkEdit } from './add-parts'
import { moveEdit, positionOfQuestion } from './move-question'

const text = (fi: string) => ({ fi, sv: fi })
const options = [
  { key: 'on', label: text('On') },
  { key: 'ei', label: text('Ei') },
]
const document = questionnaireSchema.parse({
  key: 'koe',
  title: text('Koe'),
  sections: [
    {
      key: 'eka',
      title: text('Eka'),
      task: text('Kerro'),
      questions: [
        { key: 'a', type: 'single', title: text('A'), label: text('A'), options },
        {
          key: 'b',
          type: 'number',
          title: text('B'),
          label: text('B'),
          unit: text('kpl'),
          checks: [{ kind: 'above', grade: 'soft', value: 5 }],
        },
      ],
    },
    {
      key: 'toka',
      title: text('Toka'),
      task: text('Kerro'),
      questions: [{ key: 'c', type: 'block', title: text('C'), body: text('C'), when: { question: 'a', is: 'on' } }],
    },
  ],
})
const c = { of: 'question', question: 'c' } as const
const form = (fields: Record<string, string>) => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}
const seen = { question: 'a', is: 'on' }

test('a comparison that stands is changed in its place, and another is put beside it', () => {
  const act = { condition: 'amount', at: c, part: 'when', before: seen, replace: [0] }
  expect(conditionEdit(act, form({ 'when:0:question': 'b', 'when:0:relation': 'below', 'when:0:number': '2,5' }), document)).toEqual([
    { kind: 'set', at: c, part: 'when', before: seen, after: { not: { question: 'b', atLeast: 2.5 } } },
  ])
  const beside = { condition: 'answer', at: c, part: 'when', before: seen }
  expect(conditionEdit(beside, form({ 'when:answer': 'a=is=ei', 'when:where': '0' }), document)).toEqual([
    { kind: 'set', at: c, part: 'when', before: seen, after: { any: [seen, { question: 'a', is: 'ei' }] } },
  ])
})

test('a condition that somebody else changed since it was seen is a conflict, not another condition', () => {
  const act = { condition: 'answer', at: c, part: 'when', before: { question: 'a', is: 'ei' }, replace: [0] }
  const [edit] = conditionEdit(act, form({ 'when:0:answer': 'a=is=on' }), document)
  if (!edit) throw new Error('no edit')
  expect(applyEdit(document, { ...edit, kind: 'set', after: { not: seen } } as typeof edit)).toMatchObject({ ok: false, code: 'conflict' })
})

test('what is no condition, a path that leads nowhere and nothing chosen make no edit', () => {
  const fields = form({ 'when:answer': 'a=is=ei', 'when:4:answer': 'a=is=ei' })
  expect(conditionEdit({ condition: 'answer', at: c, part: 'when', before: { nonsense: 1 } }, fields, document)).toEqual([])
  expect(conditionEdit({ condition: 'answer', at: c, part: 'when', before: seen, replace: [4] }, fields, document)).toEqual([])
  expect(conditionEdit({ condition: 'answer', at: c, part: 'when', before: seen }, form({}), document)).toEqual([])
})

test('a check is changed in its place, by its number as it was seen', () => {
  const at = { of: 'question', question: 'b' } as const
  const before = [{ kind: 'above', grade: 'soft', value: 5 }]
  const fields = form({ 'check:0:kind': 'below', 'check:0:grade': 'hard', 'check:0:value': '1' })
  const after = [{ kind: 'below', grade: 'hard', value: 1 }]
  expect(checkEdit({ check: at, before, replace: 0 }, fields, document)).toEqual([{ kind: 'set', at, part: 'checks', before, after }])
  expect(checkEdit({ check: at, before, replace: 1 }, fields, document)).toEqual([])
})

test('a question is moved behind one of another section; to a section that is gone it is not', () => {
  const act = { move: 'a', from: positionOfQuestion(document, 'a') }
  const [edit] = moveEdit(act, form({ 'move:to': 'toka:c' }), document)
  const moved = edit && applyEdit(document, edit)
  expect(moved?.ok && moved.document.sections.map(({ questions }) => questions.map(({ key }) => key))).toEqual([['b'], ['c', 'a']])
  expect(moved?.ok && findThing(moved.document, { of: 'question', question: 'a' })?.found.title).toEqual(text('A'))
  expect(moveEdit(act, form({ 'move:to': 'kolmas:' }), document)).toEqual([])
})
