import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, people, questionnaires, rounds } from '@/db/schema'
import { questionnaireEdits } from '@/db/schema-questionnaires'
import { questionsOf } from '@/questionnaire/asked'
import type { DocumentEdit } from '@/questionnaire/editing/edit'
import { newItem, newQuestion } from '@/questionnaire/editing/new-things'
import { cast, now, testDatabase } from '@/testing/database'
import { addPlannedRound } from '@/testing/planned-round'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { addAct } from '../../round-acts/add-act'
import { findRound } from '../../round-acts/find-round'
import { viewerOf, visitor } from '../../viewer'
import { addToQuestionnaire, editQuestionnaire, takeBack } from '../edit'
import { getDocumentAt, getQuestionnaireToEdit, listEarlierQuestions, listEdits, nameState, whoChanged } from '../read'

let db: Db
let draftId: number
beforeEach(() => {
  db = testDatabase()
  db.update(people).set({ administratorSince: now }).where(eq(people.id, cast.stranger)).run()
  draftId = addPlannedRound(db, sampleQuestionnaire)
})

const anna = () => viewerOf(cast.administrator)
/** A second administrator. */
const outi = () => viewerOf(cast.stranger)
const say = (after: string, before = 'Ohjeet?'): DocumentEdit => ({
  kind: 'say',
  at: { of: 'question', question: 'ohjeet' },
  part: 'title',
  locale: 'fi',
  before,
  after,
})
const require = (isRequired: boolean): DocumentEdit => ({
  kind: 'set',
  at: { of: 'question', question: 'ohjeet' },
  part: 'required',
  before: !isRequired,
  after: isRequired,
})
const edit = (...edits: DocumentEdit[]) => editQuestionnaire(anna(), '2027', edits, now)
const document = () => findRound('2027').questionnaire
const ohjeet = () => questionsOf(document()).find(({ key }) => key === 'ohjeet')
const rows = () => db.select().from(questionnaireEdits).all()

test.each([
  ['a visitor', () => visitor, 'not-signed-in'],
  ['a member', () => viewerOf(cast.maija), 'not-found'],
])('everything is refused to %s', async (_, ask, code) => {
  const acts = [
    () => getQuestionnaireToEdit(ask(), '2027'),
    () => listEarlierQuestions(ask(), '2027'),
    () => listEdits(ask(), '2027'),
    () => getDocumentAt(ask(), '2027', 0),
    () => nameState(ask(), '2027', 'Valmis'),
    () => whoChanged(ask(), '2027', ['question:ohjeet:title:fi']),
    () => editQuestionnaire(ask(), '2027', [say('Onko ohjeita?')]),
    () => addToQuestionnaire(ask(), '2027', () => null),
    () => takeBack(ask(), '2027', 'undo'),
  ]
  for (const act of acts) await expect(act()).rejects.toMatchObject({ code })
  expect(rows()).toEqual([])
  expect(document()).toEqual(sampleQuestionnaire)
})

test('of a round that does not exist nothing is edited', async () => {
  await expect(editQuestionnaire(anna(), '2030', [say('x')])).rejects.toMatchObject({ code: 'not-found' })
})

describe('an edit', () => {
  test('is kept with the document it makes, and logged without a word of it', async () => {
    const saved = await edit(say('Onko ohjeita?'), require(false))
    expect(saved).toEqual({
      ok: true,
      results: [say('Onko ohjeita?'), require(false)].map((done) => ({ ok: true, done })),
      edits: 2,
      savedAt: now,
    })
    expect(ohjeet()).toMatchObject({ title: { fi: 'Onko ohjeita?', sv: 'Ohjeet?' }, required: false })
    expect(rows()).toMatchObject([
      { questionnaireId: draftId, number: 1, by: 'anna', at: now, edit: say('Onko ohjeita?'), undoes: null },
      { questionnaireId: draftId, number: 2, edit: require(false) },
    ])
    expect(db.select().from(events).where(eq(events.kind, 'questionnaire-edited')).all()).toMatchObject([
      { actor: 'anna', roundId: 3, detail: { questionnaire: draftId, from: 1, to: 2 } },
    ])
  })
  test('of the same length is read at once', async () => {
    expect(ohjeet()?.title.fi).toBe('Ohjeet?')
    await edit(say('Ohjeit?!'.slice(0, 7)))
    expect(ohjeet()?.title.fi).toBe('Ohjeit?')
  })
  test('of what somebody changed meanwhile tells what stands, the others of the same form are saved', async () => {
    await editQuestionnaire(outi(), '2027', [say('Onko ohjeita?')], now)
    const saved = await edit(say('Ohjeistus?'), require(false))
    expect(saved).toMatchObject({ ok: true, results: [{ ok: false, code: 'conflict', current: 'Onko ohjeita?' }, { ok: true }] })
    expect(ohjeet()).toMatchObject({ title: { fi: 'Onko ohjeita?' }, required: false })
  })
  test('that changes nothing leaves no trace', async () => {
    expect(await edit(say('Ohjeet?'))).toMatchObject({ ok: true, results: [{ ok: true, done: null }], edits: 0 })
    expect(rows()).toEqual([])
    expect(db.select().from(events).all()).toEqual([])
  })
  test('is refused once the round was opened, also after it closed', async () => {
    addAct(db, 3, { kind: 'opened', at: new Date('2026-11-20T06:00:00Z'), by: 'anna', until: null })
    expect(await edit(say('Onko ohjeita?'))).toEqual({ ok: false, code: 'opened' })
    expect(await takeBack(anna(), '2027', 'undo', now)).toEqual({ ok: false, code: 'opened' })
    expect(await editQuestionnaire(anna(), '2024', [say('Onko ohjeita?')], now)).toEqual({ ok: false, code: 'opened' })
    expect(findRound('2024').questionnaire).toEqual(sampleQuestionnaire)
    expect(rows()).toEqual([])
  })
  test('of a questionnaire that another round asks too makes a row of its own', async () => {
    db.update(rounds).set({ questionnaireId: 1 }).where(eq(rounds.code, '2027')).run()
    expect(await edit(say('Onko ohjeita?'))).toMatchObject({ ok: true, edits: 1 })
    expect(ohjeet()?.title.fi).toBe('Onko ohjeita?')
    expect(findRound('2026').questionnaire).toEqual(sampleQuestionnaire)
    expect(db.select().from(questionnaires).all()).toHaveLength(3)
    expect(rows()).toMatchObject([{ questionnaireId: 3, number: 1 }])
  })
})

describe('a new thing', () => {
  const to = { of: 'questions', section: 'johto', after: null } as const
  test('is made of the draft as it stands', async () => {
    const add = (label: string) =>
      addToQuestionnaire(
        anna(),
        '2027',
        (draft, all) => ({ to, item: newQuestion('short', `${label}_${all.length}_${draft.sections.length}`, label) }),
        now,
      )
    expect(await add('uusi')).toMatchObject({ ok: true, results: [{ ok: true, done: { kind: 'add', item: { key: 'uusi_2_2' } } }] })
    expect(await addToQuestionnaire(anna(), '2027', () => null, now)).toMatchObject({ results: [{ ok: false, code: 'gone' }] })
  })
  test('has no key that another type of question had in an earlier round', async () => {
    const question = questionsOf(document()).find(({ key }) => key === 'tyoaika')
    if (!question) throw new Error('no question')
    const from = { of: 'questions', section: 'johto', after: 'tiheys' } as const
    await edit({ kind: 'remove', from, item: question })
    expect(await edit({ kind: 'add', to, item: newQuestion('short', 'tyoaika', 'Työaika?') })).toMatchObject({
      results: [{ ok: false, code: 'key-taken' }],
    })
    expect(await listEarlierQuestions(anna(), '2027')).toEqual([{ round: '2026', section: 'Johto', question }])
    expect(await edit({ kind: 'add', to: from, item: question })).toMatchObject({ results: [{ ok: true }] })
    expect(document()).toEqual(sampleQuestionnaire)
  })
})

describe('taking back', () => {
  test('goes back one’s own edits and forward again, and is kept as edits', async () => {
    await edit(say('Onko ohjeita?'))
    await edit(require(false))
    const edited = document()
    await takeBack(anna(), '2027', 'undo', now)
    await takeBack(anna(), '2027', 'undo', now)
    expect(document()).toEqual(sampleQuestionnaire)
    expect(await takeBack(anna(), '2027', 'undo', now)).toMatchObject({ ok: true, results: [], edits: 4 })
    await takeBack(anna(), '2027', 'redo', now)
    await takeBack(anna(), '2027', 'redo', now)
    expect(document()).toEqual(edited)
    expect(rows().map(({ undoes }) => undoes)).toEqual([null, null, 2, 1, 4, 3])
    expect(await getQuestionnaireToEdit(anna(), '2027', now)).toMatchObject({
      canUndo: true,
      canRedo: false,
      edits: 6,
      savedBy: 'Anna Admin',
    })
    expect(await getQuestionnaireToEdit(outi(), '2027', now)).toMatchObject({ canUndo: false, canRedo: false })
  })
  test('leaves others’ edits, and tells when somebody changed the same since', async () => {
    await edit(say('Onko ohjeita?'))
    await editQuestionnaire(outi(), '2027', [require(false)], now)
    await takeBack(anna(), '2027', 'undo', now)
    expect(ohjeet()).toMatchObject({ title: { fi: 'Ohjeet?' }, required: false })
    await takeBack(anna(), '2027', 'redo', now)
    await editQuestionnaire(outi(), '2027', [say('Ohjeistus?', 'Onko ohjeita?')], now)
    expect(await takeBack(anna(), '2027', 'undo', now)).toMatchObject({
      ok: true,
      results: [{ ok: false, code: 'conflict', current: 'Ohjeistus?' }],
    })
    expect(ohjeet()?.title.fi).toBe('Ohjeistus?')
  })
  test('passes over what somebody else took back already', async () => {
    await edit(require(false))
    await edit(say('Onko ohjeita?'))
    await editQuestionnaire(outi(), '2027', [say('Ohjeet?', 'Onko ohjeita?')], now)
    await takeBack(anna(), '2027', 'undo', now)
    expect(document()).toEqual(sampleQuestionnaire)
    expect((await getQuestionnaireToEdit(anna(), '2027', now)).canUndo).toBe(false)
  })
})

describe('states', () => {
  test('are all kept, and can be given a name', async () => {
    await edit(say('Onko ohjeita?'))
    const first = document()
    expect(await nameState(anna(), '2027', '  Ensimmäinen\u200b luonnos ', now)).toBe(true)
    await edit({ kind: 'add', to: { of: 'options', question: 'ohjeet', after: null }, item: newItem('osin', 'Osin') })
    expect(await getDocumentAt(anna(), '2027', 0)).toEqual(sampleQuestionnaire)
    expect(await getDocumentAt(anna(), '2027', 1)).toEqual(first)
    expect(await getDocumentAt(anna(), '2027', 2)).toEqual(document())
    await expect(getDocumentAt(anna(), '2027', 3)).rejects.toMatchObject({ code: 'not-found' })
    const listed = await listEdits(anna(), '2027')
    expect(listed.edits).toMatchObject([
      { number: 2, by: 'Anna Admin', edit: { kind: 'add' } },
      { number: 1, edit: say('Onko ohjeita?') },
    ])
    expect(listed.states).toEqual([{ id: 1, number: 1, name: 'Ensimmäinen luonnos', at: now, by: 'Anna Admin' }])
    expect(await nameState(anna(), '2027', '  ', now)).toBe(false)
  })
  test('begin beside the last round that was opened', async () => {
    const found = await getQuestionnaireToEdit(anna(), '2027', now)
    expect(found).toMatchObject({ round: '2027', isEditable: true, before: { round: '2026' }, edits: 0, savedAt: null, savedBy: null })
    expect(found.document).toEqual(sampleQuestionnaire)
    expect(await getQuestionnaireToEdit(anna(), '2024', now)).toMatchObject({ isEditable: false, before: null })
  })
})

test('who changed a field last is told by name, of that field alone', async () => {
  await edit(say('Onko ohjeita?'))
  const later = new Date(now.getTime() + 60_000)
  await editQuestionnaire(outi(), '2027', [say('Onko teillä ohjeita?', 'Onko ohjeita?')], later)
  const names = ['question:ohjeet:title:fi', 'question:ohjeet:title:sv', 'nothing:of:this']
  const outiName = db.select().from(people).where(eq(people.id, cast.stranger)).get()?.name
  expect(outiName).toBeTruthy()
  expect(await whoChanged(anna(), '2027', names)).toEqual({ 'question:ohjeet:title:fi': { by: outiName, at: later } })
})
