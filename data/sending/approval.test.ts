import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, memberships, people, submissions } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { approvalRequests, approvers } from '@/db/schema-sending'
import { cast, now, testDatabase } from '@/testing/database'
import { getHub } from '../answering/hub'
import { saveAnswer } from '../answering/save'
import { getFollowing } from '../cockpit/following'
import { saveApprovers } from '../people/approvers'
import { erasePerson } from '../people/erase'
import { removeMember, transfer } from '../people/remove'
import { viewerOf, visitor } from '../viewer'
import { askApproval, returnForCorrection } from './approval'
import { submitResponse } from './submit'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const round = '2026'
const of005 = { round, municipality: '005' }
const maija = () => viewerOf(cast.maija)
const liisa = () => viewerOf(cast.liisa)
const minutes = (after: number) => new Date(now.getTime() + after * 60_000)
const required = { ohjeet: 'on', koulutus: ['henkilosto'] }
const stored = () => [submissions, approvers, approvalRequests, letters, events].map((table) => db.select().from(table).all())
const lettersOf = (purpose: 'approval' | 'approvers') => db.select().from(letters).where(eq(letters.purpose, purpose)).all()
const approvalAt = async (viewer = maija(), at = minutes(60)) => (await getHub(viewer, of005, at)).approval

async function answer(saved: Record<string, unknown>, viewer = liisa(), at = now) {
  for (const [key, value] of Object.entries(saved)) {
    const basedOn = (await getHub(viewer, of005, at)).answers[key]?.version ?? 0
    expect(await saveAnswer(viewer, { ...of005, key, value, basedOn }, at)).toMatchObject({ ok: true })
  }
}
/** Maija approves. */
const named = () => saveApprovers(liisa(), of005, [cast.maija], now)
/** Liisa has answered and asked. */
async function asked() {
  await named()
  await answer(required)
  expect(await askApproval(liisa(), of005, minutes(1))).toEqual({ ok: true })
}
const requestId = () => db.select().from(approvalRequests).all().at(-1)?.id ?? 0

describe('naming who approves', () => {
  test.each([
    ['a visitor', () => saveApprovers(visitor, of005, [cast.maija], now), 'not-signed-in'],
    ['another municipality', () => saveApprovers(viewerOf(cast.oskar), of005, [cast.maija], now), 'not-found'],
    ['somebody without one', () => saveApprovers(viewerOf(cast.stranger), of005, [cast.maija], now), 'not-found'],
    ['somebody who is no member', () => saveApprovers(maija(), of005, [cast.oskar], now), 'not-found'],
    ['a member who has left', () => saveApprovers(maija(), of005, [cast.liisa], now), 'not-found'],
    ['a closed round', () => saveApprovers(maija(), { ...of005, round: '2024' }, [cast.maija], now), 'round-closed'],
  ])('is refused: %s', async (name, work, code) => {
    if (name.startsWith('a member')) db.update(memberships).set({ removedAt: now }).where(eq(memberships.personId, cast.liisa)).run()
    const before = stored()
    await expect(work()).rejects.toMatchObject({ code })
    expect(stored()).toEqual(before)
  })

  test('is off until somebody is named, recorded, and told to them', async () => {
    expect(await approvalAt()).toBeNull()
    await named()
    expect(await approvalAt()).toMatchObject({ approvers: [cast.maija], canSend: true, waiting: null, returned: null })
    expect(await approvalAt(liisa())).toMatchObject({ canSend: false })
    expect(db.select().from(events).where(eq(events.kind, 'approvers-saved')).all()).toMatchObject([
      { actor: cast.liisa, municipality: '005', detail: { from: '', to: cast.maija } },
    ])
    expect(lettersOf('approvers')).toMatchObject([{ personId: cast.maija, subject: expect.stringContaining('nimetty') }])
    const before = stored()
    await named()
    expect(stored()).toEqual(before)
  })

  test('concerns one municipality alone', async () => {
    await named()
    const own = await getHub(viewerOf(cast.oskar), { round, municipality: '091' }, now)
    expect(own.approval).toBeNull()
  })

  test('can be taken back by any member: what waits may be sent, and those concerned are told', async () => {
    await asked()
    await saveApprovers(viewerOf(cast.both), of005, [], minutes(2))
    expect(await approvalAt()).toBeNull()
    expect(db.select().from(events).all()).toContainEqual(expect.objectContaining({ kind: 'approval-dropped', actor: cast.both }))
    const told = lettersOf('approvers').filter(({ subject }) => subject.startsWith('Vastauksia ei enää'))
    expect(told.map(({ personId }) => personId).sort()).toEqual([cast.liisa, cast.maija])
    expect(await submitResponse(liisa(), of005, minutes(3))).toMatchObject({ ok: true })
  })

  test('somebody in the place of another passes what waits on', async () => {
    await asked()
    await saveApprovers(liisa(), of005, [cast.both], minutes(2))
    expect(await approvalAt(viewerOf(cast.both))).toMatchObject({ canSend: true, waiting: { askedBy: 'Liisa Korhonen' } })
    const [toNew] = lettersOf('approvers').filter(({ personId }) => personId === cast.both)
    expect(toNew?.text).toContain('odottavat jo hyväksyntää')
    expect(toNew?.text).toContain('/check?municipality=005')
    expect(await submitResponse(maija(), of005, minutes(3))).toEqual({ ok: false, code: 'needs-approval' })
  })
})

describe('sending, while somebody approves,', () => {
  test('is refused to all others, and writes nothing', async () => {
    await named()
    await answer(required)
    const before = stored()
    expect(await submitResponse(liisa(), of005, minutes(1))).toEqual({ ok: false, code: 'needs-approval' })
    expect(stored()).toEqual(before)
    expect((await getHub(liisa(), of005, minutes(1))).submission).toBeNull()
  })

  test('still tells first what is missing', async () => {
    await named()
    expect(await submitResponse(liisa(), of005, minutes(1))).toMatchObject({ code: 'incomplete' })
    expect(await askApproval(liisa(), of005, minutes(1))).toMatchObject({ code: 'incomplete' })
  })

  test('is for whoever approves, and for an administrator who answers from paper', async () => {
    await asked()
    expect(await submitResponse(viewerOf(cast.administrator), of005, minutes(2))).toMatchObject({ ok: true })
    await answer({ ohjeet: 'ei' }, liisa(), minutes(3))
    expect(await submitResponse(liisa(), of005, minutes(4))).toEqual({ ok: false, code: 'needs-approval' })
    expect(await submitResponse(maija(), of005, minutes(5))).toEqual({ ok: true, submittedAt: minutes(5) })
  })

  test('sends nothing that whoever approves has not seen', async () => {
    await asked()
    const seen = (await approvalAt())?.stamp
    await answer({ ohjeet: 'ei' }, liisa(), minutes(2))
    expect(await submitResponse(maija(), { ...of005, seen }, minutes(3))).toEqual({ ok: false, code: 'changed' })
    expect(db.select().from(submissions).all()).toEqual([])
    const anew = (await approvalAt())?.stamp
    expect(await submitResponse(maija(), { ...of005, seen: anew }, minutes(4))).toMatchObject({ ok: true })
  })
})

describe('asking', () => {
  test.each([
    ['a visitor', () => askApproval(visitor, of005, now), 'not-signed-in'],
    ['another municipality', () => askApproval(viewerOf(cast.oskar), of005, now), 'not-found'],
    ['a round the clock has closed', () => askApproval(liisa(), of005, new Date('2026-12-04T21:59:00Z')), 'round-closed'],
  ])('is refused: %s', async (_case, work, code) => {
    await named()
    await answer(required)
    const before = stored()
    await expect(work()).rejects.toMatchObject({ code })
    expect(stored()).toEqual(before)
  })

  test('is not needed where nobody approves, nor of whoever does', async () => {
    await answer(required)
    expect(await askApproval(liisa(), of005, now)).toEqual({ ok: false, code: 'not-needed' })
    await named()
    expect(await askApproval(maija(), of005, now)).toEqual({ ok: false, code: 'not-needed' })
  })

  test('marks the versions, writes to whoever approves, and is one act however often it is done', async () => {
    await asked()
    expect(await approvalAt(liisa())).toMatchObject({ waiting: { askedAt: minutes(1), askedBy: 'Liisa Korhonen', edits: null } })
    expect(lettersOf('approval')).toMatchObject([{ personId: cast.maija, subject: expect.stringContaining('Liisa Korhonen pyytää') }])
    expect(lettersOf('approval')[0]?.text).toContain('/fi/rounds/2026/check?municipality=005')
    const before = stored()
    expect(await askApproval(liisa(), of005, minutes(2))).toEqual({ ok: true })
    expect(stored()).toEqual(before)
  })

  test('tells of what was edited since, until it is asked anew', async () => {
    await asked()
    await answer({ ohjeet: 'ei' }, liisa(), minutes(2))
    expect((await approvalAt())?.waiting?.edits).toEqual({ questions: ['ohjeet'], at: minutes(2), by: 'Liisa Korhonen' })
    expect(await askApproval(liisa(), of005, minutes(3))).toEqual({ ok: true })
    expect((await approvalAt())?.waiting).toMatchObject({ askedAt: minutes(3), edits: null })
    expect(lettersOf('approval').map(({ usefulUntil }) => usefulUntil <= minutes(3))).toEqual([true, false])
  })

  test('is answered by sending, after which nothing waits', async () => {
    await asked()
    await submitResponse(maija(), of005, minutes(2))
    const [request] = db.select().from(approvalRequests).all()
    expect(request?.submissionId).toBe(db.select().from(submissions).all()[0]?.id)
    expect(await approvalAt()).toMatchObject({ waiting: null, returned: null })
    expect(await askApproval(liisa(), of005, minutes(3))).toEqual({ ok: false, code: 'unchanged' })
  })

  test('is told to administrators who look at what is unfinished', async () => {
    await asked()
    const { silent } = await getFollowing(viewerOf(cast.administrator), round, minutes(2))
    expect(silent.filter(({ waitsForApproval }) => waitsForApproval).map(({ code }) => code)).toEqual(['005'])
  })
})

describe('sending back', () => {
  const back = (viewer = maija(), request = requestId(), at = minutes(2)) =>
    returnForCorrection(viewer, of005, { request, note: 'Tarkista työaika.' }, at)

  test.each([
    ['a visitor', () => back(visitor), 'not-signed-in'],
    ['another municipality', () => back(viewerOf(cast.oskar)), 'not-found'],
    ['a member who does not approve', () => back(liisa()), 'not-found'],
    ['an administrator', () => back(viewerOf(cast.administrator)), 'not-found'],
    ['a request that is not there', () => back(maija(), 99), 'not-found'],
    ['a round the clock has closed', () => back(maija(), requestId(), new Date('2026-12-04T21:59:00Z')), 'round-closed'],
  ])('is refused: %s', async (_case, work, code) => {
    await asked()
    const before = stored()
    await expect(work()).rejects.toMatchObject({ code })
    expect(stored()).toEqual(before)
  })

  test('tells whoever asked, with the note, and the page until it is asked again', async () => {
    await asked()
    await back()
    const returned = { at: minutes(2), by: 'Maija Virtanen', note: 'Tarkista työaika.' }
    expect(await approvalAt(liisa())).toMatchObject({ waiting: null, returned })
    expect(lettersOf('approval').at(-1)).toMatchObject({ personId: cast.liisa, text: expect.stringContaining('> Tarkista työaika.') })
    await expect(back()).rejects.toMatchObject({ code: 'not-found' })
    await answer({ ohjeet: 'ei' }, liisa(), minutes(3))
    expect(await askApproval(liisa(), of005, minutes(4))).toEqual({ ok: true })
    expect(await approvalAt(liisa())).toMatchObject({ waiting: { edits: null }, returned: null })
  })

  test('when whoever asked has left, tells those who have not', async () => {
    await asked()
    await removeMember(maija(), of005, { personId: cast.liisa, last: true }, minutes(1))
    await back()
    expect(lettersOf('approval').at(-1)).toMatchObject({ personId: cast.both })
  })
})

describe('when whoever approves is no member any more', () => {
  const told = () => lettersOf('approvers').filter(({ subject }) => subject.includes('ei ole enää hyväksyjää'))

  test('nobody has to approve, nothing waits, and those who are left are told', async () => {
    await asked()
    await removeMember(liisa(), of005, { personId: cast.maija, last: true }, minutes(2))
    expect(await approvalAt(liisa())).toBeNull()
    expect(told().map(({ personId }) => personId)).toEqual([cast.both])
    expect(db.select().from(events).all()).toContainEqual(
      expect.objectContaining({ kind: 'approvers-saved', detail: { from: cast.maija, to: '' } }),
    )
    expect(await submitResponse(liisa(), of005, minutes(3))).toMatchObject({ ok: true })
  })

  test('the same of an erased person', async () => {
    await asked()
    await erasePerson(viewerOf(cast.administrator), cast.maija, minutes(2))
    expect(await approvalAt(liisa())).toBeNull()
    expect(
      told()
        .map(({ personId }) => personId)
        .sort(),
    ).toEqual([cast.liisa, cast.both].sort())
    expect(await submitResponse(liisa(), of005, minutes(3))).toMatchObject({ ok: true })
  })

  test('others who approve go on, and what waits waits for them', async () => {
    await saveApprovers(liisa(), of005, [cast.maija, cast.both], now)
    await answer(required)
    await askApproval(liisa(), of005, minutes(1))
    await removeMember(liisa(), of005, { personId: cast.maija, last: true }, minutes(2))
    expect(await approvalAt(viewerOf(cast.both))).toMatchObject({ approvers: [cast.both], canSend: true, waiting: { edits: null } })
    expect(told()).toEqual([])
  })

  test('a successor approves in the place of whoever left', async () => {
    await asked()
    expect(await transfer(maija(), of005, { personId: cast.both, locale: 'fi' }, minutes(2))).toMatchObject({ ok: true })
    expect(await approvalAt(viewerOf(cast.both))).toMatchObject({ approvers: [cast.both], canSend: true, waiting: { edits: null } })
    expect(lettersOf('approvers').at(-1)).toMatchObject({ personId: cast.both, text: expect.stringContaining('odottavat jo') })
    expect(told()).toEqual([])
  })

  test('and comes back later, approves nothing', async () => {
    await named()
    await removeMember(liisa(), of005, { personId: cast.maija, last: true }, minutes(2))
    const own = and(eq(memberships.personId, cast.maija), eq(memberships.municipality, '005'))
    db.update(memberships).set({ removedAt: null, removedBy: null }).where(own).run()
    expect(await approvalAt()).toBeNull()
  })

  test('whatever took the membership away, the rule has fallen', async () => {
    await asked()
    db.update(people).set({ erasedAt: now, email: null }).where(eq(people.id, cast.maija)).run()
    expect(await approvalAt(liisa())).toBeNull()
    expect(await submitResponse(liisa(), of005, minutes(3))).toMatchObject({ ok: true })
  })
})
