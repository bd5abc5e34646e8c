import type { Page } from '@playwright/test'
import type { Locale } from '@/questionnaire/text'
import { interfaceText } from '../texts'

export const administratorEmail = 'admin@kuntaliitto.example'

/** Asks for a letter, opens its link in the demonstration's mailbox and presses the button that signs in. */
export async function signIn(page: Page, email: string, locale: Locale = 'fi') {
  await page.goto(`/${locale}/sign-in`)
  await page.getByRole('textbox', { name: interfaceText(locale, 'signIn', 'email') }).fill(email)
  await page.getByRole('button', { name: interfaceText(locale, 'signIn', 'send') }).click()
  await page.getByRole('heading', { level: 1, name: interfaceText(locale, 'signIn', 'codeTitle') }).waitFor()
  await page.goto(`/${locale}/demo/letters?to=${encodeURIComponent(email)}`)
  await page.getByRole('article').first().getByRole('link').first().click()
  await page.getByRole('main').getByRole('button').click()
  await page.waitForURL(/\/(rounds|admin)/)
}
