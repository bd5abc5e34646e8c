import type { Locator, Page } from '@playwright/test'
import { ownMunicipality, returningMunicipality } from '@/testing/demonstration'
import { signIn } from '../pages/sign-in'
import { expect, test } from '../test'

/** The same places look different when so many of their pixels do. */
const seen = 0.02

/** The share of pixels, 0 to 1, that are another colour in one picture than in another of the same size. */
async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
          if (!context) throw new Error('no canvas')
          context.drawImage(bitmap, 0, 0)
          return context.getImageData(0, 0, bitmap.width, bitmap.height)
        }),
      )
      if (!first || !second || first.width !== second.width || first.height !== second.height)
        throw new Error('pictures of different sizes')
      let different = 0
      for (let at = 0; at < first.data.length; at += 4)
        if ([0, 1, 2].some((channel) => Math.abs((first.data[at + channel] ?? 0) - (second.data[at + channel] ?? 0)) > 40)) different += 1
      return (different * 4) / first.data.length
    },
    [[...one], [...other]],
  )
}

/** How much a choice's own place changes when it is chosen, with neither focus nor pointer on it. */
async function changeByChoosing(page: Page, input: Locator): Promise<number> {
  const place = input.locator('xpath=..')
  const rest = async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.mouse.move(0, 0)
    return place.screenshot({ animations: 'disabled' })
  }
  const before = await rest()
  await input.check({ force: true })
  return difference(page, before, await rest())
}

const section = '/fi/rounds/2026/sections/kaytannot'
const kinds = {
  single: 'input[type=radio]',
  multiple: 'input[type=checkbox]',
  scale: 'input[value="4"]',
  matrix: 'fieldset fieldset input[type=radio]',
}

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } })

  for (const [type, kind] of Object.entries(kinds))
    test(`what is chosen can be seen: ${type}`, async ({ page }) => {
      await signIn(page, ownMunicipality().email)
      await page.goto(section)
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
      const input = page.locator(`main form ${kind}`).first()
      expect(await changeByChoosing(page, input)).toBeGreaterThan(seen)
    })

  test('last year’s marks can be seen', async ({ page }) => {
    const own = returningMunicipality('fi', ['ohjeet'], 'on')
    await signIn(page, own.email)
    await page.goto(section)
    const marked = page.locator('main form label:has([data-was])').first()
    await marked.scrollIntoViewIfNeeded()
    const clip = await marked.boundingBox()
    if (!clip) throw new Error('the marked choice is not shown')
    // One and the same place of the window: without its mark the choice may be smaller.
    const place = () => page.screenshot({ animations: 'disabled', clip })
    const before = await place()
    await marked.locator('[data-was]').evaluate((words) => words.removeAttribute('data-was'))
    expect(await difference(page, before, await place())).toBeGreaterThan(seen / 4)
  })
})
