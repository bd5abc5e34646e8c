import { gzipSync } from 'node:zlib'
import { ownMunicipality } from '@/testing/demonstration'
import { signIn } from '../pages/sign-in'
import { expect, test } from '../test'
import { interfaceText } from '../texts'
import { address, formOf } from './section'

/** Bytes of script, gzipped, that the page of a section may fetch in all, whenever it does: the framework's empty page is 135 000. */
const most = 160 * 1024

test('the page of a section fetches at most 160 KB of script', async ({ page }) => {
  await signIn(page, ownMunicipality().email)
  const scripts = new Set<string>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(response.url())
  })
  const live = page.waitForRequest('**/live?*')
  await page.goto(address)
  await live
  await expect(formOf(page).page.getByRole('region', { name: interfaceText('fi', 'answering', 'sectionBar') })).toBeVisible()
  let bytes = 0
  for (const script of scripts) bytes += gzipSync(await (await page.request.get(script)).body()).length
  expect(bytes).toBeLessThanOrEqual(most)
})
