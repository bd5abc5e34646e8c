import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { answers, answerVersions, questionnaires, responses, rounds, submissions, submittedAnswers } from '@/db/schema'
import type { Questionnaire } from '@/questionnaire/document'
import { cast, now, testDatabase } from '@/testing/database'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { getAnswers } from '../answering/answers'
import { saveAnswer } from '../answering/save'
import { viewerOf, visitor } from '../viewer'
import { getSheetData } from './results'
import { listReview } from './review'

const round = '2026'
const maija = () => viewerOf(cast.maija)
const administrator = () => viewerOf(cast.administrator)

const wondering: Questionnaire = {
  ...sampleQuestionnaire,
  sections: sampleQuestionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.type === 'number' ? { ...question, checks: [{ kind: 'moved', grade: 'explain', percent: 30 }] } : question,
    ),
  })),
}

let db: Db
beforeEach(() => {
  db = testDatabase()
  db.update(questionnaires).set({ document: wondering }).run()
})

/** A municipality's working time of a round, as sent. */
function sent(code: string, municipality: string, value: number, note: string | null = null): void {
  const id =
    db
      .select()
      .from(rounds)
      .all()
      .find((each) => each.code === code)?.id ?? 0
  const { responseId } = db
    .insert(responses)
    .values({ roundId: id, municipality, startedAt: now })
    .returning({ responseId: responses.id })
    .get()
  const version = { responseId, key: 'tyoaika', version: 1 }
  db.insert(answerVersions)
    .values({ ...version, value, note, savedAt: now, source: 'member' })
    .run()
  db.insert(answers).values(version).run()
  const sending = db.insert(submissions).values({ responseId, submittedAt: now }).returning({ id: submissions.id }).get()
  db.insert(submittedAnswers).values({ submissionId: sending.id, key: 'tyoaika', version: 1 }).run()
}

describe('the list of what to look at again', () => {
  test.each([
    ['a visitor', () => listReview(visitor, round), 'not-signed-in'],
    ['a member', () => listReview(maija(), round), 'not-found'],
    ['a round that does not exist', () => listReview(administrator(), '2031'), 'not-found'],
  ])('refused: %s', async (_case, work, code) => {
    await expect(work()).rejects.toMatchObject({ code })
  })

  test('has the sent numbers that moved far from the last round, those without a reason first', async () => {
    for (const municipality of ['005', '049', '091']) sent('2024', municipality, 1.5)
    sent(round, '005', 6.5, 'Yhdistyminen')
    sent(round, '049', 0.5)
    sent(round, '091', 1.6)
    const rows = await listReview(administrator(), round)
    expect(rows.map(({ municipality, value, note, check }) => [municipality, check.limit, value, note])).toEqual([
      ['049', 1.5, 0.5, null],
      ['005', 1.5, 6.5, 'Yhdistyminen'],
    ])
  })

  test('does not have what was not sent', async () => {
    sent('2024', '005', 1.5)
    await saveAnswer(maija(), { round, key: 'tyoaika', value: 6.5, basedOn: 0 }, now)
    expect(await listReview(administrator(), round)).toEqual([])
  })

  test('reasons go with the answers to the sheets of those who may see answers', async () => {
    sent(round, '005', 6.5, 'Yhdistyminen')
    const rows = (await getSheetData(administrator(), round, now)).answers ?? []
    expect(rows.map(({ municipality, notes }) => [municipality, notes])).toEqual([['005', { tyoaika: 'Yhdistyminen' }]])
  })
})

describe('the reason given to a check', () => {
  const note = async () => (await getAnswers(maija(), { round }, now)).tyoaika?.note
  const save = (basedOn: number, value: number, note?: string) => saveAnswer(maija(), { round, key: 'tyoaika', value, basedOn, note }, now)

  test('stays with the answer until its value changes', async () => {
    await save(0, 6.5, 'Yhdistyminen')
    await save(1, 6.5)
    expect(await note()).toBe('Yhdistyminen')
    await save(2, 7)
    expect(await note()).toBeNull()
  })

  test('goes on with a new value that brings it, and a blank one takes it away', async () => {
    await save(0, 6.5, 'Yhdistyminen')
    await save(1, 7, 'Yhdistyminen')
    expect(await note()).toBe('Yhdistyminen')
    await save(2, 7, ' ')
    expect(await note()).toBeNull()
  })
})
