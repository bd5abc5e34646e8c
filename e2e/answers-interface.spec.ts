import { randomUUID } from 'node:crypto'
import type { APIRequestContext, PlaywrightWorkerArgs } from '@playwright/test'
import { memberOf } from '@/testing/demonstration'
import { expect, test } from './test'

type Playwright = PlaywrightWorkerArgs['playwright']

// Both sizes of the browser tests may run this at the same time: each has people of its own, for a new letter ends the earlier one.
const people: Record<string, { member: string; several: string; code: string }> = {
  desktop: { member: memberOf('rusko'), several: 'admin@kuntaliitto.example', code: '704' },
  mobile: { member: memberOf('raakkyla'), several: 'viestinta@kalajokilaakso.example', code: '009' },
}

/** A program signed in with the letter's link. */
async function signedIn(playwright: Playwright, baseURL: string, email: string): Promise<APIRequestContext> {
  const program = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { 'Accept-Language': 'sv' } })
  await program.post('/api/auth/letter', { form: { email, locale: 'fi' } })
  const mailbox = await program.get(`/fi/demo/letters?to=${encodeURIComponent(email)}`)
  const token = /confirm\?token=([\w-]+)/.exec(await mailbox.text())?.[1]
  await program.post('/api/auth/redeem', { form: { token: token ?? '', locale: 'fi' } })
  return program
}

const answersOf = '/api/rounds/2026/answers'

test('the interface of answers keeps its word', async ({ playwright, baseURL, request }, { project }) => {
  const { member = '', several = '', code = '' } = people[project.name] ?? {}
  const program = await signedIn(playwright, baseURL, member)
  const answers = async () => (await (await program.get(answersOf)).json()).answers
  const put = async (key: string, data: unknown, headers = {}) => {
    const response = await program.put(`${answersOf}/${key}`, { data, headers })
    return { status: response.status(), body: await response.json() }
  }

  const before: number = (await answers()).ohjeet?.version ?? 0
  const save = { value: 'on', basedOn: before, saveId: randomUUID() }
  const saved = await put('ohjeet', save)
  expect(saved).toEqual({ status: 200, body: { version: before + 1, savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) } })
  expect(await put('ohjeet', save)).toEqual(saved)
  const stored = await answers()
  expect(stored.ohjeet).toEqual({ value: 'on', ...saved.body, savedBy: expect.any(String) })

  const { versions } = await (await program.get(`${answersOf}/ohjeet/history`)).json()
  const origin = { note: null, source: 'member', medium: null, carriedFrom: null, restoredFrom: null }
  expect([versions.length, versions.at(-1)]).toEqual([before + 1, { ...stored.ohjeet, ...origin }])
  for (const [address, status] of [
    ['eiole/history', 404],
    ['ohjeet/history?municipality=091', 404],
  ])
    expect((await program.get(`${answersOf}/${address}`)).status()).toBe(status)

  const conflict = { code: 'conflict', ...stored.ohjeet }
  expect(await put('ohjeet', { value: 'ei', basedOn: before })).toEqual({ status: 409, body: conflict })
  const wrong = { status: 422, body: { code: 'invalid-answer', message: expect.stringMatching(/^(Välj|Förkorta) /) } }
  expect(await put('ohjeet', { value: 'ehka', basedOn: before + 1 })).toEqual(wrong)
  expect(await put('ohjeet', { value: ['on'], basedOn: before + 1 })).toEqual(wrong)
  expect(await put('terveiset', { value: 'ä'.repeat(200_000), basedOn: 0 })).toEqual(wrong)
  expect(await put('terveiset', { value: 'a'.repeat(3_000_000), basedOn: 0 })).toEqual(wrong)
  expect(await put('terveiset', { basedOn: 0 })).toMatchObject({ status: 422, body: { code: 'invalid-request' } })
  expect(await put('eiole', { value: 'on', basedOn: 0 })).toEqual({ status: 404, body: { code: 'not-found' } })
  expect(await put('ohjeet?municipality=091', { value: 'ei', basedOn: before + 1 })).toEqual({ status: 404, body: { code: 'not-found' } })
  for (const headers of [{ Origin: 'https://muu.example' }, { 'Sec-Fetch-Site': 'cross-site' }])
    expect(await put('ohjeet', { value: 'ei', basedOn: before + 1 }, headers)).toMatchObject({ status: 403 })
  expect(await answers()).toEqual(stored)

  const closed = await program.put('/api/rounds/2018/answers/ohjeet', { data: { value: 'ei', basedOn: 1 } })
  expect([closed.status(), await closed.json()]).toEqual([409, { code: 'round-closed' }])
  const sending = await program.post('/api/rounds/2026/submission')
  expect([sending.status(), await sending.json()]).toEqual([
    422,
    { code: 'incomplete', missing: expect.arrayContaining(['koulutus']), checks: [] },
  ])

  expect((await request.get(`${answersOf}/ohjeet/history`)).status()).toBe(401)
  const nobody = await request.get(answersOf)
  expect([nobody.status(), await nobody.json()]).toEqual([401, { code: 'not-signed-in' }])
  const other = await signedIn(playwright, baseURL, several)
  const unnamed = await other.get(answersOf)
  expect([unnamed.status(), await unnamed.json()]).toEqual([422, { code: 'municipality-required' }])
  expect(await (await other.get(`${answersOf}?municipality=${code}`)).json()).toHaveProperty('answers')
})
