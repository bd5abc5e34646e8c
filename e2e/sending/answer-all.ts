import type { Page } from '@playwright/test'
import type { Locale } from '@/questionnaire/text'
import { questionnaireOf } from '@/testing/demonstration'
import { fullAnswers } from '@/testing/histories/full-answers'
import { expect } from '../test'
import { interfaceText } from '../texts'

const questionnaire = questionnaireOf('2026')

/** Answers everything that the round asks, as the signed-in person of one municipality; nothing is sent. */
export async function answerAll(page: Page): Promise<void> {
  const { answers } = await (await page.request.get('/api/rounds/2026/answers')).json()
  for (const [key, value] of Object.entries(fullAnswers(questionnaire))) await put(page, key, value, answers[key]?.version ?? 0)
}

async function put(page: Page, key: string, value: unknown, basedOn: number): Promise<void> {
  expect((await page.request.put(`/api/rounds/2026/answers/${key}`, { data: { value, basedOn } })).status()).toBe(200)
}

/** Answers the question about guidelines otherwise than it stands. */
export async function changeGuidelines(page: Page): Promise<void> {
  const { answers } = await (await page.request.get('/api/rounds/2026/answers')).json()
  await put(page, 'ohjeet', answers.ohjeet.value === 'on' ? 'ei' : 'on', answers.ohjeet.version)
}

/** The newest letter to an address in the demonstration's mailbox. */
export async function newestLetter(page: Page, locale: Locale, to: string) {
  await page.goto(`/${locale}/demo/letters?to=${encodeURIComponent(to)}`)
  return page.getByRole('article').first()
}

/** Words of the rooms that these stories read, in a language. */
export const wordsOf = (locale: Locale) => ({
  answering: (key: string) => interfaceText(locale, 'answering', key),
  approval: (key: string) => interfaceText(locale, 'approval', key),
  people: (key: string) => interfaceText(locale, 'people', key),
  letters: (key: string) => interfaceText(locale, 'letters', key),
})
