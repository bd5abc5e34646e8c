import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { answers, answerVersions, people, questionnaires, responses, rounds, submissions, submittedAnswers } from '@/db/schema'
import type { Value } from '@/questionnaire/answer'
import { type Questionnaire, questionnaireSchema } from '@/questionnaire/document'
import { cast, now, testDatabase } from '@/testing/database'
import { beforeOpening, publish } from '@/testing/round-acts'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { submitResponse } from '../../sending/submit'
import { viewerOf, visitor } from '../../viewer'
import { getAnswers } from '../answers'
import { saveAnswer } from '../save'
import { getEarlier } from './earlier-rounds'
import { getHistory } from './history'
import { restoreAnswer } from './restore'
import { getVersions } from './versions'

let db: Db
const round = '2026'
const maija = () => viewerOf(cast.maija)
const liisa = () => viewerOf(cast.liisa)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const save = (key: string, value: Value, basedOn = 0, minutes = 0, viewer = maija()) =>
  saveAnswer(viewer, { round, key, value, basedOn }, later(minutes))
const of = (question: string, at = now) => getHistory(maija(), { round, question }, at)

/** The sample questionnaire as it was in another round. */
function reworded(change: (question: Questionnaire['sections'][number]['questions'][number]) => void, drop = ''): Questionnaire {
  const document = structuredClone(sampleQuestionnaire) as Questionnaire
  for (const section of document.sections) {
    section.questions = section.questions.filter(({ key }) => key !== drop)
    section.questions.forEach(change)
  }
  return questionnaireSchema.parse(document)
}

/** Answers of 005 in an earlier round, sent unless they were accepted as a draft. */
function earlierRound(roundId: number, given: Record<string, Value>, sent = true, savedBy: string | null = cast.liisa) {
  const at = new Date('2024-10-03T09:00:00Z')
  const { id } = db
    .insert(responses)
    .values({ roundId, municipality: '005', startedAt: at, acceptedAt: sent ? null : at })
    .returning({ id: responses.id })
    .get()
  for (const [key, value] of Object.entries(given)) {
    const version = { responseId: id, key, version: 1 }
    db.insert(answerVersions)
      .values({ ...version, value, savedAt: at, savedBy, source: 'member' })
      .run()
    db.insert(answers).values(version).run()
  }
  if (!sent) return id
  const submission = db.insert(submissions).values({ responseId: id, submittedAt: at, submittedBy: cast.liisa }).returning().get()
  for (const key of Object.keys(given)) db.insert(submittedAnswers).values({ submissionId: submission.id, key, version: 1 }).run()
  return id
}

beforeEach(() => {
  db = testDatabase()
})

describe('who may read it', () => {
  beforeEach(async () => {
    await save('ohjeet', 'on')
    earlierRound(1, { ohjeet: 'ei' })
  })
  const readers = (question: string) =>
    [
      ['the history', (viewer, where, at = now) => getHistory(viewer, { ...where, question }, at)],
      ['the versions', (viewer, where, at = now) => getVersions(viewer, { ...where, key: question }, at)],
      ['earlier rounds', (viewer, where, at = now) => getEarlier(viewer, where, at)],
    ] as [string, (viewer: ReturnType<typeof viewerOf>, where: { round: string; municipality?: string }, at?: Date) => Promise<unknown>][]

  test.each(readers('ohjeet'))('%s: nobody but the municipality and administrators', async (_what, read) => {
    await expect(read(visitor, { round })).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(read(viewerOf(cast.stranger), { round })).rejects.toMatchObject({ code: 'not-found' })
    await expect(read(viewerOf(cast.oskar), { round, municipality: '005' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(read(viewerOf(cast.both), { round })).rejects.toMatchObject({ code: 'municipality-required' })
    await expect(read(maija(), { round: '1999' })).rejects.toMatchObject({ code: 'not-found' })
    expect(JSON.stringify(await read(viewerOf(cast.oskar), { round }))).not.toMatch(/"value":"(on|ei)"/)
    expect(JSON.stringify(await read(viewerOf(cast.administrator), { round, municipality: '005' }))).toMatch(/"value":"(on|ei)"/)
    await expect(read(maija(), { round }, beforeOpening)).rejects.toMatchObject({ code: 'not-found' })
  })

  test.each(['toString', 'alku', 'tiheys.facebook', ''])('there is no question "%s"', async (question) => {
    await expect(of(question)).rejects.toMatchObject({ code: 'not-found' })
  })

  test.each(['toString', 'alku', 'tiheys', 'ohjeet.other', ''])('there is no answer "%s"', async (key) => {
    await expect(getVersions(maija(), { round, key }, now)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('versions of this round', () => {
  test('none before the first answer', async () => {
    expect(await of('ohjeet')).toMatchObject({ versions: [], basedOn: { ohjeet: 0 }, open: true, earlier: [] })
    expect(await getVersions(maija(), { round, key: 'ohjeet' }, now)).toEqual([])
  })

  test('newest first, with who, when, how it came and whether it is the answer now', async () => {
    await save('ohjeet', 'on')
    await save('ohjeet', 'ei', 1, 1, liisa())
    await saveAnswer(
      viewerOf(cast.administrator),
      { round, municipality: '005', key: 'ohjeet', value: null, basedOn: 2, note: 'Puhelimessa.' },
      later(2),
    )
    await restoreAnswer(maija(), { round, key: 'ohjeet', version: 1, basedOn: 3 }, later(3))
    const { versions, basedOn } = await of('ohjeet')
    expect(versions).toMatchObject([
      { version: 4, value: 'on', savedBy: 'Maija Virtanen', source: 'member', restoredFrom: 1, current: true, savedAt: later(3) },
      { version: 3, value: null, savedBy: 'Anna Admin', source: 'proxy', note: 'Puhelimessa.', current: false },
      { version: 2, value: 'ei', savedBy: 'Liisa Korhonen', current: false },
      { version: 1, value: 'on', savedBy: 'Maija Virtanen', restoredFrom: null, carriedFrom: null, problem: null },
    ])
    expect(basedOn).toEqual({ ohjeet: 4 })
  })

  test('all keys of a question come together: rows of a matrix, the text of "muu"', async () => {
    await save('tiheys.instagram', 'harvemmin')
    await save('tiheys.facebook', 'paivittain')
    await save('tiheys.instagram', 'paivittain', 1, 1)
    await save('ohjeet', 'on', 0, 2)
    const { versions, basedOn } = await of('tiheys')
    expect(versions.map(({ key, version }) => `${key} ${version}`)).toEqual([
      'tiheys.instagram 2',
      'tiheys.facebook 1',
      'tiheys.instagram 1',
    ])
    expect(basedOn).toEqual({ 'tiheys.facebook': 1, 'tiheys.instagram': 2 })
    await save('koulutus.other', 'Vaalit')
    expect((await of('koulutus')).versions).toMatchObject([{ key: 'koulutus.other', value: 'Vaalit' }])
  })

  test('stay in the order they were saved in where the clock has gone back', async () => {
    await save('ohjeet', 'on', 0, 10)
    await save('ohjeet', 'ei', 1, 0)
    expect((await of('ohjeet')).versions.map(({ version }) => version)).toEqual([2, 1])
  })

  test('one confirmed from an earlier round names it; an erased person has no name', async () => {
    await save('ohjeet', 'on')
    const confirmed = {
      responseId: 1,
      key: 'ohjeet',
      version: 2,
      value: 'on',
      savedAt: later(1),
      source: 'member' as const,
      carriedFrom: 1,
    }
    db.insert(answerVersions).values(confirmed).run()
    db.update(people).set({ name: null, email: null, erasedAt: now }).where(eq(people.id, cast.maija)).run()
    expect((await getHistory(liisa(), { round, question: 'ohjeet' }, now)).versions).toMatchObject([
      { carriedFrom: '2024' },
      { carriedFrom: null, savedBy: null },
    ])
  })

  test('what was sent is marked with when it last was', async () => {
    await save('ohjeet', 'on')
    await save('koulutus', ['johto'])
    await save('koulutus', ['henkilosto'], 1)
    await submitResponse(maija(), { round }, later(5))
    expect((await of('koulutus')).versions.map(({ version, sentAt }) => [version, sentAt])).toEqual([
      [2, later(5)],
      [1, null],
    ])
    await save('ohjeet', 'ei', 1, 6)
    await submitResponse(maija(), { round }, later(7))
    expect((await of('ohjeet')).versions.map(({ sentAt }) => sentAt)).toEqual([later(7), later(5)])
    expect((await of('koulutus')).versions[0]?.sentAt).toEqual(later(7))
  })

  test('one that could not be answered any more says why', async () => {
    await save('ohjeet', 'on')
    const document = reworded((question) => {
      if (question.key === 'ohjeet' && question.type === 'single') question.options = question.options.filter(({ key }) => key !== 'on')
    })
    db.update(questionnaires).set({ document }).where(eq(questionnaires.id, 1)).run()
    expect((await of('ohjeet')).versions).toMatchObject([{ value: 'on', problem: { code: 'choose-option' } }])
  })

  test('after closing they can be read and not taken back', async () => {
    await save('ohjeet', 'on')
    expect(await of('ohjeet', new Date('2026-12-05T00:00:00Z'))).toMatchObject({ open: false, versions: [{ value: 'on' }] })
  })

  test('the newest version of every key is the answer of now', async () => {
    await save('tiheys.facebook', 'paivittain')
    await save('tiheys.facebook', 'harvemmin', 1, 1)
    await save('tiheys.instagram', 'harvemmin')
    const current = (await of('tiheys')).versions.filter((version) => version.current)
    const now2 = await getAnswers(maija(), { round }, now)
    expect(Object.fromEntries(current.map(({ key, value }) => [key, value]))).toEqual(
      Object.fromEntries(Object.entries(now2).map(([key, { value }]) => [key, value])),
    )
  })
})

describe('earlier rounds', () => {
  test('as sent, whatever was edited later, with who and when', async () => {
    const id = earlierRound(1, { ohjeet: 'ei' })
    publish(db)
    db.insert(answerVersions).values({ responseId: id, key: 'ohjeet', version: 2, value: 'on', savedAt: now, source: 'member' }).run()
    db.update(answers).set({ version: 2 }).where(eq(answers.responseId, id)).run()
    expect((await of('ohjeet')).earlier).toMatchObject([
      {
        round: '2024',
        kind: 'answered',
        sentAt: new Date('2024-10-03T09:00:00Z'),
        sentBy: 'Liisa Korhonen',
        published: true,
        answers: { ohjeet: { value: 'ei', savedBy: 'Liisa Korhonen' } },
      },
    ])
  })

  test('in the words of then: an option renamed keeps its name of the time', async () => {
    const document = reworded((question) => {
      if (question.key === 'ohjeet' && question.type === 'single')
        for (const option of question.options) if (option.key === 'on') option.label = { fi: 'On ollut', sv: 'Har funnits' }
    })
    db.insert(questionnaires).values({ id: 2, survey: 'some', version: 2, document, createdAt: now }).run()
    db.update(rounds).set({ questionnaireId: 2 }).where(eq(rounds.id, 1)).run()
    earlierRound(1, { ohjeet: 'on' })
    const [earlier] = (await of('ohjeet')).earlier
    expect(earlier?.kind === 'answered' && earlier.question.type === 'single' && earlier.question.options[0]?.label.fi).toBe('On ollut')
  })

  test('a question that was not there, or was not put to the municipality, was not asked', async () => {
    db.insert(questionnaires)
      .values({ id: 2, survey: 'some', version: 2, document: reworded(() => {}, 'nimi'), createdAt: now })
      .run()
    db.update(rounds).set({ questionnaireId: 2 }).where(eq(rounds.id, 1)).run()
    earlierRound(1, { johtaja_some: 'ei' })
    expect((await of('nimi')).earlier).toMatchObject([{ kind: 'not-asked' }])
    expect((await of('johtaja_kanavat')).earlier).toMatchObject([{ kind: 'not-asked' }])
    expect((await of('ohjeet')).earlier).toMatchObject([{ kind: 'unanswered' }])
  })

  test('only those the municipality took part in: sent, or taken along at closing', async () => {
    const id = earlierRound(1, { ohjeet: 'ei' }, false)
    expect((await of('ohjeet')).earlier).toMatchObject([{ kind: 'answered', sentAt: null, answers: { ohjeet: { value: 'ei' } } }])
    db.update(responses).set({ acceptedAt: null }).where(eq(responses.id, id)).run()
    expect((await of('ohjeet')).earlier).toEqual([])
    expect(await getEarlier(maija(), { round }, now)).toEqual([])
  })

  test('a later round is not an earlier one', async () => {
    await save('ohjeet', 'on')
    await save('koulutus', ['johto'])
    await submitResponse(maija(), { round }, now)
    expect((await getHistory(maija(), { round: '2024', question: 'ohjeet' }, now)).earlier).toEqual([])
  })

  test('another survey’s rounds are not listed', async () => {
    earlierRound(1, { ohjeet: 'ei' })
    db.$client.exec(`insert into surveys (key, title) values ('sisar', '{"fi":"S","sv":"S"}')`)
    db.update(rounds).set({ survey: 'sisar' }).where(eq(rounds.id, 1)).run()
    expect((await of('ohjeet')).earlier).toEqual([])
  })
})

describe('an opinion asked afresh', () => {
  beforeEach(() => {
    earlierRound(1, { tyytyvaisyys: '2', ohjeet: 'ei' })
  })
  const shown = async (at = now) => {
    const [earlier] = await getEarlier(maija(), { round }, at)
    const { kind } = (await of('tyytyvaisyys', at)).earlier[0] ?? {}
    return { kind, value: earlier?.answers.tyytyvaisyys?.value, outOfSight: earlier?.outOfSight }
  }

  test('is kept out of sight until it has been answered this time, everything else is shown', async () => {
    expect(await shown()).toEqual({ kind: 'out-of-sight', value: undefined, outOfSight: ['tyytyvaisyys'] })
    expect(JSON.stringify((await of('tyytyvaisyys')).earlier)).not.toContain('"2"')
    expect((await of('ohjeet')).earlier[0]?.kind).toBe('answered')
    await save('tyytyvaisyys', '4')
    expect(await shown()).toEqual({ kind: 'answered', value: '2', outOfSight: [] })
    await save('tyytyvaisyys', null, 1)
    expect((await shown()).kind).toBe('out-of-sight')
  })

  test('is shown once the round has closed', async () => {
    expect(await shown(new Date('2026-12-05T00:00:00Z'))).toEqual({ kind: 'answered', value: '2', outOfSight: [] })
  })
})
