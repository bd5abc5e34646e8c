/**
 * The response that a round may be expected to have at its closing: of those who have not sent yet, as large a part sends as did in earlier
 * rounds from the same point of their time on. Its interval holds how much earlier rounds differed and that each municipality decides by
 * itself (docs/method.md).
 */
import { tQuantile } from '@/results/distributions'

/** A closed round: municipalities of its frame, when it opened and closed, and when each first sent, in any order. */
export type EarlierCourse = { N: number; openedAt: Date; closesAt: Date; sentAt: readonly Date[] }

/** Shares of the municipalities, 0..1. `rounds`: how many earlier ones it rests on. */
export type ExpectedResponse = { est: number; low: number; high: number; rounds: number }

/** Fewer do not tell how much rounds differ. */
export const fewestRounds = 3

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

/** Of those who had not sent when as large a part of the time was over, the part that did until closing; null when all had. */
export function laterShare({ N, openedAt, closesAt, sentAt }: EarlierCourse, part: number): number | null {
  const then = openedAt.getTime() + part * (closesAt.getTime() - openedAt.getTime())
  const before = sentAt.filter((at) => at.getTime() <= then).length
  const until = sentAt.filter((at) => at <= closesAt).length
  return before >= N ? null : (until - before) / (N - before)
}

/**
 * @param round the open one: `sent` so far, of `N`
 * @param earlier courses of closed rounds
 * @returns null while too few earlier rounds tell, and when everybody has sent
 */
export function expectedResponse(
  round: { N: number; sent: number; openedAt: Date; closesAt: Date },
  earlier: readonly EarlierCourse[],
  now: Date,
): ExpectedResponse | null {
  const { N, sent, openedAt, closesAt } = round
  const part = clamp((now.getTime() - openedAt.getTime()) / (closesAt.getTime() - openedAt.getTime()), 0, 1)
  const shares = earlier.flatMap((each) => laterShare(each, part) ?? [])
  const left = N - sent
  if (shares.length < fewestRounds || left <= 0) return null
  const mean = shares.reduce((sum, each) => sum + each, 0) / shares.length
  const between = shares.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (shares.length - 1)
  const variance = between * (1 + 1 / shares.length) + (mean * (1 - mean)) / left
  const half = tQuantile(shares.length - 1) * Math.sqrt(variance)
  const atClosing = (later: number) => (sent + clamp(later, 0, 1) * left) / N
  return { est: atClosing(mean), low: atClosing(mean - half), high: atClosing(mean + half), rounds: shares.length }
}
