import type { BrowserContextOptions, Page } from '@playwright/test'
import { isAsking } from '@/questionnaire/asked'
import { ownMunicipality, questionnaireOf } from '@/testing/demonstration'
import { RoundAdmin } from './pages/round-pages'
import { SectionScreen } from './pages/section-page'
import { administratorEmail, signIn } from './pages/sign-in'
import { expect, test } from './test'
import { interfaceText } from './texts'

const sections = questionnaireOf('2026').sections
const api = '/api/rounds/2026/answers'

function place(key: string, questionKey: string) {
  const section = sections.find((each) => each.key === key)
  const question = section?.questions.find((each) => each.key === questionKey)
  if (!section || !question || !isAsking(question)) throw new Error(`${key} does not ask ${questionKey}`)
  return { section, question }
}

const practices = place('kaytannot', 'ohjeet').section
const word = (key: string) => interfaceText('fi', 'answering', `form.${key}`)

const answersOf = async (page: Page, round = '2026') => (await (await page.request.get(`/api/rounds/${round}/answers`)).json()).answers

async function put(page: Page, key: string, data: object, more: { round?: string; query?: string; headers?: Record<string, string> } = {}) {
  const { round = '2026', query = '', headers = {} } = more
  const response = await page.request.put(`/api/rounds/${round}/answers/${key}${query}`, { data, headers })
  return [response.status(), (await response.json()).code]
}

/** Sends the section without going on. */
const save = (page: Page) => page.getByRole('button', { name: word('save') }).click()

test('the API refuses what cannot be an answer, and the answers stay as they were', async ({ page }) => {
  await signIn(page, 'viestinta@alajarvi.example')
  const before = await answersOf(page)
  const { version, value } = before.ohjeet
  const refused: [key: string, value: unknown][] = [
    ['ohjeet', 1],
    ['ohjeet', true],
    ['ohjeet', {}],
    ['ohjeet', 'eiole'],
    ['ohjeet', ['on']],
    ['koulutus', 'henkilosto'],
    ['koulutus', ['eiole']],
    ['koulutus', ['henkilosto', '_none']],
    ['koulutus', ['henkilosto', 'henkilosto']],
    ['tyytyvaisyys', '6'],
    ['tyytyvaisyys', 4],
    ['some_tyoaika', 'noin kaksi'],
    ['some_tyoaika', '12.000'],
    ['some_tyoaika', true],
    ['julkaisutiheys.facebook', 'eiole'],
    ['uudistus_valmis', '2027-02-30'],
    ['uudistus_valmis', 20270601],
    ['vaikeinta', 12],
    ['vaikeinta', 'ä'.repeat(200_000)],
  ]
  for (const [key, wrong] of refused) {
    const basedOn = before[key]?.version ?? 0
    expect(await put(page, key, { value: wrong, basedOn }), `${key} = ${JSON.stringify(wrong).slice(0, 40)}`).toEqual([
      422,
      'invalid-answer',
    ])
  }
  for (const key of ['eiole', 'julkaisutiheys', 'julkaisutiheys.eiole', 'saavutettavuus_selite', 'ohjeet.other', '__proto__'])
    expect(await put(page, key, { value: 'on', basedOn: 0 }), key).toEqual([404, 'not-found'])
  const other = value === 'on' ? 'ei' : 'on'
  for (const stale of [version - 1, version + 1])
    expect(await put(page, 'ohjeet', { value: other, basedOn: stale })).toEqual([409, 'conflict'])
  expect(await put(page, 'ohjeet', { value: other, basedOn: version }, { query: '?municipality=091' })).toEqual([404, 'not-found'])
  expect(await put(page, 'ohjeet', { value: other, basedOn: version }, { round: '1999' })).toEqual([404, 'not-found'])
  for (const [name, from] of [
    ['Origin', 'https://muu.example'],
    ['Sec-Fetch-Site', 'cross-site'],
  ] as const)
    expect((await put(page, 'ohjeet', { value: other, basedOn: version }, { headers: { [name]: from } }))[0]).toBe(403)
  expect(await answersOf(page)).toEqual(before)
})

test('the API refuses every write of a closed round, and the answers stay as they were', async ({ page }) => {
  await signIn(page, 'viestinta@alajarvi.example')
  const before = await answersOf(page, '2024')
  const basedOn = before.ohjeet?.version ?? 0
  expect(await put(page, 'ohjeet', { value: 'suunnitteilla', basedOn }, { round: '2024' })).toEqual([409, 'round-closed'])
  const sending = await page.request.post('/api/rounds/2024/submission')
  expect([sending.status(), await sending.json()]).toEqual([409, { code: 'round-closed' }])
  expect(await answersOf(page, '2024')).toEqual(before)
})

test('the API knows nobody without signing in', async ({ page }) => {
  for (const call of [page.request.get(api), page.request.put(`${api}/ohjeet`, { data: { value: 'on', basedOn: 0 } })]) {
    const response = await call
    expect([response.status(), await response.json()]).toEqual([401, { code: 'not-signed-in' }])
  }
})

test('what is typed is read, shown back and stored; what may mean two things is asked', async ({ page }) => {
  await signIn(page, ownMunicipality().email)
  await page.goto('/fi/rounds/2026/sections/kaytannot')
  const form = new SectionScreen(page, practices)
  const field = form.question(place('kaytannot', 'some_tyoaika').question)
  await field.fill(' n. 1,5 htv')
  await field.blur()
  await expect(field).toHaveValue('1,5')
  expect((await answersOf(page)).some_tyoaika.value).toBe(1.5)
  await field.fill('12.000')
  await field.blur()
  await expect(page.getByText(/tarkoititko 12 vai 12\s000/)).toBeVisible()
  await expect(field).toHaveValue('12.000')
  expect((await answersOf(page)).some_tyoaika.value).toBe(1.5)
})

test.describe('the form without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a wrong number comes back with what was typed, and everything else is saved', { tag: '@mobile' }, async ({ page }) => {
    await signIn(page, ownMunicipality().email)
    await page.goto('/fi/rounds/2026/sections/kaytannot')
    const form = new SectionScreen(page, practices)
    const { question: number } = place('kaytannot', 'some_tyoaika')
    await form.answer(place('kaytannot', 'ohjeet').question, 'on')
    await form.question(number).fill('noin kaksi')
    await form.answer(place('kaytannot', 'vaikeinta').question, 'ä'.repeat(20_000))
    await form.answer(place('kaytannot', 'koulutus').question, ['henkilosto'])
    await save(page)
    await expect(page.getByRole('alert', { name: 'Tarkista kaksi kohtaa' })).toBeVisible()
    await expect(page).toHaveTitle(/^Virhe: .* – Kuntakysely$/)
    await expect(form.question(number)).toHaveValue('noin kaksi')
    await expect(form.question(number)).toHaveAttribute('aria-invalid', 'true')
    await expect(form.question(place('kaytannot', 'vaikeinta').question)).toHaveValue('ä'.repeat(20_000))
    const stored = await answersOf(page)
    expect(Object.keys(stored).sort()).toEqual(['koulutus', 'ohjeet'])

    await form.question(number).fill('2,5 htv')
    await form.answer(place('kaytannot', 'vaikeinta').question, 'Aikaa on vähän.')
    await form.goOn(() => save(page))
    await expect(page).toHaveURL(/\/toimialat/)
    const mended = await answersOf(page)
    expect([mended.some_tyoaika.value, mended.vaikeinta.value, mended.ohjeet.version]).toEqual([2.5, 'Aikaa on vähän.', 1])
  })

  test('another answer given meanwhile is shown beside the own, and stands until chosen otherwise', async ({ page }) => {
    await signIn(page, ownMunicipality().email)
    await page.goto('/fi/rounds/2026/sections/kaytannot')
    const form = new SectionScreen(page, practices)
    const { question } = place('kaytannot', 'ohjeet')
    expect(await put(page, 'ohjeet', { value: 'ei', basedOn: 0 })).toEqual([200, undefined])
    await form.answer(question, 'on')
    await form.answer(place('kaytannot', 'strategia').question, 'muussa')
    await save(page)
    const conflict = page.getByRole('group', { name: word('conflictTitle') })
    await expect(conflict.getByRole('definition')).toHaveText(['Ei', 'Kyllä'])
    const between = await answersOf(page)
    expect([between.ohjeet.value, between.ohjeet.version, between.strategia.value]).toEqual(['ei', 1, 'muussa'])

    await conflict.getByRole('button', { name: word('useMine') }).click()
    await expect(conflict).toBeHidden()
    const after = await answersOf(page)
    expect([after.ohjeet.value, after.ohjeet.version]).toEqual(['on', 2])
    await expect(form.question(question).getByRole('radio', { name: 'Kyllä', exact: true })).toBeChecked()
  })
})

test.describe('a form that came after closing', () => {
  test.use({ ownService: true })

  for (const javaScriptEnabled of [true, false])
    test(`says so and keeps what was typed ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
      browser,
      contextOptions,
      baseURL,
      viewport,
    }) => {
      const use: BrowserContextOptions = { ...contextOptions, baseURL, viewport }
      const member = await (await browser.newContext({ ...use, javaScriptEnabled })).newPage()
      await signIn(member, ownMunicipality().email)
      await member.goto('/fi/rounds/2026/sections/terveiset')
      const { section, question } = place('terveiset', 'terveiset')
      const form = new SectionScreen(member, section)
      await form.arrive()

      const admin = await (await browser.newContext(use)).newPage()
      await signIn(admin, administratorEmail)
      const round = new RoundAdmin(admin)
      await round.open()
      await round.close()

      await form.answer(question, 'Kirjoitin tätä pitkään.')
      await save(member)
      await expect(member.getByRole('alert').filter({ hasText: word('closedTitle') })).toBeVisible()
      await expect(form.question(question)).toHaveValue('Kirjoitin tätä pitkään.')
      expect(await answersOf(member)).toEqual({})
    })
})
