import { expect, test } from 'vitest'
import { isOwnRequest } from '@/data/system/own-origin'
import { findSlot } from '@/questionnaire/asked'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { readSave } from './read-save'
import { badRequest, saveReply, submissionReply } from './save-reply'

const put = (body: string | ReadableStream, headers: Record<string, string> = {}) =>
  new Request('https://kysely.example/api', { method: 'PUT', body, headers, duplex: 'half' } as RequestInit)

test.each([
  [{}, true],
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://kysely.example', host: 'kysely.example' }, true],
  [{ 'sec-fetch-site': 'none' }, true],
  [{ origin: 'http://localhost:3000', host: 'inner:8080' }, true],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://muu.example', host: 'kysely.example' }, false],
  [{ origin: 'https://kysely.example.muu.example', host: 'kysely.example' }, false],
  [{ origin: 'https://kysely.example:444', host: 'kysely.example' }, false],
  [{ origin: 'null', host: 'kysely.example' }, false],
  [{ origin: '', host: 'kysely.example' }, false],
  [{ origin: 'http://kysely.example', host: 'kysely.example' }, true],
  [{ origin: 'https://kysely.example', host: 'kysely.example' }, false],
  [{ origin: 'https://localhost:3000', host: 'localhost:3000' }, false],
  [{ 'sec-fetch-site': 'cross-site', host: 'kysely.example' }, false],
])('headers %j: ours is %s', (headers, ours) => {
  expect(isOwnRequest(new Headers(headers as Record<string, string>))).toBe(ours)
})

const saveId = '6F9619FF-8B86-4011-B42D-00C04FC964FF'
test.each([
  [
    { value: 'on', basedOn: 0 },
    { value: 'on', basedOn: 0 },
  ],
  [
    { value: null, basedOn: 3, saveId, note: 'Siksi.', more: 1 },
    { value: null, basedOn: 3, saveId: saveId.toLowerCase(), note: 'Siksi.' },
  ],
  [
    { value: 0, basedOn: 0, saveId: null, note: null },
    { value: 0, basedOn: 0 },
  ],
])('a request %j is read', async (body, save) => {
  expect(await readSave(put(JSON.stringify(body)))).toEqual({ save })
})

test.each([
  ['', 'requestJson'],
  ['{"value":', 'requestJson'],
  ['[]', 'requestJson'],
  ['null', 'requestJson'],
  ['"on"', 'requestJson'],
  ['{"basedOn":0}', 'requestValue'],
  ['{"value":"on"}', 'requestBasedOn'],
  ['{"value":"on","basedOn":"0"}', 'requestBasedOn'],
  ['{"value":"on","basedOn":null}', 'requestBasedOn'],
  ['{"value":"on","basedOn":1.5}', 'requestBasedOn'],
  ['{"value":"on","basedOn":-1}', 'requestBasedOn'],
  ['{"value":"on","basedOn":0,"saveId":"eka"}', 'requestSaveId'],
  ['{"value":"on","basedOn":0,"saveId":7}', 'requestSaveId'],
  ['{"value":"on","basedOn":0,"note":7}', 'requestNote'],
])('a request %s is told what to send', async (body, fault) => {
  expect(await readSave(put(body))).toEqual({ fault })
  const response = badRequest(fault as 'requestJson', 'sv')
  expect(response.status).toBe(422)
  expect(await response.json()).toEqual({ code: 'invalid-request', message: expect.stringMatching(/^(Skicka|Ange) /) })
})

test('a value of lists within lists is read, for the question to refuse', async () => {
  const nested = `{"value":${'['.repeat(100_000)}${']'.repeat(100_000)},"basedOn":0}`
  expect(await readSave(put(nested))).toMatchObject({ save: { basedOn: 0 } })
})

test('a text of 200 000 characters is read, for the question to refuse', async () => {
  for (const letter of ['a', 'ä', '\u{1f600}', '\u0001'])
    expect(await readSave(put(JSON.stringify({ value: letter.repeat(200_000), basedOn: 0 })))).toHaveProperty('save')
})

const utf8 = (text: string) => new TextEncoder().encode(text)
test.each([
  '{"value":"a\\u0000b","basedOn":0}',
  '{"value":"a\\ud83d","basedOn":0}',
  '{"value":["on","\\udc00"],"basedOn":0}',
  '{"value":"on","basedOn":0,"note":"\\u0000"}',
  Uint8Array.of(...utf8('{"value":"'), 0xff, ...utf8('","basedOn":0}')),
  Uint8Array.of(...utf8('{"value":"'), 0xe2, 0x82, ...utf8('","basedOn":0}')),
  Uint8Array.of(...utf8('{"value":"'), 0xed, 0xa0, 0x80, ...utf8('","basedOn":0}')),
])('text that could not be stored as it was sent is refused: %#', async (body) => {
  expect(await readSave(put(body as string))).toEqual({ fault: 'requestText' })
  const response = badRequest('requestText', 'en')
  expect([response.status, await response.json()]).toEqual([422, { code: 'invalid-answer', message: expect.stringContaining('UTF-8') }])
})

test('a body over the limit is refused before it is read to its end', async () => {
  let sent = 0
  const pull = (to: ReadableStreamDefaultController) => {
    sent += 1
    to.enqueue(new Uint8Array(100_000).fill(97))
  }
  const endless = new ReadableStream({ pull })
  expect(await readSave(put(endless))).toEqual({ fault: 'bodyTooLarge' })
  expect(sent).toBeLessThan(20)
  expect(await readSave(put('{}', { 'content-length': '9000000' }))).toEqual({ fault: 'bodyTooLarge' })
  expect(await badRequest('bodyTooLarge', 'fi').json()).toMatchObject({
    code: 'invalid-answer',
    message: expect.stringContaining('Lyhennä'),
  })
})

const savedAt = new Date('2026-11-22T10:00:00Z')
const question = findSlot(sampleQuestionnaire, 'tyoaika')?.question
if (!question) throw new Error('the sample has no tyoaika')

test.each([
  [saveReply({ ok: true, version: 2, savedAt }, 'fi'), 200, { version: 2, savedAt: '2026-11-22T10:00:00.000Z' }],
  [
    saveReply({ ok: false, code: 'conflict', value: ['johto'], version: 3, savedAt, savedBy: null }, 'fi'),
    409,
    { code: 'conflict', value: ['johto'], version: 3, savedAt: '2026-11-22T10:00:00.000Z', savedBy: null },
  ],
  [
    saveReply({ ok: false, code: 'invalid-answer', problem: { code: 'number' }, question }, 'en'),
    422,
    { code: 'invalid-answer', message: 'Työaika: give a number, for example 1.5' },
  ],
  [
    submissionReply({ ok: false, code: 'needs-approval' }, 'sv'),
    403,
    { code: 'needs-approval', message: 'Svaren skickades inte in. I er kommun ska de godkännas först.' },
  ],
  [submissionReply({ ok: true, submittedAt: savedAt }, 'fi'), 200, { submittedAt: '2026-11-22T10:00:00.000Z' }],
  [
    submissionReply(
      {
        ok: false,
        code: 'incomplete',
        missing: ['ohjeet'],
        checks: [{ key: 'tyoaika', grade: 'hard', code: 'above-max', limit: 500, question }],
      },
      'fi',
    ),
    422,
    {
      code: 'incomplete',
      missing: ['ohjeet'],
      checks: [{ key: 'tyoaika', grade: 'hard', code: 'above-max', limit: 500, message: 'Anna luku, joka on enintään 500' }],
    },
  ],
])('an outcome is answered as docs/answers.md says: %#', async (response, status, body) => {
  expect(response.status).toBe(status)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual(body)
})

test('messages name their language', () => {
  const response = saveReply({ ok: false, code: 'invalid-answer', problem: { code: 'number' }, question }, 'sv')
  expect([response.headers.get('content-language'), response.headers.get('vary')]).toEqual(['sv', 'Accept-Language'])
})
