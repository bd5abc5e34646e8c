/** From a day and an hour as clocks in Finland show them to an instant. One night a year lacks an hour, and one has an hour twice. */

const zone = 'Europe/Helsinki'
const minute = 60_000
const day = 24 * 60 * minute

/** `day`: ISO day. `time`: "HH:MM". */
export type LocalTime = { day: string; time: string }

/**
 * The instants at which clocks show a local time. `none`: clocks are put forward over it; `before` and `after` are as far from it as
 * clocks are put. `two`: clocks are put back over it, `first` is in summer time.
 */
export type Instants =
  | { kind: 'one'; at: Date }
  | { kind: 'none'; before: LocalTime; after: LocalTime }
  | { kind: 'two'; first: Date; second: Date }

const digits = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** What clocks in Finland show at an instant. */
export function localTimeAt(at: Date): LocalTime {
  const part = Object.fromEntries(digits.formatToParts(at).map(({ type, value }) => [type, value]))
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` }
}

const asUtc = ({ day: isoDay, time }: LocalTime): number => Date.parse(`${isoDay}T${time}:00Z`)
const fromUtc = (shown: number): LocalTime => {
  const [isoDay = '', time = ''] = new Date(shown).toISOString().split('T')
  return { day: isoDay, time: time.slice(0, 5) }
}

/** The ISO day after an ISO day. */
export const nextDay = (isoDay: string): string => fromUtc(asUtc({ day: isoDay, time: '00:00' }) + day).day

/** How far clocks in Finland are ahead of UTC at an instant, in minutes. */
export const offsetAt = (at: Date): number => Math.round((asUtc(localTimeAt(at)) - Math.floor(at.getTime() / minute) * minute) / minute)

/** The same as it is written: "+02", "+03". */
export const offsetName = (at: Date): string => `+${String(offsetAt(at) / 60).padStart(2, '0')}`

/** The instants at which clocks in Finland show this. @param local a day of the calendar and a time of the day */
export function instantsOf(local: LocalTime): Instants {
  const shown = asUtc(local)
  const offsets = [...new Set([offsetAt(new Date(shown - day)), offsetAt(new Date(shown + day))])]
  const instants = offsets
    .map((offset) => new Date(shown - offset * minute))
    .filter((at) => asUtc(localTimeAt(at)) === shown)
    .sort((one, other) => one.getTime() - other.getTime())
  const [first, second] = instants
  if (first && second) return { kind: 'two', first, second }
  if (first) return { kind: 'one', at: first }
  const [earlier = 0, later = 0] = offsets
  const gap = Math.abs(later - earlier) * minute
  return { kind: 'none', before: fromUtc(shown - gap), after: fromUtc(shown + gap) }
}

/** Do clocks show the same once more, an hour before or after this instant? */
export const isShownTwice = (at: Date): boolean => instantsOf(localTimeAt(at)).kind === 'two'

/** "9", "9.30", "klo 09:30" → "HH:MM"; null of what is no time of the day. */
export function readTime(typed: string): string | null {
  const [, hour = '', minutes = '00'] = /^(?:klo|kl\.?|at)?\s*(\d{1,2})(?:[.:](\d{2}))?$/iu.exec(typed.trim()) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minutes) > 59) return null
  return `${hour.padStart(2, '0')}:${minutes}`
}
