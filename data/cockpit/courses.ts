/** When municipalities sent in a round and in those before it. No permission here. */
import 'server-only'
import type { Db } from '@/db/client'
import { roundTimes } from '@/questionnaire/round'
import { type EarlierCourse, type ExpectedResponse, expectedResponse } from '@/results/progress/expected-response'
import { countFrame, listFirstSent } from '../answers/round-counts'
import { closedBefore, type Round } from '../round-acts/find-round'

/** Until its deadline, or until an administrator closed it before; of a round that was reopened, the last one: it had that much time. */
function courseOf(db: Db, { id, acts }: Pick<Round, 'id' | 'acts'>): EarlierCourse[] {
  const { openedAt, closesAt, closedAt } = roundTimes(acts)
  const end = closedAt && (!closesAt || closedAt < closesAt) ? closedAt : closesAt
  if (!openedAt || !end || end <= openedAt) return []
  return [{ N: countFrame(db, id), openedAt, closesAt: end, sentAt: listFirstSent(db, id) }]
}

/** What an open round may come to, as earlier rounds went; null where it cannot be told. */
export function expectedAtClosing(db: Db, round: Round, now: Date): ExpectedResponse | null {
  const [own] = courseOf(db, round)
  if (!own) return null
  const earlier = closedBefore(round, db).flatMap((each) => courseOf(db, each))
  return expectedResponse({ ...own, sent: own.sentAt.length }, earlier, now)
}
