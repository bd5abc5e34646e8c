import type { Page } from '@playwright/test'
import config from '@/playwright.config'
import { questionsOf } from '@/questionnaire/asked'
import { questionnaireOf, sentMunicipality } from '@/testing/demonstration'
import { administratorPages, answering, closed, open, results } from '../every-page/addresses'
import { signIn } from '../pages/sign-in'
import { expect, test } from '../test'

/** The browser's own setting of text size, twice the usual: `rem`, and `em` in media queries, follow it. Pages keep their 390 pixels. */
test.use({
  viewport: { width: 390, height: 844 },
  launchOptions: {
    ...config.use?.launchOptions,
    args: [...(config.use?.launchOptions?.args ?? []), '--blink-settings=defaultFontSize=32'],
  },
})

/** Pages for those who answer and for visitors, before signing in. */
const before = open.filter((address) => !['/demo/letters', '/ei/ole'].includes(address))

/**
 * What is wrong with a page: how far it scrolls sideways, text that hangs over its edge, and words that go on in the next line where
 * nothing says so: neither a hyphen of their own nor a soft one, which the browser draws, stands at the break. What scrolls in a
 * region of its own may be wider than the page. Addresses of the web and e-mail are no words of a text, and break anywhere.
 */
async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const over = document.documentElement.scrollWidth - width
    const faults = over > 0 ? [`scrolls sideways by ${over}`] : []
    const scrolls = (element: Element | null): boolean =>
      element !== null && (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const range = document.createRange()
    const boxesOf = (node: Node, from: number, to: number) => {
      range.setStart(node, from)
      range.setEnd(node, to)
      return [...range.getClientRects()].filter((box) => box.width > 0)
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.closest('.vh, .skip, script, style, code, textarea, svg'))
        continue
      const name = `${parent.tagName.toLowerCase()}${parent.className ? `.${parent.className}` : ''}`
      const addresses = [...(node.textContent ?? '').matchAll(/\S+[@/]\S+|\S+\.\p{L}{2,}\S*/gu)]
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{M}’\u00ad]{2,}/gu)) {
        if (addresses.some((address) => address.index <= index && index < address.index + address[0].length)) continue
        const boxes = boxesOf(node, index, index + word.length)
        if (boxes.some(({ right }) => right > width + 1) && !scrolls(parent)) faults.push(`”${word}” hangs over the edge in ${name}`)
        if (new Set(boxes.map(({ top }) => Math.round(top))).size < 2) continue
        const lines = [...word].map((_, at) => Math.round(boxesOf(node, index + at, index + at + 1).at(-1)?.top ?? 0))
        const isCut = (at: number) => lines[at] !== lines[at - 1] && ![word[at - 1], word[at]].includes('\u00ad')
        if (lines.some((_, at) => at > 0 && isCut(at))) faults.push(`breaks ”${word}” in ${name}`)
      }
    }
    return [...new Set(faults)]
  })
}

async function read(page: Page, addresses: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  for (const address of addresses) {
    await page.goto(address)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
    for (const fault of await faultsOf(page)) faults.push(`${address} ${fault}`)
  }
  return faults
}

const channels = questionsOf(questionnaireOf('2026')).find(({ key }) => key === 'kanavat')
if (!channels || !('options' in channels)) throw new Error('kanavat is not asked')

/** Answers which channels are used, as the signed-in person of one municipality. @returns the answer that stood before */
async function answerChannels(page: Page, value: unknown): Promise<unknown> {
  const { answers } = await (await page.request.get('/api/rounds/2026/answers')).json()
  const data = { value, basedOn: answers.kanavat.version }
  expect((await page.request.put('/api/rounds/2026/answers/kanavat', { data })).status()).toBe(200)
  return answers.kanavat.value
}

for (const locale of ['fi', 'sv'] as const) {
  const inLanguage = (addresses: readonly string[]) => addresses.map((address) => `/${locale}${address}`)

  test(`pages for everybody hold text of twice the size at 390 px in ${locale}`, async ({ page }) => {
    expect(await read(page, inLanguage([...before, ...results()]))).toEqual([])
  })

  test(`a municipality’s pages hold text of twice the size at 390 px in ${locale}`, async ({ page }) => {
    await signIn(page, 'viestinta@alajarvi.example', locale)
    expect(await read(page, inLanguage([...answering(), ...closed]))).toEqual([])
    await signIn(page, sentMunicipality('fi').email, locale)
    expect(await read(page, inLanguage(['', '/check', '/sent'].map((address) => `/rounds/2026${address}`)))).toEqual([])
    // After an edit its check page shows what was sent beside what is now.
    const sent = await answerChannels(page, channels.options.map(({ key }) => key).slice(0, 6))
    expect(await read(page, inLanguage(['/rounds/2026/check']))).toEqual([])
    await expect(page.locator('#unsent')).toBeVisible()
    await answerChannels(page, sent)
  })

  for (const [about, addresses] of Object.entries(administratorPages))
    test(`an administrator’s pages of ${about} hold text of twice the size at 390 px in ${locale}`, async ({ page }) => {
      await signIn(page, 'admin@kuntaliitto.example', locale)
      expect(await read(page, inLanguage(addresses))).toEqual([])
    })
}
