/** The rounds of the demonstration and their instants. */

export type DemoRound = {
  code: string
  year: number
  /** Version of the survey's questionnaire. */
  version: number
  referenceDate: string
  openedAt: Date
  closesAt: Date
  closedAt: Date | null
  publishedAt: Date | null
  /** Municipalities with answers; of the open round also those that are half-way. */
  respondents: number
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'medium' })

/** The instant at which clocks in Helsinki show the day (ISO) and time (HH:MM). */
export function helsinki(day: string, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const shown = Date.parse(`${clock.format(asUtc).replace(' ', 'T')}Z`)
  return new Date(2 * asUtc - shown)
}

/** The day (ISO) in Helsinki, some days from an instant. */
export const dayFrom = (instant: Date, days: number): string => clock.format(instant.getTime() + days * 86_400_000).slice(0, 10)

const closed = (
  code: string,
  version: number,
  [opened, reference, closes]: [string, string, string],
  respondents: number,
  published: string,
): DemoRound => ({
  code,
  year: Number(code),
  version,
  referenceDate: reference,
  openedAt: helsinki(opened, '09:00'),
  closesAt: helsinki(closes, '23:59'),
  // Rounds end on a Friday; the administrator closes them on Monday.
  closedAt: helsinki(dayFrom(helsinki(closes, '12:00'), 3), '09:00'),
  publishedAt: helsinki(published, '08:00'),
  respondents,
})

const planned = { opened: helsinki('2026-10-26', '09:00'), closes: helsinki('2026-12-04', '23:59') }
const week = 7 * 86_400_000

/** The open round stands at its planned dates; when those are not around now, it moves so that it is open in its fifth week. */
function open(now: Date): DemoRound {
  const stands = now.getTime() >= planned.opened.getTime() + week && now.getTime() <= planned.closes.getTime() - week / 2
  return {
    code: '2026',
    year: 2026,
    version: 3,
    referenceDate: '2026-11-01',
    openedAt: stands ? planned.opened : helsinki(dayFrom(now, -27), '09:00'),
    closesAt: stands ? planned.closes : helsinki(dayFrom(now, 12), '23:59'),
    closedAt: null,
    publishedAt: null,
    respondents: 123,
  }
}

/** All rounds in order of time, the last one open at `now`. */
export const calendar = (now: Date): DemoRound[] => [
  closed('2014', 1, ['2014-02-03', '2014-03-01', '2014-03-07'], 170, '2014-04-08'),
  closed('2015', 1, ['2015-04-07', '2015-05-01', '2015-05-08'], 154, '2015-06-02'),
  closed('2016', 1, ['2016-03-29', '2016-04-15', '2016-04-29'], 156, '2016-05-24'),
  closed('2017', 1, ['2017-04-24', '2017-05-15', '2017-05-26'], 144, '2017-06-20'),
  closed('2018', 1, ['2018-04-16', '2018-05-01', '2018-05-18'], 200, '2018-06-11'),
  closed('2024', 2, ['2024-09-16', '2024-10-01', '2024-10-18'], 190, '2024-11-19'),
  open(now),
]
