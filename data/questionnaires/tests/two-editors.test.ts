import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '@/db/schema'
import type { Questionnaire } from '@/questionnaire/document'
import { applyEdit } from '@/questionnaire/editing/apply'
import { findThing } from '@/questionnaire/editing/thing'
import { problemsOf } from '@/questionnaire/problems'
import { cast, now, testDatabase } from '@/testing/database'
import { randomFrom } from '@/testing/histories/random'
import { addPlannedRound } from '@/testing/planned-round'
import { type Draw, drawEdit } from '@/testing/random-edits'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { findRound } from '../../round-acts/find-round'
import { viewerOf } from '../../viewer'
import { editQuestionnaire, takeBack } from '../edit'
import { getDocumentAt, listEdits } from '../read'

const editsEach = 200
const document = () => findRound('2027').questionnaire

/** What the field of an edit held in a document, as JSON; of other edits nothing. */
function valueIn(seen: Questionnaire, edit: { kind: string }): string | undefined {
  const field = edit as { kind: string; at: Parameters<typeof findThing>[1]; part: string; locale?: string }
  if (field.kind !== 'say' && field.kind !== 'set') return undefined
  const value = findThing(seen, field.at)?.found[field.part]
  return JSON.stringify(field.locale ? ((value as Record<string, string> | undefined)?.[field.locale] ?? '') : (value ?? null))
}

test.each([1, 2, 3])(
  'of 200 random edits by each of two administrators every one survives or is told (seed %i)',
  async (seed) => {
    const db = testDatabase()
    db.update(people).set({ administratorSince: now }).where(eq(people.id, cast.stranger)).run()
    addPlannedRound(db, sampleQuestionnaire)
    const random = randomFrom(seed)
    const draw: Draw = (limit) => random.upTo(Math.max(1, limit) - 1)
    const editors = [cast.administrator, cast.stranger].map((person) => ({ viewer: viewerOf(person), seen: document(), left: editsEach }))
    const counts = { done: 0, told: 0, nothing: 0, takenBack: 0 }
    while (editors.some(({ left }) => left > 0)) {
      const editor = random.pick(editors.filter(({ left }) => left > 0))
      // A page is looked at for a while before it is loaded again.
      if (random.happens(0.15)) editor.seen = document()
      const edit = drawEdit(editor.seen, draw)
      if (!edit) continue
      editor.left -= 1
      const before = document()
      if (random.happens(0.05)) {
        await takeBack(editor.viewer, '2027', random.pick(['undo', 'redo'] as const), now)
        counts.takenBack += 1
        continue
      }
      const saved = await editQuestionnaire(editor.viewer, '2027', [edit], now)
      const result = saved.ok ? saved.results[0] : undefined
      if (!result) throw new Error('nothing came of it')
      if (!result.ok) {
        counts.told += 1
        expect(document()).toEqual(before)
        // Told only with a reason: it was changed, is gone, is taken, or never could be.
        if (result.code === 'conflict' && (edit.kind === 'say' || edit.kind === 'set'))
          expect(JSON.stringify(result.current)).not.toBe(valueIn(editor.seen, edit))
        continue
      }
      if (!result.done) {
        counts.nothing += 1
        continue
      }
      counts.done += 1
      // Nobody overwrites what he has not seen, and what was done is all that changed.
      expect(valueIn(before, edit)).toBe(valueIn(editor.seen, edit))
      const alone = applyEdit(before, result.done)
      expect(alone.ok && alone.document).toEqual(document())
      const own = applyEdit(editor.seen, edit)
      if (own.ok) editor.seen = own.document
    }
    expect(counts.done).toBeGreaterThan(150)
    expect(counts.told).toBeGreaterThan(10)
    const { edits } = await listEdits(viewerOf(cast.administrator), '2027')
    const again = edits.toReversed().reduce((state: Questionnaire, { edit }) => {
      const outcome = applyEdit(state, edit)
      if (!outcome.ok) throw new Error(`an edit that was kept is refused: ${outcome.code}`)
      return outcome.document
    }, sampleQuestionnaire)
    expect(again).toEqual(document())
    expect(await getDocumentAt(viewerOf(cast.administrator), '2027', 0)).toEqual(sampleQuestionnaire)
    // Whatever was done, what is wrong with the draft can be told.
    expect(() => problemsOf(document(), sampleQuestionnaire)).not.toThrow()
  },
  60_000,
)
