import { describe, expect, test } from 'vitest'
import { locales } from '@/questionnaire/text'
import { type CalendarFacts, deadlineCalendar } from './calendar'

const deadline = (more: Partial<CalendarFacts> = {}): CalendarFacts => ({
  locale: 'fi',
  uid: '2026.005@kysely.example',
  municipality: 'Alajärvi',
  round: 'Verkkoviestintä ja some 2026',
  closesAt: new Date('2026-12-04T21:59:00Z'),
  link: 'https://kysely.example/fi/rounds/2026?municipality=005',
  madeAt: new Date('2026-11-22T10:00:00Z'),
  ...more,
})

/** A file read back by the rules of RFC 5545, §3.1 and §3.3.11: its properties in their order, values of text as they were meant. */
function readCalendar(file: string): { name: string; value: string }[] {
  expect(file.endsWith('\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  return file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const [, name = '', value = ''] = /^([A-Z-]+):(.*)$/.exec(line) ?? []
      const isText = ['SUMMARY', 'DESCRIPTION', 'UID'].includes(name)
      if (isText) expect(value.replace(/\\[\\;,nN]/g, '')).not.toMatch(/[;,\\]/)
      return { name, value: isText ? value.replace(/\\([\\;,nN])/g, (_, of: string) => (/n/i.test(of) ? '\n' : of)) : value }
    })
}
const read = (file: string, name: string) => readCalendar(file).find((each) => each.name === name)?.value

test('one event with an alarm, each part closed where it should be, and what must stand in it', () => {
  const properties = readCalendar(deadlineCalendar(deadline()))
  expect(properties.filter(({ name }) => name === 'BEGIN' || name === 'END').map(({ name, value }) => `${name} ${value}`)).toEqual([
    'BEGIN VCALENDAR',
    'BEGIN VEVENT',
    'BEGIN VALARM',
    'END VALARM',
    'END VEVENT',
    'END VCALENDAR',
  ])
  const values = Object.fromEntries(properties.toReversed().map(({ name, value }) => [name, value]))
  expect(values).toMatchObject({
    VERSION: '2.0',
    UID: '2026.005@kysely.example',
    DTSTAMP: '20261122T100000Z',
    DTSTART: '20261204T215900Z',
    SUMMARY: 'Vastausaika päättyy: Verkkoviestintä ja some 2026 (Alajärvi)',
    URL: deadline().link,
  })
  expect(values.DESCRIPTION).toContain('4.12.2026 klo 23.59')
})

describe('the hour is the one meant on both sides of the change of clocks', () => {
  const inHelsinki = (stamp: string) => {
    const [, year, month, day, hour, minute] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00Z$/.exec(stamp) ?? []
    const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`)
    return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' }).format(at)
  }
  test.each([
    ['2026-10-24T20:59:00Z', '2026-10-24 23:59'],
    ['2026-10-25T00:30:00Z', '2026-10-25 03:30'],
    // The hour that comes twice: the second time.
    ['2026-10-25T01:30:00Z', '2026-10-25 03:30'],
    ['2026-10-25T21:59:00Z', '2026-10-25 23:59'],
    ['2027-03-28T20:59:00Z', '2027-03-28 23:59'],
  ])('%s is %s', (closesAt, meant) => {
    const stamp = read(deadlineCalendar(deadline({ closesAt: new Date(closesAt) })), 'DTSTART') ?? ''
    expect(stamp).toBe(closesAt.replace(/[-:]/g, ''))
    expect(inHelsinki(stamp)).toBe(meant)
  })
})

test('names with commas, semicolons, backslashes and lines stand as they are, and open no property of their own', () => {
  const round = 'Kysely, osa 1; \\n "A"\r\nURL:https://evil.example'
  const properties = readCalendar(deadlineCalendar(deadline({ round })))
  expect(properties.find(({ name }) => name === 'SUMMARY')?.value).toBe(
    'Vastausaika päättyy: Kysely, osa 1; \\n "A"\nURL:https://evil.example (Alajärvi)',
  )
  expect(properties.filter(({ name }) => name === 'URL')).toHaveLength(1)
})

test('long lines are folded between characters, of however many octets', () => {
  for (const round of ['ä'.repeat(200), '€'.repeat(200), '🙂'.repeat(200), 'a'.repeat(63), 'a'.repeat(64)])
    expect(read(deadlineCalendar(deadline({ round })), 'SUMMARY')).toBe(`Vastausaika päättyy: ${round} (Alajärvi)`)
})

test.each(locales)('in %s it says when the time to answer ends', (locale) => {
  expect(read(deadlineCalendar(deadline({ locale })), 'DESCRIPTION')).toMatch(/23[.:]59.*\nhttps:/)
})
