import { expect, test } from 'vitest'
import type { Delivery } from './delivery-state'
import { failureClass, letterFate } from './letter-fate'

const at = new Date('2026-11-22T10:00:00Z')
const fresh: Delivery = {
  attempts: 0,
  nextAttemptAt: null,
  startedAt: null,
  endingAt: null,
  sentAt: null,
  failedAt: null,
  uncertainAt: null,
  expiredAt: null,
  returnedAt: null,
  failure: null,
}

test.each([
  ["Can't send mail - all recipients were rejected: 550 No such mailbox here", 'address'],
  ["Can't send mail - all recipients were rejected: 550 5.1.1 <x@kunta.example>: User unknown", 'address'],
  ["Can't send mail - all recipients were rejected: 550-5.1.10 RESOLVER.ADR.RecipientNotFound", 'address'],
  ["Can't send mail - all recipients were rejected: 553 sorry, no mailbox by that name", 'address'],
  ["Can't send mail - all recipients were rejected: 550 5.2.1 mailbox disabled", 'address'],
  ["Can't send mail - all recipients were rejected: 552 5.2.2 Mailbox full", 'full'],
  ["Can't send mail - all recipients were rejected: 452 4.2.2 Over quota", 'full'],
  ['Message failed: 552 Mailbox full', 'full'],
  ['Message failed: 550 5.7.1 Message rejected as spam', 'refused'],
  ['Message failed: 554 Not this text', 'refused'],
  ["Can't send mail - all recipients were rejected: 451 Greylisted, try again later", 'put-off'],
  ['421 4.7.0 Too many connections', 'put-off'],
  ['Invalid login: 535 5.7.8 Authentication failed', 'unreachable'],
  ['connect ECONNREFUSED 127.0.0.1:587', 'unreachable'],
  ['connect ETIMEDOUT 10.0.0.1:465 - Local (10.0.0.2:40555)', 'unreachable'],
  ['Connection closed unexpectedly', 'unreachable'],
  ['', 'unreachable'],
])('"%s" is of class %s', (failure, expected) => {
  expect(failureClass(failure)).toBe(expected)
})

test.each([
  ['left', { attempts: 1, startedAt: at, sentAt: at }, null],
  ['waits untried', {}, { state: 'waiting', why: null }],
  ['is under way', { attempts: 1, startedAt: at }, { state: 'waiting', why: null }],
  ['is put off', { attempts: 1, nextAttemptAt: at, failure: 'connect ECONNREFUSED' }, { state: 'waiting', why: 'unreachable' }],
  ['was refused', { attempts: 1, startedAt: at, failedAt: at, failure: 'x: 550 y' }, { state: 'failed', why: 'address' }],
  ['was impossible', { attempts: 1, startedAt: at, failedAt: at, failure: 'No recipients defined' }, { state: 'failed', why: 'address' }],
  ['may have left', { attempts: 1, startedAt: at, uncertainAt: at, failure: 'x: 250 y' }, { state: 'uncertain', why: null }],
  ['was tried too long', { attempts: 9, expiredAt: at, failure: 'connect ECONNREFUSED' }, { state: 'failed', why: 'late' }],
  [
    'left and came back',
    { attempts: 1, startedAt: at, sentAt: at, returnedAt: at, failure: '550 5.1.1 no' },
    { state: 'failed', why: 'address' },
  ],
  ['was replaced untried', { expiredAt: at }, null],
])('of a letter that %s', (_, facts, expected) => {
  expect(letterFate({ ...fresh, ...facts })).toEqual(expected)
})
