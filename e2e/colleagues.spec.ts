import type { Page } from '@playwright/test'
import { signIn } from './pages/sign-in'
import { expect, expectAccessible, test } from './test'
import { interfaceText } from './texts'

const maija = 'viestinta@alajarvi.example'
const t = (key: string) => interfaceText('fi', 'people', key)
const people = '/fi/rounds/2026/people?municipality=005'

/** A button or link whose name goes on with whom it is about, for those who hear it. */
const acts = (key: string, who: string) => new RegExp(`^${t(key)}\\s?: ${who}$`)

test.use({ ownService: true })

/** The newest letter to an address in the demonstration's mailbox: opens its link. */
async function openLetter(page: Page, to: string) {
  await page.goto(`/fi/demo/letters?to=${encodeURIComponent(to)}`)
  await page.getByRole('article').first().getByRole('link').first().click()
}

async function invite(page: Page, email: string, name: string) {
  await page.goto(people)
  await page.getByLabel(t('email')).fill(email)
  await page.getByLabel(t('nameOptional')).fill(name)
  await page.getByLabel(t('message')).fill('Tiedät nämä paremmin.\n<b>Kiitos</b>')
  await page.getByRole('button', { name: t('invite') }).click()
  await expect(page.getByText(t('said.invited').replace('{who}', email))).toBeVisible()
}

test.describe('colleagues', () => {
  for (const javaScriptEnabled of [true, false])
    test(`a colleague is invited, asks another, who answers from the letter${javaScriptEnabled ? '' : ' (without JavaScript)'}`, async ({
      browser,
      baseURL,
    }) => {
      const own = async () => (await browser.newContext({ baseURL, javaScriptEnabled })).newPage()
      const [hers, his] = [await own(), await own()]
      const email = `uusi${javaScriptEnabled ? '' : '2'}@alajarvi.example`
      await signIn(hers, maija)
      if (javaScriptEnabled) await expectAccessible(hers)
      await invite(hers, email, 'Ulla Uusi')
      if (javaScriptEnabled) await expectAccessible(hers)

      await openLetter(his, email)
      await expect(his.getByText('Alajärvi').first()).toBeVisible()
      await his.getByRole('main').getByRole('button').click()
      await expect(his).toHaveURL(/\/fi\/rounds\/2026\?municipality=005$/)

      await his.goto('/fi/rounds/2026/handover?municipality=005&section=verkkopalvelu')
      if (javaScriptEnabled) await expectAccessible(his)
      await his.getByRole('radio').nth(1).check()
      await his.getByRole('radio', { name: /Maija Virtanen/ }).check()
      await his.getByLabel(t('note')).fill('Tämän tiedät sinä.')
      await his.getByRole('button', { name: t('handoverButton') }).click()
      await expect(his.getByText(t('said.asked'))).toBeVisible()

      await openLetter(hers, maija)
      await expect(hers).toHaveURL(/\/rounds\/2026\/sections\/verkkopalvelu.*#q-/)
      await expect(hers.getByText('Tämän tiedät sinä.').first()).toBeVisible()
      const answer = hers.locator('[id^="q-"]').first().getByRole('radio').first()
      await answer.check()
      const asked = hers.getByRole('heading', { name: t('askedOfYou') })
      await hers.goto('/fi/rounds/2026?municipality=005')
      if (javaScriptEnabled)
        // The answer has saved itself, and she has left: nothing is asked of her any more.
        await expect(async () => {
          await hers.reload()
          await expect(asked).toHaveCount(0, { timeout: 1000 })
        }).toPass()
      else await hers.getByRole('button', { name: new RegExp(`^${t('done')}`) }).click()
      await expect(asked).toHaveCount(0)
      await his.goto('/fi/rounds/2026?municipality=005')
      const told = his.getByRole('status').filter({ hasText: t('doneForYouBy').split(':')[0] ?? '' })
      await expect(told).toContainText('Maija Virtanen')
      if (javaScriptEnabled) await expectAccessible(his)
      await told.getByRole('button', { name: t('seen') }).click()
      await expect(told).toHaveCount(0)

      await hers.goto(people)
      await hers.getByRole('link', { name: acts('remove', 'Ulla Uusi') }).click()
      await hers.getByRole('button', { name: t('removeButton') }).click()
      await expect(hers.getByText(t('said.removed'))).toBeVisible()
      await his.goto('/fi/rounds/2026/sections/verkkopalvelu?municipality=005')
      await expect(his).toHaveURL(/\/fi\/rounds\/2026\/removed\?municipality=005$/)
    })
})

for (const javaScriptEnabled of [true, false])
  test(`an address outside the municipality’s domains is asked about once${javaScriptEnabled ? '' : ' (without JavaScript)'}`, async ({
    browser,
    baseURL,
  }) => {
    const page = await (await browser.newContext({ baseURL, javaScriptEnabled })).newPage()
    await signIn(page, maija)
    await page.goto(people)
    const send = async (email: string) => {
      await page.getByLabel(t('email')).fill(email)
      await page.getByRole('button', { name: t('invite') }).click()
    }
    const asked = page.getByRole('alert').filter({ hasText: t('problemOutside').replace('{button}', t('invite')) })
    const near = t('problemNear').replace('{button}', t('invite')).replace('{proposal}', 'viestinta@alajarvi.example')
    await send('viestinta@alajarv.example')
    await expect(page.getByRole('alert').filter({ hasText: near })).toBeVisible()
    await expect(page.getByLabel(t('email'))).toHaveValue('viestinta@alajarv.example')
    if (javaScriptEnabled) await expectAccessible(page)
    const other = `konsultti${javaScriptEnabled ? '' : '2'}@muualla.example`
    await send(other)
    await expect(asked).toBeVisible()
    await expect(page.getByLabel(t('email'))).toHaveValue(other)
    await page.getByRole('button', { name: t('invite') }).click()
    await expect(page.getByText(t('said.invited').replace('{who}', other))).toBeVisible()
  })

for (const javaScriptEnabled of [true, false])
  test(`a colleague elsewhere is asked in Swedish, after the address was asked about${javaScriptEnabled ? '' : ' (without JavaScript)'}`, async ({
    browser,
    baseURL,
  }) => {
    const page = await (await browser.newContext({ baseURL, javaScriptEnabled })).newPage()
    await signIn(page, maija)
    const email = `konsult${javaScriptEnabled ? '' : '2'}@annanstans.example`
    await page.goto('/fi/rounds/2026/handover?municipality=005&section=tekoaly')
    await page.getByRole('radio', { name: t('wholeSection') }).check()
    await page.getByRole('radio', { name: t('otherAddress') }).check()
    await page.getByLabel(t('email')).fill(email)
    await expect(page.getByLabel(t('language'))).toHaveValue('fi')
    await page.getByLabel(t('language')).selectOption('sv')
    await page.getByRole('button', { name: t('handoverButton') }).click()
    const asked = t('problemOutside').replace('{button}', t('handoverButton'))
    await expect(page.getByRole('alert').filter({ hasText: asked })).toBeVisible()
    await expect(page.getByLabel(t('email'))).toHaveValue(email)
    await expect(page.getByLabel(t('language'))).toHaveValue('sv')
    if (javaScriptEnabled) await expectAccessible(page)
    await page.getByRole('button', { name: t('handoverButton') }).click()
    await expect(page.getByText(t('said.asked'))).toBeVisible()
    await page.goto(`/fi/demo/letters?to=${encodeURIComponent(email)}`)
    await expect(page.getByRole('article').first()).toContainText(interfaceText('sv', 'letters', 'handover.action.section'))
  })

test('a question is handed over with the keyboard alone', async ({ page }) => {
  await signIn(page, maija)
  await page.goto('/fi/rounds/2026/handover?section=tekoaly')
  await page.getByRole('radio', { name: t('wholeSection') }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: /Liisa Korhonen/ })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Osaatko sanoa?')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('said.asked'))).toBeVisible()
})

test('a stranger asks through a link and waits until a member approves', async ({ page, browser, baseURL }) => {
  await signIn(page, maija)
  await page.goto(people)
  await page.getByRole('button', { name: t('makeLink') }).click()
  const link = await page.getByText(/\/fi\/join\/[\w-]{43}/).innerText()
  const stranger = await (await browser.newContext({ baseURL })).newPage()
  await stranger.goto(new URL(link).pathname)
  await expectAccessible(stranger)
  await stranger.getByLabel(t('email')).fill('konsultti@muualla.example')
  await stranger.getByLabel(t('name')).fill('Kaisa Konsultti')
  await stranger.getByRole('button', { name: t('joinAsk') }).click()
  await expect(stranger.getByRole('heading', { name: interfaceText('fi', 'signIn', 'codeTitle') })).toBeVisible()
  await openLetter(stranger, 'konsultti@muualla.example')
  await stranger.getByRole('main').getByRole('button').click()
  await expect(stranger.getByText(t('stateWaiting'))).toBeVisible()
  expect((await stranger.goto('/fi/rounds/2026?municipality=005'))?.status()).toBe(404)
  await openLetter(page, maija)
  await page.getByRole('button', { name: acts('approve', 'Kaisa Konsultti') }).click()
  await expect(page.getByText(t('said.approved'))).toBeVisible()
  expect((await stranger.goto('/fi/rounds/2026?municipality=005'))?.status()).toBe(200)
})
