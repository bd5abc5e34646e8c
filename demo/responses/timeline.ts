/** When a municipality worked on its answers: working days of the round, in sittings of one section after another. */
import { type DemoRound, dayFrom, helsinki } from '../calendar'
import { draw } from '../draw'

const day = 86_400_000

/** Part of the answers come right after a reminder, these far into the round. */
const reminders = [0.02, 0.38, 0.64]

/** The day of the round, counted from its opening, on which a municipality sits down. */
function dayOf(round: DemoRound, municipality: string, last: number): number {
  const reminded = draw('reminded', municipality, round.year) < 0.4
  const share = reminded
    ? (reminders[Math.floor(3 * draw('reminder', municipality, round.year))] ?? 0) + 0.06 * draw('after', municipality, round.year)
    : draw('day', municipality, round.year)
  const wanted = Math.floor(share * last)
  const weekday = new Date(round.openedAt.getTime() + wanted * day).getUTCDay()
  const shift = weekday === 6 ? 2 : weekday === 0 ? 1 : 0
  return wanted + shift <= last ? wanted + shift : Math.max(0, wanted - (weekday === 6 ? 1 : 2))
}

/**
 * Instants of the sittings, one a section, in order and none after `until`.
 * @param apart days between two sections: 0 when all was answered at once
 */
export function sittings(round: DemoRound, municipality: string, sections: number, apart: number, until: Date): Date[] {
  const end = Math.min(until.getTime(), round.closesAt.getTime())
  const days = Math.max(0, Math.floor((end - round.openedAt.getTime()) / day) - 1)
  const first = dayOf(round, municipality, Math.max(0, days - sections * apart))
  const hour = 8 + Math.floor(6 * draw('hour', municipality, round.year))
  const minute = Math.floor(60 * draw('minute', municipality, round.year))
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const starts = Array.from(
    { length: sections },
    (_, index) => helsinki(dayFrom(round.openedAt, first + Math.floor(index * apart)), clock).getTime() + index * 9 * 60_000,
  )
  const opened = round.openedAt.getTime()
  // On the day of opening nobody is earlier than that, and on the last one nobody later than the end.
  return starts.map(
    (start, index) => new Date(Math.min(Math.max(start, opened + (5 + 9 * index) * 60_000), end - (sections - index) * 60_000)),
  )
}
