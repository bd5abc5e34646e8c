import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { letters } from '@/db/schema-letters'
import { approvalRequests } from '@/db/schema-sending'
import { cast, now, testDatabase } from '@/testing/database'
import { close } from '@/testing/round-acts'
import { getChanges } from '../answering/history/changes'
import { saveAnswer } from '../answering/save'
import { saveApprovers } from '../people/approvers'
import { removeMember } from '../people/remove'
import { viewerOf } from '../viewer'
import { askApproval, returnForCorrection } from './approval'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const of005 = { round: '2026', municipality: '005' }
const maija = () => viewerOf(cast.maija)
const liisa = () => viewerOf(cast.liisa)
const minutes = (after: number) => new Date(now.getTime() + after * 60_000)
const approversLetters = () => db.select().from(letters).where(eq(letters.purpose, 'approvers')).all()
const requestId = () => db.select().from(approvalRequests).all().at(-1)?.id ?? 0

test('when the last approver leaves between rounds, those who are left are told what it means for the next one', async () => {
  await saveApprovers(liisa(), of005, [cast.maija], now)
  close(db, 2, minutes(1))
  const before = approversLetters().length
  await removeMember(liisa(), of005, { personId: cast.maija, last: true }, minutes(2))
  const told = approversLetters().slice(before)
  expect(told.map(({ personId }) => personId)).toEqual([cast.both])
  expect(told[0]?.text).toContain('Kun seuraava kysely avataan')
  expect(told[0]?.usefulUntil).toEqual(new Date(minutes(2).getTime() + 7 * 24 * 3_600_000))
})

test('the municipality’s history tells of approvers, of asking, of sending back, and that nobody has to approve', async () => {
  await saveApprovers(liisa(), of005, [cast.maija], now)
  for (const [key, value] of Object.entries({ ohjeet: 'on', koulutus: ['henkilosto'] }))
    expect(await saveAnswer(liisa(), { ...of005, key, value, basedOn: 0 }, now)).toMatchObject({ ok: true })
  expect(await askApproval(liisa(), of005, minutes(1))).toEqual({ ok: true })
  await returnForCorrection(maija(), of005, { request: requestId(), note: '' }, minutes(2))
  await askApproval(liisa(), of005, minutes(3))
  await saveApprovers(liisa(), of005, [], minutes(4))
  const { changes } = await getChanges(liisa(), of005, minutes(5))
  const told = changes
    .filter(({ kind }) => kind.startsWith('approv'))
    .map((change) => [change.kind, change.by, 'names' in change ? change.names : null])
  expect(told.toSorted()).toEqual(
    [
      ['approvers', 'Liisa Korhonen', []],
      ['approval-dropped', 'Liisa Korhonen', null],
      ['approval-asked', 'Liisa Korhonen', null],
      ['approval-returned', 'Maija Virtanen', null],
      ['approval-asked', 'Liisa Korhonen', null],
      ['approvers', 'Liisa Korhonen', ['Maija Virtanen']],
    ].toSorted(),
  )
})
