import { beforeEach, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { questionnaireEdits } from '@/db/schema-questionnaires'
import type { Questionnaire } from '@/questionnaire/document'
import { readQuestionnaire, writeQuestionnaire } from '@/questionnaire/reading/document'
import { cast, now, testDatabase } from '@/testing/database'
import { addPlannedRound } from '@/testing/planned-round'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { findRound } from '../../round-acts/find-round'
import { viewerOf, visitor } from '../../viewer'
import { editQuestionnaire, takeBack } from '../edit'
import { importQuestionnaire } from '../import'
import { getQuestionnaireToEdit } from '../read'

let db: Db
beforeEach(() => {
  db = testDatabase()
  addPlannedRound(db, sampleQuestionnaire)
})

const anna = () => viewerOf(cast.administrator)
const document = () => findRound('2027').questionnaire
const edits = () => db.select().from(questionnaireEdits).all().length
const into = (given: Questionnaire, seen = edits()) => importQuestionnaire(anna(), '2027', given, seen, now)

const withQuestions = (
  change: (questions: Questionnaire['sections'][number]['questions']) => Questionnaire['sections'][number]['questions'],
) => ({
  ...sampleQuestionnaire,
  sections: sampleQuestionnaire.sections.map((section) => ({ ...section, questions: change(section.questions) })),
})

test('a visitor and a member import nothing', async () => {
  await expect(importQuestionnaire(visitor, '2027', sampleQuestionnaire, 0, now)).rejects.toMatchObject({ code: 'not-signed-in' })
  await expect(importQuestionnaire(viewerOf(cast.maija), '2027', sampleQuestionnaire, 0, now)).rejects.toMatchObject({ code: 'not-found' })
})

test('exported, deleted and imported, it is the same document; the import is one change that is taken back', async () => {
  const file = writeQuestionnaire(document(), 'https://kysely.example/schemas/questionnaire.json')
  const [first] = sampleQuestionnaire.sections
  const removed = { kind: 'remove', from: { of: 'sections', after: null }, item: first } as const
  expect(await editQuestionnaire(anna(), '2027', [removed as never], now)).toMatchObject({ ok: true })
  const without = document()
  expect(without.sections.map(({ key }) => key)).not.toContain(first?.key)
  const read = readQuestionnaire(file)
  expect(read.ok && (await into(read.document))).toEqual({ ok: true })
  expect(document()).toEqual(sampleQuestionnaire)
  expect(edits()).toBe(2)
  await takeBack(anna(), '2027', 'undo', now)
  expect(document()).toEqual(without)
})

test('what was edited since it was looked at is not overwritten', async () => {
  const seen = (await getQuestionnaireToEdit(anna(), '2027', now)).edits
  const said = {
    kind: 'say',
    at: { of: 'question', question: 'ohjeet' },
    part: 'title',
    locale: 'fi',
    before: 'Ohjeet?',
    after: 'Onko ohjeita?',
  } as const
  await editQuestionnaire(anna(), '2027', [said], now)
  const standing = document()
  expect(
    await into(
      withQuestions((questions) => questions.slice(0, 1)),
      seen,
    ),
  ).toEqual({ ok: false, code: 'changed' })
  expect(document()).toEqual(standing)
})

test('a key that a round was opened with comes in as nothing else', async () => {
  const opened = (await getQuestionnaireToEdit(anna(), '2027', now)).opened
  expect(opened.length).toBeGreaterThan(0)
  const reused = withQuestions((questions) =>
    questions.map((question) =>
      question.key === 'ohjeet' && question.type === 'single'
        ? { key: 'ohjeet', type: 'block', title: question.title, body: question.title }
        : question,
    ),
  )
  expect(await into(reused)).toEqual({ ok: false, code: 'reused' })
  expect(document()).toEqual(sampleQuestionnaire)
})
