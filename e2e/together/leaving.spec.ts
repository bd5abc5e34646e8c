/** "Tallenna ja poistu" saves what the form holds, or stays and says what could not be saved. */
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

    test('what was typed is saved, and the session ends', async ({ browser }) => {
      const { email } = ownMunicipality()
      const { page, form, leave } = await openSection(browser, email)
      await form.answer(question('vaikeinta'), 'eka\nLähden nyt.')
      await leave.click()
      await page.waitForURL(/\/fi$/)
      expect((await page.request.get('/api/rounds/2026/answers')).status()).toBe(401)
      await signIn(page, email)
      expect(await storedValue(page, 'vaikeinta')).toBe('eka\nLähden nyt.')
    })

    test('what cannot be saved is pointed at, and leaving is offered all the same', { tag: '@mobile' }, async ({ browser }) => {
      const { page, form, leave } = await openSection(browser, ownMunicipality().email)
      const anyway = page.getByRole('button', { name: word('leaveAnyway') })
      await expect(anyway).toBeHidden()
      await form.question(question('some_tyoaika')).fill('noin kaksi')
      await form.answer(question('vaikeinta'), 'Tämä jää.')
      await leave.click()
      await expect(page.getByRole('alert', { name: word('form.errorSummary1') })).toBeVisible()
      await expect(page).toHaveURL(/kaytannot/)
      await expect(form.question(question('some_tyoaika'))).toHaveValue('noin kaksi')
      expect(await storedValue(page, 'vaikeinta')).toBe('Tämä jää.')
      expect(await storedValue(page, 'some_tyoaika')).toBeUndefined()
      await anyway.click()
      await page.waitForURL(/\/fi$/)
    })
  })
