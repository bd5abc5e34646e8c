import { describe, expect, test } from 'vitest'
import { type MailedMunicipality, planLetters, type Reached } from './plan'
import { mailingState, partsOfOwn, readPurpose } from './purposes'
import { fillTemplate, problemsOfText, tidyText } from './template'

const person = (address: string, more: Partial<Reached> = {}): Reached => ({
  address,
  personId: null,
  name: null,
  locale: 'fi',
  kind: 'person',
  works: true,
  ...more,
})
const registry = person('kirjaamo@kunta.example', { kind: 'registry' })
const maija = person('maija@kunta.example')
const municipality = (more: Partial<MailedMunicipality> = {}): MailedMunicipality => ({
  code: '005',
  name: { fi: 'Alajärvi', sv: 'Alajärvi' },
  response: 'none',
  isAtIt: false,
  isExtended: false,
  hasDeclined: false,
  reached: [maija, registry],
  had: new Set(),
  ...more,
})

describe('who gets a letter', () => {
  test.each([
    ['an invitation goes to people', 'invitation', {}, [maija.address]],
    ['a letter for the registry to the registry', 'registry', {}, [registry.address]],
    ['a reminder to people', 'reminder-1', { response: 'started' }, [maija.address]],
    ['a reminder to the registry where there is nobody else', 'reminder-1', { reached: [registry] }, [registry.address]],
    ['and where nobody else’s address works', 'reminder-1', { reached: [{ ...maija, works: false }, registry] }, [registry.address]],
    ['thanks also to who had declined and sent', 'thanks', { response: 'sent', hasDeclined: true }, [maija.address]],
    ['an invitation also to who was given more time', 'invitation', { isExtended: true }, [maija.address]],
    ['an invitation also to who is at it', 'invitation', { isAtIt: true }, [maija.address]],
    ['thanks to who has sent', 'thanks', { response: 'sent' }, [maija.address]],
    ['results to everybody', 'results', {}, [maija.address]],
    ['an own letter to the silent, as a reminder also to the registry', 'own-silent-1', { reached: [registry] }, [registry.address]],
    ['an own letter to who has sent', 'own-answered-2', { response: 'sent', isExtended: true }, [maija.address]],
    ['an own letter to all, whatever they do', 'own-all-12', { isAtIt: true, hasDeclined: true, isExtended: true }, [maija.address]],
    [
      'only to those who have not had it',
      'invitation',
      { reached: [maija, person('uusi@kunta.example')], had: new Set([maija.address]) },
      ['uusi@kunta.example'],
    ],
  ] as const)('%s', (_, purpose, more, addresses) => {
    const { letters, leftOut } = planLetters(purpose, municipality(more as Partial<MailedMunicipality>))
    expect(letters.map(({ address }) => address)).toEqual(addresses)
    expect(leftOut).toBeNull()
  })

  test.each([
    ['has answered', 'reminder-1', { response: 'sent', isAtIt: true }, 'answered'],
    ['has answered already when invited', 'invitation', { response: 'sent' }, 'answered'],
    ['was given more time', 'reminder-2', { response: 'started', isExtended: true, isAtIt: true }, 'extended'],
    ['has declined', 'invitation', { hasDeclined: true }, 'declined'],
    ['has declined, before a reminder', 'reminder-1', { hasDeclined: true, isExtended: true }, 'declined'],
    ['is answering now', 'reminder-2', { response: 'started', isAtIt: true }, 'at-it'],
    ['has had it', 'reminder-1', { had: new Set([maija.address]) }, 'had-it'],
    ['gets its letters back', 'invitation', { reached: [{ ...maija, works: false }] }, 'bounced'],
    ['has no address', 'invitation', { reached: [registry] }, 'no-address'],
    ['has no registry address', 'registry', { reached: [maija] }, 'no-address'],
    ['has answered, of an own letter to the silent', 'own-silent-1', { response: 'sent' }, 'answered'],
    ['was given more time, of an own letter to the silent', 'own-silent-1', { isExtended: true }, 'extended'],
    ['has declined, of an own letter to the silent', 'own-silent-1', { hasDeclined: true }, 'declined'],
    ['is answering, of an own letter to the silent', 'own-silent-1', { isAtIt: true }, 'at-it'],
    ['has not answered, of an own letter to who has', 'own-answered-1', { response: 'started' }, 'not-answered'],
    ['has had an own letter', 'own-all-1', { had: new Set([maija.address]) }, 'had-it'],
    ['has not answered, and is not thanked', 'thanks', { response: 'started' }, 'not-answered'],
  ] as const)('none goes to who %s', (_, purpose, more, why) => {
    expect(planLetters(purpose, municipality(more as Partial<MailedMunicipality>))).toEqual({ letters: [], leftOut: why })
  })
})

describe('a text', () => {
  const values = { kunta: 'Åkernäs {kuntia}', kysely: 'Some 2026', määräaika: '4.12.', vastanneita: '203', kuntia: '308' }

  test('is filled, each place as often as it stands, and what stands in a name opens no place', () => {
    const text = { subject: '{kunta}: {kysely}', body: '{vastanneita}/{kuntia}, {vastanneita}.\n\n{kunta}' }
    expect(fillTemplate(text, values)).toEqual({
      subject: 'Åkernäs {kuntia}: Some 2026',
      paragraphs: ['203/308, 203.', 'Åkernäs {kuntia}'],
    })
  })

  test('is kept without what nobody sees', () => {
    expect(tidyText({ subject: ' Kysely\n päättyy ', body: '\r\nHei  \r\n\r\n\r\n\r\nLoppu\n' })).toEqual({
      subject: 'Kysely päättyy',
      body: 'Hei\n\nLoppu',
    })
  })

  test('tells what keeps it from being sent', () => {
    expect(problemsOfText({ subject: '', body: 'Hei' })).toEqual([{ kind: 'empty', part: 'subject' }])
    expect(problemsOfText({ subject: 'x'.repeat(123), body: 'Hei {kunnan} {kunnan} {}' })).toEqual([
      { kind: 'tooLong', part: 'subject', by: 3 },
      { kind: 'place', part: 'body', place: '{kunnan}' },
      { kind: 'place', part: 'body', place: '{}' },
    ])
    expect(problemsOfText({ subject: '{kunta}', body: '{kysely} {määräaika} {vastanneita} {kuntia}' })).toEqual([])
  })
})

test('an own letter is known by its name, and nothing else is', () => {
  for (const name of ['own-silent-1', 'own-answered-9', 'own-all-99', 'reminder-2']) expect(readPurpose(name)).toBe(name)
  for (const name of ['own', 'own-all', 'own-all-0', 'own-all-01', 'own-all-100', 'own-some-1', 'own-all-1\n', 'reminder-4', ''])
    expect(readPurpose(name)).toBeUndefined()
  expect(partsOfOwn('own-answered-12')).toEqual({ audience: 'answered', number: 12 })
})

test('a mailing’s state is read from its times', () => {
  const at = new Date()
  const fresh = { dueAt: at, startedAt: null, pausedAt: null, finishedAt: null, cancelledAt: null }
  expect(mailingState(fresh, 0)).toBe('scheduled')
  expect(mailingState({ ...fresh, startedAt: at }, 0)).toBe('under-way')
  expect(mailingState({ ...fresh, startedAt: at, pausedAt: at }, 3)).toBe('paused')
  const written = { ...fresh, startedAt: at, finishedAt: at }
  expect(mailingState(written, 3)).toBe('under-way')
  expect(mailingState({ ...written, pausedAt: at }, 3)).toBe('paused')
  expect(mailingState(written, 0)).toBe('finished')
  expect(mailingState({ ...written, cancelledAt: at }, 0)).toBe('cancelled')
})
