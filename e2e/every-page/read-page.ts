/** Reads a page as a careful visitor would, and says what is wrong with it. */
import type { Page } from '@playwright/test'
import { templateFields } from '@/questionnaire/mailing/template'
import type { Locale } from '@/questionnaire/text'
import { axeFaults } from '../axe'

/** Keys of messages, values that were not there, and places of messages left unfilled. */
const leaks =
  /\b(?:admin|answering|api|common|front|history|info|letters|people|paper|register|results|sheets|signIn)\.[a-z]\w*|\bundefined\b|\bNaN\b|\[object|Invalid Date|\{\w+[,}]/g

/** Places that administrators write into letters: the page where they do shows them as they are typed. */
const placesShown = (address: string): readonly string[] =>
  /\/mailings\/.*\/texts\//.test(address) ? templateFields.map((each) => `{${each}}`) : []

/** Everything a page says: its text, what it names for screen readers, and what its fields hold. */
const words = () =>
  [
    document.body.innerText,
    ...[...document.body.querySelectorAll('*')].flatMap((element) =>
      ['aria-label', 'title', 'alt', 'placeholder', 'value'].map((name) => element.getAttribute(name) ?? ''),
    ),
    ...[...document.querySelectorAll('svg title, svg desc')].map((element) => element.textContent ?? ''),
  ].join('\n')

export type PageFindings = { titles: Map<string, string>; faults: string[]; forget: () => void }

/** Listens to a page: messages of the console, broken scripts, what the Content-Security-Policy stopped. */
export function startReading(page: Page): PageFindings {
  const faults: string[] = []
  const isOwnAnswer = (text: string, url: string) => text.includes('404') && url === page.url()
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || isOwnAnswer(message.text(), message.location().url)) return
    faults.push(`${page.url()}: console: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.url()} answered ${response.status()}`)
  })
  return { titles: new Map(), faults, forget: () => faults.splice(0) }
}

/** `axeAt`: the width at which axe reads the page too, if any. */
export type Reading = { locale: Locale; widths: readonly number[]; axeAt: number | null; titleEnds?: RegExp }

/** Reads the page that is open now, in every width. A title stands for one path only. */
export async function readPage(
  page: Page,
  { titles, faults }: PageFindings,
  { locale, widths, axeAt, titleEnds = / – Kuntakysely$/ }: Reading,
) {
  const address = new URL(page.url()).pathname
  const say = (fault: string) => faults.push(`${address}: ${fault}`)
  const title = await page.title()
  if (!titleEnds.test(title) || title.includes('\u00ad')) say(`title is "${title}"`)
  if (titles.has(title) && titles.get(title) !== address) say(`title "${title}" is also that of ${titles.get(title)}`)
  titles.set(title, address)
  const lang = await page.locator('html').getAttribute('lang')
  if (lang !== locale) say(`is in ${lang}`)
  const headings = await page.getByRole('heading', { level: 1 }).allInnerTexts()
  if (headings.length !== 1 || !headings[0]?.trim()) say(`has h1 ${JSON.stringify(headings)}`)
  const found = new Set((await page.evaluate(words)).match(leaks))
  for (const place of placesShown(address)) found.delete(place)
  for (const leak of found) say(`says "${leak}"`)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) say(`scrolls ${over} px sideways at ${width} px`)
    if (width === axeAt) {
      for (const fault of await axeFaults(page)) say(`at ${width} px ${fault}`)
    }
  }
}
