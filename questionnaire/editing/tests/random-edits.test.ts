import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Questionnaire, questionnaireSchema } from '@/questionnaire/document'
import { form2026 } from '@/questionnaire/templates/form-2026'
import { type Draw, drawEdit } from '@/testing/random-edits'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { applyEdit } from '../apply'
import { type DocumentEdit, inverseOf } from '../edit'
import { documentAt, type KeptEdit, undoable } from '../history'
import { readEdit } from '../read-edit'

const parameters = { seed: 20261130, numRuns: 100 }
const documents = fc.constantFrom<Questionnaire>(sampleQuestionnaire, questionnaireSchema.parse(form2026))
const drawings = fc.array(fc.nat(10_000), { minLength: 40, maxLength: 300 })

/** Draws from a list of numbers, again from its beginning when they are used up. */
function drawFrom(numbers: readonly number[]): Draw {
  let at = 0
  return (limit) => (numbers[at++ % numbers.length] ?? 0) % Math.max(1, limit)
}

/** What is done of `count` drawn edits, one after the other. */
function editedAtRandom(document: Questionnaire, draw: Draw, count: number) {
  const edits: DocumentEdit[] = []
  let now = document
  for (let at = 0; at < count; at++) {
    const drawn = drawEdit(now, draw)
    const outcome = drawn && applyEdit(now, drawn)
    if (!outcome?.ok || !outcome.edit) continue
    edits.push(outcome.edit)
    now = outcome.document
  }
  return { edits, document: now }
}

describe('random edits', () => {
  it('lead to documents of the schema, and cross the wire unchanged', () => {
    let tried = 0
    fc.assert(
      fc.property(documents, drawings, (document, numbers) => {
        const edited = editedAtRandom(document, drawFrom(numbers), 20)
        tried += edited.edits.length
        expect(questionnaireSchema.parse(edited.document)).toEqual(edited.document)
        for (const edit of edited.edits) expect(readEdit(JSON.parse(JSON.stringify(edit)))).toEqual(edit)
      }),
      parameters,
    )
    expect(tried).toBeGreaterThan(500)
  })

  it('are each restored by their inverse, and every earlier state can be read', () => {
    fc.assert(
      fc.property(documents, drawings, (document, numbers) => {
        const draw = drawFrom(numbers)
        const states = [document]
        const kept: { number: number; edit: DocumentEdit }[] = []
        for (let at = 0; at < 15; at++) {
          const now = states.at(-1) ?? document
          const drawn = drawEdit(now, draw)
          const outcome = drawn && applyEdit(now, drawn)
          if (!outcome?.ok || !outcome.edit) continue
          const back = applyEdit(outcome.document, inverseOf(outcome.edit))
          expect(back.ok && back.document).toEqual(now)
          kept.push({ number: states.length, edit: outcome.edit })
          states.push(outcome.document)
        }
        const last = states.at(-1) ?? document
        expect(states.map((_, number) => documentAt(last, kept, number))).toEqual(states)
      }),
      parameters,
    )
  })

  it('of two people who saw the same both survive, or the second is told', () => {
    const counts = { both: 0, told: 0 }
    fc.assert(
      fc.property(documents, drawings, drawings, (document, ones, others) => {
        const first = drawEdit(document, drawFrom(ones))
        const second = drawEdit(document, drawFrom(others))
        const one = first && applyEdit(document, first)
        const alone = second && applyEdit(document, second)
        if (!one?.ok || !alone?.ok || !one.edit || !alone.edit) return
        const both = applyEdit(one.document, alone.edit)
        if (!both.ok) {
          counts.told += 1
          expect(['conflict', 'gone', 'key-taken']).toContain(both.code)
          return
        }
        counts.both += 1
        // Nothing of the first is lost: with the second taken back it stands as it was.
        if (both.edit) {
          const back = applyEdit(both.document, inverseOf(both.edit))
          expect(back.ok && back.document).toEqual(one.document)
        }
        // In the other order the same is said, but for the places of things put side by side.
        const otherwise = applyEdit(alone.document, one.edit)
        if (otherwise.ok && [one.edit, alone.edit].every(({ kind }) => kind === 'say' || kind === 'set'))
          expect(otherwise.document).toEqual(both.document)
      }),
      { ...parameters, numRuns: 1000 },
    )
    expect(counts.both).toBeGreaterThan(300)
    expect(counts.told).toBeGreaterThan(5)
  })

  it('of the same field are always told apart', () => {
    fc.assert(
      fc.property(documents, drawings, (document, numbers) => {
        const edit = drawEdit(document, drawFrom(numbers))
        if (edit?.kind !== 'say') return
        const mine = { ...edit, after: `${edit.before} minun` }
        const theirs = { ...edit, after: `${edit.before} toisen` }
        const one = applyEdit(document, theirs)
        expect(one.ok && applyEdit(one.document, mine)).toEqual({ ok: false, code: 'conflict', current: theirs.after })
      }),
      parameters,
    )
  })
})

describe('taking back', () => {
  const rows = (...undoes: (number | null)[]): Pick<KeptEdit, 'number' | 'by' | 'undoes'>[] =>
    undoes.map((each, at) => ({ number: at + 1, by: 'anna', undoes: each }))

  it('goes back through one’s own edits, and forward again', () => {
    expect(undoable(rows(), 'anna')).toEqual({ undo: null, redo: null })
    expect(undoable(rows(null, null), 'anna')).toEqual({ undo: 2, redo: null })
    expect(undoable(rows(null, null, 2), 'anna')).toEqual({ undo: 1, redo: 3 })
    expect(undoable(rows(null, null, 2, 1), 'anna')).toEqual({ undo: null, redo: 4 })
    // Done again: 5 takes back 4, which took back 1.
    expect(undoable(rows(null, null, 2, 1, 4), 'anna')).toEqual({ undo: 5, redo: 3 })
    expect(undoable(rows(null, null, 2, 1, 4, 5), 'anna')).toEqual({ undo: null, redo: 6 })
    // Something new: what was taken back stays so.
    expect(undoable(rows(null, null, 2, null), 'anna')).toEqual({ undo: 4, redo: null })
  })
  it('is nobody else’s', () => {
    expect(
      undoable(
        [
          { number: 1, by: 'bertil', undoes: null },
          { number: 2, by: 'anna', undoes: null },
          { number: 3, by: 'bertil', undoes: 1 },
        ],
        'anna',
      ),
    ).toEqual({ undo: 2, redo: null })
  })
  it('passes over what stands so already', () => {
    // 2 had nothing to take back any more: 3 takes back 1.
    expect(undoable(rows(null, null, 1), 'anna')).toEqual({ undo: null, redo: 3 })
  })
})
