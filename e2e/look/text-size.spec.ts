import type { Page } from '@playwright/test'
import { sentMunicipality } from '@/testing/demonstration'
import { answering, closed, open } from '../every-page/addresses'
import { signIn } from '../pages/sign-in'
import { expect, test } from '../test'

test.use({ viewport: { width: 390, height: 844 } })

/** Pages for those who answer, and before signing in. */
const before = open.filter((address) => !['/data', '/method', '/demo/letters', '/ei/ole'].includes(address))

/**
 * What is wrong with a page in text of twice the size: how far it scrolls sideways, and words that are broken where no hyphen says so.
 * Addresses and other words that no line of 390 pixels could hold whole in any language are not words of a text.
 */
async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    const root = document.documentElement
    const faults = root.scrollWidth > root.clientWidth ? [`scrolls sideways by ${root.scrollWidth - root.clientWidth}`] : []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent?.checkVisibility() || parent.closest('.vh, script, style, code, textarea')) continue
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{M}’]{2,}/gu)) {
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)))
        if (lines.size > 1) faults.push(`breaks ”${word}” in ${parent.tagName.toLowerCase()}`)
      }
    }
    return [...new Set(faults)]
  })
}

async function read(page: Page, addresses: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  for (const address of addresses) {
    await page.goto(address)
    for (const fault of await faultsOf(page)) faults.push(`${address} ${fault}`)
  }
  return faults
}

for (const locale of ['fi', 'sv'] as const) {
  test(`pages before signing in hold text of twice the size at 390 px in ${locale}`, async ({ page }) => {
    expect(
      await read(
        page,
        before.map((address) => `/${locale}${address}`),
      ),
    ).toEqual([])
  })

  test(`a municipality’s pages hold text of twice the size at 390 px in ${locale}`, async ({ page }) => {
    await signIn(page, 'viestinta@alajarvi.example', locale)
    expect(
      await read(
        page,
        [...answering(), ...closed].map((address) => `/${locale}${address}`),
      ),
    ).toEqual([])
    await signIn(page, sentMunicipality('fi').email, locale)
    expect(
      await read(
        page,
        ['', '/check', '/sent'].map((address) => `/${locale}/rounds/2026${address}`),
      ),
    ).toEqual([])
  })
}
