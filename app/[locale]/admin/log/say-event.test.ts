import { describe, expect, test } from 'vitest'
import { eventKinds } from '@/data/log/event-groups'
import type { LogEntry } from '@/data/log/list-log'
import { letters } from '@/db/schema-letters'
import en from '@/messages/en/log.json'
import fi from '@/messages/fi/log.json'
import { logTexts } from '@/messages/log-texts'
import sv from '@/messages/sv/log.json'
import { mailingPurposes, ownAudiences } from '@/questionnaire/mailing/purposes'
import { actKinds } from '@/questionnaire/municipality-acts'
import { locales } from '@/questionnaire/text'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { sayActor, sayDetails, sayKind } from './say-event'

const rooms = { fi, sv, en }
const speaker = (locale: (typeof locales)[number]) => ({
  locale,
  t: logTexts(locale),
  names: {
    person: (id: string) => (id === 'maija' ? 'Maija Virtanen' : null),
    municipality: (code: string) => (code === '588' ? { fi: 'Pertunmaa', sv: 'Pertunmaa' } : null),
    questionnaire: () => sampleQuestionnaire,
  },
})
const entry = (kind: string, detail: LogEntry['detail']): LogEntry => ({
  ...{ id: 1, at: new Date(), actor: null, kind, round: '2026', municipality: null },
  detail,
})

describe.each(locales)('in %s', (locale) => {
  test('every kind of event has words of its own', () => {
    const words = eventKinds.map((kind) => sayKind(kind, logTexts(locale)))
    expect(words.filter((each) => each === rooms[locale].kind.other)).toEqual([])
    expect(new Set(words).size).toBe(eventKinds.length)
    expect(sayKind('of-an-earlier-version', logTexts(locale))).toBe(rooms[locale].kind.other)
  })

  test('every letter has a name', () => {
    for (const purpose of letters.purpose.enumValues)
      expect(sayDetails(entry('letter-queued', { purpose }), speaker(locale))).toHaveLength(1)
    for (const purpose of [...mailingPurposes, ...ownAudiences.map((audience) => `own-${audience}-12`)])
      expect(sayDetails(entry('mailing-paused', { mailing: 1, purpose }), speaker(locale))).toHaveLength(1)
  })
})

test('people, questions, municipalities, roles and moments are told by name, in the reader’s language', () => {
  const said = (kind: string, detail: LogEntry['detail'], locale: (typeof locales)[number] = 'fi') =>
    sayDetails(entry(kind, detail), speaker(locale))
  expect(said('colleague-invited', { person: 'maija' })).toEqual(['Henkilö: Maija Virtanen'])
  expect(said('colleague-invited', { person: 'poissa' }, 'sv')).toEqual(['Person: raderad person'])
  expect(said('role-changed', { person: 'maija', from: 'administrator', to: 'analyst' })).toEqual([
    'Henkilö: Maija Virtanen',
    'Ennen: ylläpitäjä',
    'Nyt: analyytikko',
  ])
  expect(said('approvers-saved', { from: '', to: 'maija poissa' })).toEqual(['Ennen: ei ketään', 'Nyt: Maija Virtanen, poistettu henkilö'])
  expect(said('merger-saved', { ended: '588', into: '507', made: false })).toEqual(['Lakkaava kunta: Pertunmaa'])
  expect(said('round-opened', { closesAt: '2026-12-04T21:59:00.000Z' }, 'sv')).toEqual(['Stängs: 4.12.2026 kl. 23.59'])
  expect(said('sheet-downloaded', { format: 'csv', bytes: 12, answers: true, tag: 'abc' })).toEqual([
    'Muoto: CSV',
    'Sisältää vastaukset: kyllä',
  ])
  expect(said('mailing-made', { mailing: 1, purpose: 'reminder-2', dueAt: '2026-12-04T07:00:00.000Z' })).toEqual([
    'Viesti: 2. muistutus',
    'Lähtee: 4.12.2026 klo 09.00',
  ])
  const cancelled = (lapsed: boolean) => said('mailing-cancelled', { mailing: 1, purpose: 'thanks', letters: 3, lapsed })
  expect(cancelled(false)).toEqual(['Viesti: kiitos', 'Viestejä: 3'])
  expect(cancelled(true)).toHaveLength(3)
  expect(said('mailing-text-saved', { purpose: 'results', locale: 'sv', text: 4 })).toEqual(['Viesti: tulokset julkaistu', 'Kieli: ruotsi'])
  for (const what of actKinds) expect(said('municipality-acted', { act: 1, what })).toHaveLength(1)
  expect(said('rehearsal-removed', { responses: 2 })).toEqual(['Koevastanneita kuntia: 2'])
  expect(said('rehearsal-removed', { responses: null })).toEqual([])
  const [question] = said('answer-saved', { key: 'ohjeet', version: 2, source: 'proxy' })
  expect(question).toMatch(/^Kysymys: .{5,}/)
  expect(question).not.toContain('ohjeet:')
})

test('no detail is told by a code: what has no name is left out', () => {
  const codes = {
    key: 'ei_ole',
    section: 'ei_ole',
    source: 'ei_ole',
    by: 'ei_ole',
    purpose: 'ei_ole',
    role: 'ei_ole',
    reason: 'ei_ole',
    of: 'ei_ole',
    into: 'ei_ole',
    changed: 'ei_ole',
    survey: 'ei_ole',
    hash: 'ei_ole',
    tag: 'ei_ole',
  }
  for (const kind of eventKinds)
    for (const locale of locales) expect(sayDetails(entry(kind, codes), speaker(locale)).join(' '), kind).not.toContain('ei_ole')
})

test('who acted: the service, a name, or somebody erased', () => {
  const t = logTexts('fi')
  const by = (actor: LogEntry['actor']) => sayActor({ ...entry('signed-out', {}), actor }, t)
  expect([by(null), by({ id: 'maija', name: 'Maija Virtanen' }), by({ id: 'x', name: null })]).toEqual([
    'Palvelu itse',
    'Maija Virtanen',
    'poistettu henkilö',
  ])
})
