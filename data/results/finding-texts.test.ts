import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import { findingTexts } from '@/db/schema-findings'
import type { Locale } from '@/questionnaire/text'
import { articleParts } from '@/results/story/article'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { reopen } from '@/testing/round-acts'
import { closeRound, reopenRound } from '../rounds/open-close'
import { publishRevision, withdrawRound } from '../rounds/publish'
import { viewerOf, visitor } from '../viewer'
import { getFindings, publishedTexts, saveFinding, type TypedText } from './finding-texts'
import { getResultsToPublish, getRoundResults } from './results'

const round = '2026'
const part = 'ohjeet'
const own = 'Ohjeet ovat nyt joka kunnassa.'
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const anna = () => viewerOf(cast.administrator)

let db: Db
beforeEach(async () => {
  db = testDatabase()
  send(db, 2, '005', { ohjeet: 'on', koulutus: ['henkilosto'] })
  send(db, 2, '009', { ohjeet: 'ei', koulutus: ['johto'] })
  await closeRound(anna(), round, { acceptDrafts: false }, now)
})

const inFinnish = (text: string, basedOn = 0): TypedText[] => [{ locale: 'fi', text, basedOn }]
const save = (typed: TypedText[], which = part, at = later(1)) => saveFinding(anna(), round, which, typed, at)

async function textOf(which = part, locale: Locale = 'fi') {
  const found = await getFindings(anna(), round, later(1))
  const text = found?.parts.find((each) => each.part === which)?.texts.find((each) => each.locale === locale)
  if (!text) throw new Error(`no text of ${which}`)
  return text
}

/** What everybody reads. */
async function publicText(at: Date, which = part, locale: Locale = 'fi') {
  const results = await getRoundResults(visitor, round, at)
  return publishedTexts(results, locale, at).get(which)
}

async function answeredAnew(at: Date) {
  await reopenRound(anna(), round, later(60), at)
  send(db, 2, '049', { ohjeet: 'on', koulutus: ['henkilosto'] })
  await closeRound(anna(), round, { acceptDrafts: false }, new Date(at.getTime() + 1))
}

describe('refused', () => {
  test.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member', () => viewerOf(cast.maija), 'not-found'],
  ])('reading and writing to %s', async (_, ask, code) => {
    await expect(getFindings(ask(), round, later(1))).rejects.toMatchObject({ code })
    await expect(getResultsToPublish(ask(), round, later(1))).rejects.toMatchObject({ code })
    await expect(saveFinding(ask(), round, part, inFinnish(own), later(1))).rejects.toMatchObject({ code })
    expect(db.select().from(findingTexts).all()).toEqual([])
  })

  test.each([
    ['a part that the article has not', () => save(inFinnish(own), 'tuntematon')],
    ['what people wrote', () => save(inFinnish(own), 'terveiset')],
    ['a round that does not exist', () => saveFinding(anna(), '2031', part, inFinnish(own), later(1))],
    ['the results to publish of a round that does not exist', () => getResultsToPublish(anna(), '2031', later(1))],
    ['a round without frozen figures', () => saveFinding(anna(), '2024', part, inFinnish(own), later(1))],
  ])('%s', async (_, ask) => {
    reopen(db, 1)
    await expect(ask()).rejects.toMatchObject({ code: 'not-found' })
  })

  test('there is nothing to write of before figures are frozen', async () => {
    reopen(db, 1)
    expect(await getFindings(anna(), '2024', later(1))).toBeNull()
    expect(await getResultsToPublish(anna(), '2024', later(1))).toBeNull()
  })
})

describe('writing', () => {
  test('a text begins with the generated one, and stands beside it once written', async () => {
    const before = await textOf()
    expect(before).toMatchObject({ written: null, version: 0, outdated: null })
    expect(before.generated).toContain('on')
    expect(await save(inFinnish(` ${own} \r\n`))).toEqual({ ok: true, written: 1 })
    expect(await textOf()).toMatchObject({ written: own, version: 1, outdated: null, generated: before.generated })
    expect((await textOf(part, 'sv')).written).toBeNull()
  })

  test('the headline and the lead are written as questions are', async () => {
    for (const which of [articleParts.headline, articleParts.lead]) await save(inFinnish(own), which)
    expect([await textOf(articleParts.headline), await textOf(articleParts.lead)]).toMatchObject([{ written: own }, { written: own }])
  })

  test('the generated text, or nothing, takes a written one back, and every text stays', async () => {
    const { generated } = await textOf()
    await save(inFinnish(own))
    await save(inFinnish(generated, 1))
    expect((await textOf()).written).toBeNull()
    await save(inFinnish(own, 2))
    await save(inFinnish('  ', 3))
    expect((await textOf()).written).toBeNull()
    expect(
      db
        .select()
        .from(findingTexts)
        .all()
        .map(({ text }) => text),
    ).toEqual([own, null, own, null])
    const taken = db.select().from(events).where(eq(events.kind, 'finding-taken-back')).all()
    expect(taken).toMatchObject([{ actor: cast.administrator, detail: { part, locale: 'fi', text: 2 } }, {}])
  })

  test('who has not seen another’s text overwrites nothing, in no language', async () => {
    await save(inFinnish(own))
    const typed: TypedText[] = [
      { locale: 'sv', text: 'Egen text.', basedOn: 0 },
      { locale: 'fi', text: 'Toinen teksti.', basedOn: 0 },
    ]
    expect(await save(typed)).toEqual({ ok: false, code: 'conflict', locale: 'fi', stands: own, version: 1 })
    expect([(await textOf()).written, (await textOf(part, 'sv')).written]).toEqual([own, null])
    expect(await save(inFinnish(own, 0))).toEqual({ ok: true, written: 0 })
  })
})

describe('a text whose figures have changed', () => {
  test('is marked with what was generated when it was written, until it is written anew', async () => {
    const { generated } = await textOf()
    await save(inFinnish(own))
    await answeredAnew(later(2))
    const found = async () => (await getFindings(anna(), round, later(5)))?.parts.find((each) => each.part === part)?.texts[0]
    expect(await found()).toMatchObject({ written: own, outdated: generated })
    await saveFinding(anna(), round, part, inFinnish(own, 1), later(6))
    expect(await found()).toMatchObject({ written: own, outdated: null })
  })

  test('is not what the public reads of the new figures', async () => {
    await save(inFinnish(own))
    await answeredAnew(later(2))
    await publishRevision(anna(), round, 2, later(5))
    expect(await publicText(later(6))).toBeUndefined()
  })
})

describe('publishing', () => {
  test('a text is public with the act that names it, not before', async () => {
    await publishRevision(anna(), round, 1, later(1))
    await save(inFinnish(own), part, later(2))
    expect(await publicText(later(3))).toBeUndefined()
    expect(await publishRevision(anna(), round, 1, later(4))).toBe('done')
    expect(await publicText(later(5))).toBe(own)
    expect(await publicText(later(5), part, 'sv')).toBeUndefined()
    expect(await publishRevision(anna(), round, 1, later(6))).toBe('unchanged')
  })

  test('what is written after it waits for the next act, taking back too', async () => {
    await save(inFinnish(own))
    await publishRevision(anna(), round, 1, later(2))
    await save(inFinnish('Toinen teksti.', 1), part, later(3))
    await save(inFinnish('', 2), part, later(4))
    expect(await publicText(later(5))).toBe(own)
    await publishRevision(anna(), round, 1, later(6), { textsTo: 2, quotesTo: null })
    expect(await publicText(later(7))).toBe('Toinen teksti.')
    await publishRevision(anna(), round, 1, later(8))
    expect(await publicText(later(9))).toBeUndefined()
  })

  test('whoever looked before another published brings nothing older back', async () => {
    await save(inFinnish(own))
    await save(inFinnish('', 1), part, later(2))
    await publishRevision(anna(), round, 1, later(3))
    expect(await publishRevision(anna(), round, 1, later(4), { textsTo: 1, quotesTo: null })).toBe('unchanged')
    expect(await publicText(later(5))).toBeUndefined()
  })

  test('a text that is not there cannot be named', async () => {
    await save(inFinnish(own))
    await expect(publishRevision(anna(), round, 1, later(2), { textsTo: 2, quotesTo: null })).rejects.toMatchObject({ code: 'not-found' })
    await expect(publishRevision(anna(), round, 1, later(2), { textsTo: 1, quotesTo: 1 })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a withdrawn round has no public texts', async () => {
    await save(inFinnish(own))
    await publishRevision(anna(), round, 1, later(2))
    const results = await getRoundResults(visitor, round, later(3))
    await withdrawRound(anna(), round, '', later(4))
    expect(publishedTexts(results, 'fi', later(5)).size).toBe(0)
  })
})
