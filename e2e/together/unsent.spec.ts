import type { Page } from '@playwright/test'
import { ownMunicipality } from '@/testing/demonstration'
import { HubScreen } from '../pages/round-pages'
import { signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'
import { address, formOf, question, storedValue } from './section'

const waiting = (room: 'section' | 'outbox', count: number) =>
  count === 1
    ? interfaceText('fi', 'live', `${room}.waiting.one`)
    : interfaceText('fi', 'live', `${room}.waiting.many`).replace('{count}', String(count))

/** Saves do not get through; pages do, as from a server that is busy. */
const cut = (page: Page) => page.route('**/answers/*', (route) => route.abort())

const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

test.describe('unsent answers', () => {
  test('wait through a reload, are counted on every page and sent in order from any', async ({ page }) => {
    await signIn(page, ownMunicipality().email)
    await page.goto(address)
    const form = formOf(page)
    await page.context().setOffline(true)
    await form.answer(question('strategia'), 'muussa')
    await form.answer(question('ohjeet'), 'on')
    await form.answer(question('vaikeinta'), 'Yhteys katkesi.')
    await expect(told(page, waiting('section', 3))).toBeVisible()
    await cut(page)
    await page.context().setOffline(false)
    await page.reload()
    await expect(told(page, waiting('section', 3))).toBeVisible()
    await expect(form.question(question('vaikeinta'))).toHaveValue('Yhteys katkesi.')

    await new HubScreen(page).open()
    await expect(told(page, waiting('outbox', 3))).toBeVisible()
    await expectAccessible(page)
    await page.goto('/fi/rounds/2026/check')
    await expect(told(page, waiting('outbox', 3))).toBeVisible()
    const order: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'PUT') order.push(request.url().replace(/.*answers.|[?].*/g, ''))
    })
    await page.unroute('**/answers/*')
    await expect(told(page, interfaceText('fi', 'live', 'outbox.sent'))).toBeVisible()
    expect(order.slice(-3)).toEqual(['strategia', 'ohjeet', 'vaikeinta'])
    expect(await storedValue(page, 'vaikeinta')).toBe('Yhteys katkesi.')
  })

  test('meet a newer answer: the hub says where, and the field shows both', async ({ page, browser, contextOptions, baseURL }) => {
    const { email } = ownMunicipality()
    await signIn(page, email)
    await page.goto(address)
    await cut(page)
    await formOf(page).answer(question('ohjeet'), 'on')
    await expect(told(page, waiting('section', 1))).toBeVisible()
    await new HubScreen(page).open()
    await expect(told(page, waiting('outbox', 1))).toBeVisible()

    const other = await (await browser.newContext({ ...contextOptions, baseURL })).newPage()
    await signIn(other, email)
    await other.goto(address)
    await formOf(other).answer(question('ohjeet'), 'ei')
    await expect(formOf(other).saved).toBeVisible()
    await page.unroute('**/answers/*')
    const link = page.getByRole('link', { name: interfaceText('fi', 'live', 'outbox.stuck.one').replace('{number}', '4') })
    await link.click()
    const conflict = page.getByRole('group', { name: interfaceText('fi', 'answering', 'form.conflictTitle') })
    await expect(conflict.getByRole('definition')).toHaveText(['Ei', 'Kyllä'])
    expect(await storedValue(page, 'ohjeet')).toBe('ei')
  })

  test('of a form sent without script by somebody signed out stand in it again after signing in', async ({
    browser,
    contextOptions,
    baseURL,
  }) => {
    const { email } = ownMunicipality()
    const page = await (await browser.newContext({ ...contextOptions, baseURL, javaScriptEnabled: false })).newPage()
    await signIn(page, email)
    await page.goto(address)
    const form = formOf(page)
    await form.answer(question('ohjeet'), 'ei')
    await form.question(question('vaikeinta')).fill('Kirjoitin tätä tunnin.')
    await page.context().clearCookies()
    const save = page.getByRole('button', { name: interfaceText('fi', 'answering', 'form.save') })
    await save.click()
    await page.waitForURL(/sign-in/)
    await page.getByRole('textbox', { name: interfaceText('fi', 'signIn', 'email') }).fill(email)
    await page.getByRole('button', { name: interfaceText('fi', 'signIn', 'send') }).click()
    const letters = await page.context().newPage()
    await letters.goto(`/fi/demo/letters?to=${encodeURIComponent(email)}`)
    const link = await letters.getByRole('article').first().getByRole('link').first().getAttribute('href')
    await page.goto(link ?? '')
    await page.getByRole('main').getByRole('button').click()
    await expect(page.getByText(interfaceText('fi', 'live', 'keptForm'))).toBeVisible()
    await expect(form.question(question('vaikeinta'))).toHaveValue('Kirjoitin tätä tunnin.')
    await save.click()
    await expect.poll(() => storedValue(page, 'vaikeinta')).toBe('Kirjoitin tätä tunnin.')
    expect(await storedValue(page, 'ohjeet')).toBe('ei')
  })

  test('of somebody signed out in the middle wait for that person and nobody else', async ({ page }) => {
    const { email } = ownMunicipality()
    await signIn(page, email)
    await page.goto(address)
    await formOf(page).answer(question('ohjeet'), 'on')
    await expect(formOf(page).saved).toBeVisible()
    await page.context().clearCookies()
    await formOf(page).answer(question('vaikeinta'), 'Istunto päättyi.')
    await expect(told(page, interfaceText('fi', 'live', 'section.signedOutWaiting.one'))).toBeVisible()

    const other = await page.context().newPage()
    await signIn(other, ownMunicipality().email)
    await other.goto(address)
    await expect(formOf(other).question(question('vaikeinta'))).toHaveValue('')
    await other.context().clearCookies()

    await page.getByRole('link', { name: interfaceText('fi', 'answering', 'form.signIn') }).click()
    await signIn(page, email)
    await expect.poll(() => storedValue(page, 'vaikeinta')).toBe('Istunto päättyi.')
  })
})
