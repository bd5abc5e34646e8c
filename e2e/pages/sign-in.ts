import type { APIRequestContext, Page } from '@playwright/test'
import type { Locale } from '@/questionnaire/text'
import { expect } from '../test'
import { interfaceText } from '../texts'

export const administratorEmail = 'admin@kuntaliitto.example'

const mailbox = (email: string, locale: Locale) => `/${locale}/demo/letters?to=${encodeURIComponent(email)}`

/** Asks for a letter, opens its link in the demonstration's mailbox and presses the button that signs in, as people do. */
export async function signInByHand(page: Page, email: string, locale: Locale = 'fi') {
  await page.goto(`/${locale}/sign-in`)
  await page.getByRole('textbox', { name: interfaceText(locale, 'signIn', 'email') }).fill(email)
  await page.getByRole('button', { name: interfaceText(locale, 'signIn', 'send') }).click()
  await page.getByRole('heading', { level: 1, name: interfaceText(locale, 'signIn', 'codeTitle') }).waitFor()
  await page.goto(mailbox(email, locale))
  await page.getByRole('article').first().getByRole('link').first().click()
  await page.getByRole('main').getByRole('button').click()
  await page.waitForURL(/\/(rounds|admin|analysis)/)
}

/** Sends a form as our own page does. @returns where it leads */
async function post(request: APIRequestContext, path: string, form: Record<string, string>): Promise<string> {
  const response = await request.post(path, { form, headers: { 'Sec-Fetch-Site': 'same-origin' }, maxRedirects: 0 })
  expect(response.status(), `${path} leads on`).toBe(303)
  return response.headers().location ?? ''
}

/** The same by the requests of those pages alone, for stories of something else: the letter is asked for, read and redeemed. */
export async function signIn(page: Page, email: string, locale: Locale = 'fi') {
  const { request } = page
  expect(await post(request, '/api/auth/letter', { email, locale })).toBe(`/${locale}/sign-in/code`)
  const letters = await (await request.get(mailbox(email, locale))).text()
  const token = /\/sign-in\/confirm\?token=([\w-]+)/.exec(letters)?.[1] ?? ''
  const landing = await post(request, '/api/auth/redeem', { token, locale })
  expect(landing).toMatch(/\/(rounds|admin)/)
  await page.goto(landing)
}
