import type { Page } from '@playwright/test'
import { isAsking } from '@/questionnaire/asked'
import { questionnaireOf } from '@/testing/demonstration'
import { SectionScreen } from './pages/section-page'
import { signIn } from './pages/sign-in'
import { expect, expectAccessible, test } from './test'
import { interfaceText } from './texts'

/** The demonstration's person of two municipalities, who has begun neither. */
const ofTwo = 'viestinta@kalajokilaakso.example'
const [first, second] = [
  { code: '009', name: 'Alavieska' },
  { code: '746', name: 'Sievi' },
]
const section = questionnaireOf('2026').sections.find(({ key }) => key === 'terveiset')
const question = section?.questions.filter(isAsking).find(({ key }) => key === 'terveiset')
/** Whose answers these are, in the masthead: the switch is opened there. */
const placeOf = (page: Page, name: string) => page.getByRole('banner').getByText(`${name} · `)
const word = (key: string) => interfaceText('fi', 'answering', key)
const state = (key: string) => interfaceText('fi', 'signIn', `roundsState.${key}`)

test.describe('one person, two municipalities', () => {
  test.use({ ownService: true })

  test('the list of rounds tells each one’s state, the masthead leads to the other, and each tab saves to its own', async ({
    page,
    context,
  }) => {
    if (!section || !question) throw new Error('2026 does not ask terveiset')
    await signIn(page, ofTwo)
    const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) })
    for (const { name } of [first, second]) await expect(row(name)).toContainText(state('untouched'))
    await expect(row(first.name)).toContainText('Vastausaika päättyy')
    await expectAccessible(page)

    await row(first.name).getByRole('link').click()
    await page.goto(`/fi/rounds/2026/sections/terveiset?municipality=${first.code}`)
    const other = await context.newPage()
    await other.goto(page.url())
    await placeOf(other, first.name).click()
    await expectAccessible(other)
    await other.getByRole('banner').getByRole('link', { name: second.name, exact: true }).click()
    await expect(other).toHaveURL(`/fi/rounds/2026/sections/terveiset?municipality=${second.code}`)
    await expect(other.getByRole('banner')).toContainText(`${second.name} · `)

    const tabs = [
      { tab: page, ...first, typed: 'Alavieskan terveiset' },
      { tab: other, ...second, typed: 'Sievin terveiset' },
    ]
    for (const { tab, typed } of tabs) await new SectionScreen(tab, section).answer(question, typed)
    for (const { tab } of tabs) await expect(new SectionScreen(tab, section).saved).toBeVisible()
    // Once more, the tab that was opened first last: neither has become the other's.
    for (const { tab, typed } of tabs.toReversed()) await new SectionScreen(tab, section).answer(question, `${typed} uudestaan`)
    for (const { code, typed } of tabs)
      await expect
        .poll(async () => (await (await page.request.get(`/api/rounds/2026/answers?municipality=${code}`)).json()).answers.terveiset?.value)
        .toBe(`${typed} uudestaan`)

    await page.goto('/fi/rounds')
    for (const { name } of tabs) await expect(row(name)).toContainText(state('open'))
  })

  test('without script the switch opens and leads to the same page', async ({ browser, baseURL, contextOptions }) => {
    const context = await browser.newContext({ ...contextOptions, baseURL, javaScriptEnabled: false })
    const page = await context.newPage()
    await signIn(page, ofTwo)
    await page.goto(`/fi/rounds/2026/check?municipality=${first.code}`)
    await placeOf(page, first.name).click()
    await page.getByRole('banner').getByRole('link', { name: second.name, exact: true }).click()
    await expect(page).toHaveURL(`/fi/rounds/2026/check?municipality=${second.code}`)
    await placeOf(page, second.name).click()
    await page
      .getByRole('banner')
      .getByRole('link', { name: word('switch.all') })
      .click()
    await expect(page).toHaveURL('/fi/rounds')
    await context.close()
  })
})
