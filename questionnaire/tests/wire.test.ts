import { describe, expect, it, test } from 'vitest'
import { readNews, readSaveReply, readSaveRequest, readUnsent, remoteAnswer } from '@/questionnaire/wire'

const savedAt = '2026-11-22T08:42:00.000Z'
const theirs = { value: 'ei', version: 2, savedAt, savedBy: 'Liisa' }
/** As it comes out at the other end. */
const sent = (it: unknown) => JSON.parse(JSON.stringify(it))

test('what one side writes the other reads', () => {
  const request = { value: ['henkilosto'], basedOn: 1, saveId: '0b0e8f4e-5d3c-4a55-9f0e-0a3f6e0f6c11', note: 'Siksi.' }
  expect(readSaveRequest(sent(request))).toEqual({ save: request })
  const saved = remoteAnswer({ value: 'ei', version: 2, savedAt: new Date(savedAt), savedBy: 'Liisa' })
  expect(readSaveReply(409, sent({ code: 'conflict', ...saved }))).toEqual({ kind: 'conflict', theirs })
  const news = { answers: { ohjeet: { ...saved, note: null } }, given: { muu: null }, people: [], stamp: '1 0 0' }
  expect(readNews(sent(news))).toEqual(news)
})

it.each([[{ version: '2', savedAt }], [{ version: 2 }], [null], ['<html>']])(
  'a save answered with 200 and %j is not known to be saved',
  (body) => {
    expect(readSaveReply(200, body)).toEqual({ kind: 'unreachable' })
  },
)

it.each([
  [null],
  ['on'],
  [[]],
  [{ answers: { ohjeet: { ...theirs, version: '2' } } }],
  [{ answers: [theirs] }],
  [{ people: [{ id: 'x' }] }],
  [{ given: 'on' }],
  [{ end: 1 }],
])('%j is no live event of ours', (news) => {
  expect(readNews(news)).toBeNull()
})

describe('what a browser kept', () => {
  it.each([
    [{ key: 'nimi', waiting: 'Maija', basedOn: 0 }],
    [{ key: 'nimi', waiting: null, basedOn: 0, stuck: true }],
    [{ key: 'nimi', request: { value: 'M', basedOn: 0, saveId: 'x' } }],
    [
      {
        key: 'nimi',
        request: { value: 'M', basedOn: 0, saveId: 'x', note: 'Siksi.' },
        waiting: ['a'],
        basedOn: 0,
        saveId: 'y',
        note: 'Siksi.',
      },
    ],
    [{ key: 'nimi', waiting: 3, basedOn: 1, saveId: 'y', confirmed: true, more: 'of a build to come' }],
  ])('is read as it was: %j', (unsent) => {
    expect(readUnsent(sent([unsent]))).toEqual([unsent])
  })

  it.each([
    [null],
    [{}],
    ['on'],
    [[{ key: 'nimi' }]],
    [[{ key: 'nimi', waiting: {} }]],
    [[{ key: 'nimi', request: { value: 'M' } }]],
    [[null]],
  ])('is nothing where it is %j', (kept) => {
    expect(readUnsent(kept)).toEqual([])
  })
})
