import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, responses } from '@/db/schema'
import { answerQuotes } from '@/db/schema-open-answers'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { closeRound } from '../rounds/open-close'
import { publishRevision, withdrawRound } from '../rounds/publish'
import { viewerOf, visitor } from '../viewer'
import { approveQuote, isFrom, publishedQuotes, withdrawQuote } from './quotes'

const round = '2026'
const key = 'koulutus.other'
const text = 'Aika ei riitä. Espoossa on toisin.'
const quote = 'Aika ei riitä.'
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const anna = () => viewerOf(cast.administrator)

let db: Db
beforeEach(async () => {
  db = testDatabase()
  send(db, 2, '005', { ohjeet: 'on', terveiset: text, koulutus: ['muu'], 'koulutus.other': text })
  await closeRound(anna(), round, { acceptDrafts: false }, now)
})
const answer = () => ({ key, responseId: db.select().from(responses).get()?.id ?? 0 })
const approve = (typed = quote, viewer = anna()) => approveQuote(viewer, round, answer(), typed, later(1))
const shown = (at: Date) => publishedQuotes(round, 'koulutus', at)

describe('refused', () => {
  test.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member, of the municipality that wrote too', () => viewerOf(cast.maija), 'not-found'],
  ])('approving and taking back to %s', async (_, ask, code) => {
    await expect(approve(quote, ask())).rejects.toMatchObject({ code })
    await expect(withdrawQuote(ask(), round, answer(), later(1))).rejects.toMatchObject({ code })
    expect(db.select().from(answerQuotes).all()).toEqual([])
  })

  test.each([
    ['an answer of a response that is not there', () => approveQuote(anna(), round, { key, responseId: 99 }, quote, later(1))],
    ['an answer that was not given', () => approveQuote(anna(), round, { ...answer(), key: 'nimi' }, quote, later(1))],
    [
      'an answer that the form promised not to publish',
      () => approveQuote(anna(), round, { ...answer(), key: 'terveiset' }, quote, later(1)),
    ],
    ['an answer that is not in words', () => approveQuote(anna(), round, { ...answer(), key: 'ohjeet' }, quote, later(1))],
  ])('%s', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject({ code: 'not-found' })
  })

  test('nothing, and a text that names a municipality', async () => {
    expect(await approve(' ')).toBe('empty')
    expect(await approve(text)).toBe('names-municipality')
    expect(await approve('Meillä Alajärvellä on kiire.')).toBe('names-municipality')
    expect(await approve('meillä alajärvellä on kiire.')).toBe('names-municipality')
    expect(await approve('Aika riittää.')).toBe('not-in-answer')
    expect(db.select().from(answerQuotes).all()).toEqual([])
  })
})

test.each([
  ['Aika ei riitä.', true],
  ['Aika […] on toisin.', true],
  ['… ei  riitä …', true],
  ['Aika [...] riittää', false],
  ['[…]', false],
])('"%s" is from the answer: %s', (words, is) => {
  expect(isFrom(text, words)).toBe(is)
})

describe('public', () => {
  test('is no quote of an answer that reads otherwise now, nor of a question that is not public', async () => {
    await approve()
    const internal = {
      responseId: answer().responseId,
      key: 'terveiset',
      version: 1,
      quote,
      approvedAt: now,
      approvedBy: cast.administrator,
    }
    db.insert(answerQuotes).values(internal).run()
    await publishRevision(anna(), round, 1, later(2))
    expect([shown(later(3)), publishedQuotes(round, 'terveiset', later(3))]).toEqual([[quote], []])
    send(db, 2, '005', { 'koulutus.other': 'Rahat eivät riitä.' })
    expect(shown(later(5))).toEqual([])
  })

  test('is a quote once an act names it, without who wrote; taken back, with the next act not', async () => {
    await publishRevision(anna(), round, 1, later(1))
    expect(await approve()).toBe('done')
    expect(await approve()).toBe('unchanged')
    expect(shown(later(2))).toEqual([])
    await publishRevision(anna(), round, 1, later(3))
    expect(shown(later(4))).toEqual([quote])
    expect(await withdrawQuote(anna(), round, answer(), later(5))).toBe('done')
    expect(shown(later(6))).toEqual([quote])
    await publishRevision(anna(), round, 1, later(7))
    expect(shown(later(8))).toEqual([])
  })

  test('that was taken back while another looked at it is not published', async () => {
    await approve()
    await withdrawQuote(anna(), round, answer(), later(2))
    expect(await publishRevision(anna(), round, 1, later(3), { textsTo: null, quotesTo: 1 })).toBe('unchanged')
    expect(shown(later(4))).toEqual([])
  })

  test('is none of a round that was never published, or is withdrawn', async () => {
    await approve()
    expect(shown(later(2))).toEqual([])
    await publishRevision(anna(), round, 1, later(3))
    await withdrawRound(anna(), round, '', later(4))
    expect(shown(later(5))).toEqual([])
  })

  test('the log tells which quote, and nothing of its words', async () => {
    await approve()
    const logged = db.select().from(events).where(eq(events.kind, 'quote-approved')).all()
    expect(logged).toMatchObject([{ actor: cast.administrator, municipality: null, detail: { key, quote: 1 } }])
  })
})
