import { existsSync, readdirSync } from 'node:fs'
import Database from 'better-sqlite3'
import { say } from '@/questionnaire/text'
import { ownMunicipality, questionnaireOf } from '@/testing/demonstration'
import { addPlannedRoundTo } from '@/testing/planned-in-file'
import { HubScreen } from '../pages/round-pages'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'

test.use({ ownService: true })

const word = (key: string) => interfaceText('fi', 'rehearsal', key)
const rehearsed = '2027-koe'

/** How many rows each table has that answering, signing in and letters write to. */
function countsOf(file: string): Record<string, number> {
  const db = new Database(file, { readonly: true })
  const tables = ['responses', 'answer_versions', 'answers', 'submissions', 'people', 'memberships', 'sessions', 'letters', 'events']
  const counts = Object.fromEntries(tables.map((table) => [table, db.prepare(`select count(*) from ${table}`).pluck().get() as number]))
  db.close()
  return counts
}

const filesOf = () => readdirSync('var/test').filter((name) => /^rehearsal-[a-z0-9]+\.db$/.test(name))

test('a planned round is rehearsed with its real form in a database of its own, which goes when the round opens', async ({
  page,
  browser,
  baseURL,
}, info) => {
  const service = `own-${info.workerIndex}`
  addPlannedRoundTo(service)
  const before = new Set(filesOf())
  await signIn(page, administratorEmail)
  await page.goto('/fi/admin/rounds/2027')
  await page.getByRole('link', { name: word('preparing.link') }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: word('admin.begin') }).click()
  await expect(page.getByRole('status')).toContainText(word('admin.said.started'))
  await expectAccessible(page)
  const [file = ''] = filesOf().filter((name) => !before.has(name))
  const link = page.getByRole('link', { name: `/fi/rehearsal/${rehearsed}?key=` })
  // On a busy machine its process may take longer than the page waited.
  while (!(await link.isVisible())) await page.reload()
  const address = new URL((await link.getAttribute('href')) ?? '').pathname + new URL((await link.getAttribute('href')) ?? '').search

  const colleague = await (await browser.newContext({ baseURL, locale: 'fi-FI' })).newPage()
  // Without the link's key there is nothing, nor with the service's own session, be it an administrator's.
  for (const [whose, path] of [
    [colleague, `/fi/rehearsal/${rehearsed}`],
    [colleague, `/fi/rehearsal/${rehearsed}?key=${'x'.repeat(43)}`],
    [colleague, `/fi/rounds/${rehearsed}`],
    [page, `/fi/rounds/${rehearsed}?municipality=005`],
  ] as const)
    expect((await whose.goto(path))?.status(), path).toBe(404)

  const real = countsOf(`var/test/${service}.db`)
  const municipality = ownMunicipality()
  await colleague.goto(address)
  await expect(colleague.getByRole('complementary', { name: word('bannerLabel') })).toContainText(word('banner'))
  await expectAccessible(colleague)
  await colleague.getByRole('combobox', { name: word('join.municipality') }).selectOption({ label: municipality.name_fi })
  await colleague.getByRole('textbox', { name: word('join.name') }).fill('Kalle Koe')
  await colleague.getByRole('button', { name: word('join.begin') }).click()
  await expect(colleague).toHaveURL(new RegExp(`/fi/rounds/${rehearsed}`))
  await expect(colleague.getByRole('complementary', { name: word('bannerLabel') })).toContainText(word('banner'))
  await expectAccessible(colleague)

  const section = questionnaireOf('2026').sections.find(({ questions }) => questions.some(({ key }) => key === 'ohjeet'))
  const question = section?.questions.find(({ key }) => key === 'ohjeet')
  if (!section || question?.type !== 'single') throw new Error('the form has no question "ohjeet" of a single choice')
  const hub = new HubScreen(colleague, rehearsed)
  await hub.enter(section)
  const group = colleague.getByRole('group', { name: say(question.title, 'fi') })
  const saved = colleague.waitForResponse((response) => response.url().includes(`/api/rounds/${rehearsed}/answers/ohjeet`))
  await group.getByRole('radio', { name: say(question.options[0]?.label ?? question.title, 'fi') }).check()
  expect((await saved).ok()).toBe(true)
  await expect(colleague.getByRole('complementary', { name: word('bannerLabel') })).toBeVisible()
  await colleague.reload()
  await expect(group.getByRole('radio', { name: say(question.options[0]?.label ?? question.title, 'fi') })).toBeChecked()

  expect(countsOf(`var/test/${service}.db`)).toEqual(real)
  expect(countsOf(`var/test/${file}`)).toMatchObject({ responses: 1, answer_versions: 1, letters: 0 })
  // Who rehearses is nobody to the service itself.
  await colleague.goto('/fi/rounds')
  await expect(colleague).toHaveURL(/\/fi\/sign-in/)
  await page.reload()
  await page.goto('/fi/admin/rounds/2027/rehearsal')
  await expect(page.getByRole('main')).toContainText('Koevastauksia on yhdestä kunnasta.')

  await page.goto('/fi/admin/rounds/2027/open')
  await page.getByRole('button', { name: interfaceText('fi', 'admin', 'openButton') }).click()
  await expect(page).toHaveURL(/\/fi\/admin\/rounds\/2027$/)
  await expect(page.getByRole('main')).toContainText('Koevastaukset poistettu: yksi kunta')
  // The address is the service's own again, which knows neither them nor the round.
  await colleague.goto(`/fi/rounds/${rehearsed}`)
  await expect(colleague).toHaveURL(/\/fi\/sign-in/)
  expect((await page.goto(`/fi/rounds/${rehearsed}`))?.status()).toBe(404)
  expect((await colleague.goto(address))?.status()).toBe(404)
  await expect.poll(() => existsSync(`var/test/${file}`)).toBe(false)
  expect(countsOf(`var/test/${service}.db`).responses).toBe(real.responses)
})
