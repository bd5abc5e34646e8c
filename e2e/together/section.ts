import type { Page } from '@playwright/test'
import type { Value } from '@/questionnaire/answer'
import { isAsking } from '@/questionnaire/asked'
import { questionnaireOf } from '@/testing/demonstration'
import { SectionScreen } from '../pages/section-page'

const section = questionnaireOf('2026').sections.find((each) => each.key === 'kaytannot')
/** A question of the section by its key. */
export const question = (key: string) => {
  const found = section?.questions.find((each) => each.key === key)
  if (!found || !isAsking(found)) throw new Error(`kaytannot does not ask ${key}`)
  return found
}
/** Of the section that these stories answer. */
export const address = '/fi/rounds/2026/sections/kaytannot'

export const formOf = (page: Page) => {
  if (!section) throw new Error('no such section')
  return new SectionScreen(page, section)
}

/** What the server has. */
export async function storedValue(page: Page, key: string): Promise<Value | undefined> {
  const { answers } = await (await page.request.get('/api/rounds/2026/answers')).json()
  return answers[key]?.value
}
