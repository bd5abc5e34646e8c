import { expect, test, vi } from 'vitest'
import { newSaveId, saveSender } from './send-save'

const request = { value: 'on', basedOn: 1, saveId: 'x' }

/** What becomes of a save that the network answers this way. */
function outcomeOf(status: number, body: unknown) {
  vi.stubGlobal('fetch', async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }))
  return saveSender('/api/rounds/2026/answers', '', 'fi', 'maija')('ohjeet', request)
}

test.each([
  [403, 'cross-site'],
  [404, 'not-found'],
  [422, 'invalid-request'],
  [422, 'municipality-required'],
])('%i %s is refused for good', async (status, code) => {
  expect(await outcomeOf(status, { code })).toEqual({ kind: 'refused' })
})

test.each([
  [500, {}],
  [503, { code: 'busy' }],
  [429, { code: 'too-many-requests' }],
  [404, '<html>A network’s own page</html>'],
  [403, { error: 'A network’s own refusal' }],
])('%i %j is no answer of ours: the request is repeated', async (status, body) => {
  expect(await outcomeOf(status, body)).toEqual({ kind: 'unreachable' })
})

test.each([
  [200, { version: 2, savedAt: 'now' }, 'saved'],
  [401, { code: 'not-signed-in' }, 'signed-out'],
  [409, { code: 'conflict', version: 2, savedAt: 'now', value: 'ei', savedBy: null }, 'conflict'],
  [409, { code: 'round-closed' }, 'closed'],
  [422, { code: 'invalid-answer', message: 'Anna luku' }, 'invalid'],
])('%i %j is %s', async (status, body, kind) => {
  expect(await outcomeOf(status, body)).toMatchObject({ kind })
})

test('an answer’s identity is a UUID, and another each time, also where the browser gives none to insecure origins', () => {
  for (const randomUUID of [crypto.randomUUID.bind(crypto), undefined]) {
    vi.stubGlobal('crypto', { randomUUID })
    const ids = [newSaveId(), newSaveId()]
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    expect(new Set(ids).size).toBe(2)
    vi.unstubAllGlobals()
  }
})
