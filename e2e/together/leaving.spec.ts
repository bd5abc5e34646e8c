/** "Tallenna ja poistu" saves what the form holds and keeps the session, or stays and says what could not be saved. Signing out tells first. */
import type { Browser, BrowserContextOptions } from '@playwright/test'
import { ownMunicipality } from '@/testing/demonstration'
import { signIn } from '../pages/sign-in'
import { expect, test } from '../test'
import { interfaceText } from '../texts'
import { address, formOf, question, storedValue } from './section'

const word = (key: string) => interfaceText('fi', 'answering', key)

for (const javaScriptEnabled of [true, false])
  test.describe(`leaving ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
    let use: BrowserContextOptions
    test.beforeEach(({ contextOptions, baseURL, viewport }) => {
      use = { ...contextOptions, baseURL, viewport, javaScriptEnabled }
    })
    const openSection = async (browser: Browser, email: string) => {
      const page = await (await browser.newContext(use)).newPage()
      await signIn(page, email)
      await page.goto(address)
      return { page, form: formOf(page), leave: page.getByRole('button', { name: word('saveAndExit') }) }
    }

    test('what was typed is saved, one stays signed in, and signing out says what is kept', async ({ browser }) => {
      const { email } = ownMunicipality()
      const { page, form, leave } = await openSection(browser, email)
      await form.answer(question('vaikeinta'), 'eka\nLähden nyt.')
      await leave.click()
      await page.waitForURL(/\/leave/)
      await expect(page.getByRole('heading', { level: 1, name: word('leaving.title') })).toBeVisible()
      for (const said of ['kept', 'device']) await expect(page.getByText(word(`leaving.${said}`))).toBeVisible()
      await expect(page.getByText('14 päivää')).toBeVisible()
      expect(await storedValue(page, 'vaikeinta')).toBe('eka\nLähden nyt.')
      await page.getByRole('button', { name: interfaceText('fi', 'common', 'signOut') }).click()
      await page.waitForURL(/\/fi$/)
      expect((await page.request.get('/api/rounds/2026/answers')).status()).toBe(401)
      await signIn(page, email)
      expect(await storedValue(page, 'vaikeinta')).toBe('eka\nLähden nyt.')
    })

    test('what cannot be saved is pointed at, and leaving is offered all the same', { tag: '@mobile' }, async ({ browser }) => {
      const { page, form, leave } = await openSection(browser, ownMunicipality().email)
      const anyway = page.getByRole('link', { name: word('leaveAnyway') })
      await expect(anyway).toBeHidden()
      await form.question(question('some_tyoaika')).fill('noin kaksi')
      await form.answer(question('vaikeinta'), 'Tämä jää.')
      await leave.click()
      await expect(page.getByRole('alert', { name: 'Tarkista yksi kohta' })).toBeVisible()
      await expect(page).toHaveURL(/kaytannot/)
      await expect(form.question(question('some_tyoaika'))).toHaveValue('noin kaksi')
      expect(await storedValue(page, 'vaikeinta')).toBe('Tämä jää.')
      expect(await storedValue(page, 'some_tyoaika')).toBeUndefined()
      await anyway.click()
      await page.waitForURL(/\/leave/)
    })

    test('pages without a form lead to the same page', async ({ browser }) => {
      const { page } = await openSection(browser, ownMunicipality().email)
      await page.goto('/fi/rounds/2026')
      await page.getByRole('link', { name: interfaceText('fi', 'common', 'signOut') }).click()
      await page.waitForURL(/\/leave/)
      await page.getByRole('link', { name: word('leaving.back') }).click()
      await page.waitForURL(/\/fi\/rounds\/2026/)
      expect((await page.request.get('/api/rounds/2026/answers')).status()).toBe(200)
    })
  })
