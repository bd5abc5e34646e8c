import type { Page } from '@playwright/test'
import { type Locale, locales } from '@/questionnaire/text'
import { sentMunicipality } from '@/testing/demonstration'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, test } from '../test'
import { interfaceText } from '../texts'
import { administratorPages, answering, closed, open, results } from './addresses'
import { type PageFindings, type Reading, readPage, startReading } from './read-page'

const halfWay = 'viestinta@alajarvi.example'
const ofTwo = 'viestinta@kalajokilaakso.example'
/** Whoever has just been sent a letter gets no other at once, so each language asks for somebody else's. */
const askers = { fi: halfWay, sv: ofTwo, en: sentMunicipality('fi').email } satisfies Record<Locale, string>
/** Finnish pages are read on a screen that is made narrower, Swedish ones on a telephone; axe reads each page once on either. */
const screens = {
  fi: { widths: [1280, 390, 320], axeAt: 1280, use: {} },
  sv: { widths: [390, 320], axeAt: 390, use: { isMobile: true, hasTouch: true, viewport: { width: 390, height: 844 } } },
  en: { widths: [1280, 320], axeAt: null, use: {} },
} satisfies Record<Locale, Pick<Reading, 'widths' | 'axeAt'> & { use: object }>

for (const locale of locales)
  test.describe(`in ${locale}`, () => {
    const few = locale === 'en'
    const { use, ...screen } = screens[locale]
    test.use(use)
    let reading: PageFindings
    let read: (titleEnds?: RegExp) => Promise<void>
    let visit: (page: Page, addresses: readonly string[]) => Promise<void>

    test.beforeEach(async ({ page }) => {
      reading = startReading(page)
      read = (titleEnds) => readPage(page, reading, { locale, ...screen, ...(titleEnds ? { titleEnds } : {}) })
      visit = async (of, addresses) => {
        for (const address of addresses) {
          await of.goto(`/${locale}${address}`)
          await read(address === '' ? /^Kuntakysely – ./ : undefined)
        }
      }
    })

    test('pages open to everybody are whole', async ({ page }) => {
      await visit(page, open)
      await page.goto(`/${locale}/sign-in`)
      await page.getByRole('button', { name: interfaceText(locale, 'signIn', 'send') }).click()
      await page.waitForURL(/problem=address/)
      await read()
      await page.getByRole('textbox', { name: interfaceText(locale, 'signIn', 'email') }).fill(askers[locale])
      await page.getByRole('button', { name: interfaceText(locale, 'signIn', 'send') }).click()
      await page.waitForURL(/sign-in\/code/)
      await read()
      await page.getByRole('textbox', { name: interfaceText(locale, 'signIn', 'codeLabel') }).fill('12')
      await page.getByRole('button', { name: interfaceText(locale, 'signIn', 'codeSend') }).click()
      await page.waitForURL(/problem=/)
      await read()
      await page.goto(`/${locale}/demo/letters?to=${encodeURIComponent(askers[locale])}`)
      await page.getByRole('article').first().getByRole('link').first().click()
      await page.waitForURL(/confirm\?token=/)
      reading.titles.clear()
      await read()
      expect(reading.faults).toEqual([])
    })

    test('pages of results are whole', async ({ page }) => {
      await visit(page, few ? results().slice(0, 3) : results())
      expect(reading.faults).toEqual([])
    })

    test("a municipality's pages are whole", async ({ page }) => {
      await signIn(page, halfWay, locale)
      await visit(page, few ? answering().slice(0, 3) : [...answering(), ...closed])
      await page.goto(`/${locale}/rounds/2026/handover?section=tekoaly`)
      await page.getByRole('button', { name: interfaceText(locale, 'people', 'handoverButton') }).click()
      await page
        .getByRole('alert')
        .filter({ hasText: interfaceText(locale, 'people', 'problemWhom') })
        .waitFor()
      await read()
      expect(reading.faults).toEqual([])
    })

    if (few) return

    test('pages after sending and pages of several municipalities are whole', async ({ page }) => {
      await signIn(page, sentMunicipality('fi').email, locale)
      await visit(page, ['/rounds/2026', '/rounds/2026/check', '/rounds/2026/sent'])
      reading.titles.clear()
      await signIn(page, ofTwo, locale)
      await visit(page, ['/rounds', '/rounds/2026?municipality=009', '/rounds/2026/sections/kaytannot?municipality=009'])
      expect(reading.faults).toEqual([])
    })

    // A title stands for one path among all of them.
    const titles: PageFindings['titles'] = new Map()
    for (const [about, addresses] of Object.entries(administratorPages))
      test(`an administrator's pages of ${about} are whole`, async ({ page }) => {
        reading = { ...reading, titles }
        await signIn(page, administratorEmail, locale)
        await visit(page, addresses)
        expect(reading.faults).toEqual([])
      })

    test("a municipality's pages are whole for an administrator too", async ({ page }) => {
      await signIn(page, administratorEmail, locale)
      const proxy = ['', '/sections/kaytannot', '/check'].map((path) => `/rounds/2026${path}?municipality=005`)
      await visit(page, proxy)
      expect(reading.faults).toEqual([])
    })
  })
