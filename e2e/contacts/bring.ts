import type { Locator, Page } from '@playwright/test'
import { expect } from '../test'
import { interfaceText } from '../texts'

const imports = (key: string) => interfaceText('fi', 'imports', key)

/** Chooses the file and sends it to be read. @param field in a form with a button of its own */
export async function sendFile(page: Page, field: Locator, name: string, buffer: Buffer): Promise<void> {
  await field.setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page
    .locator('form')
    .filter({ has: field })
    .getByRole('button', { name: imports('upload') })
    .click()
  await page.waitForURL(/\/imports\/\d+$/)
}

/** On an import's page: looks again until its file is read, for starting the thread that reads may take longer than a page waits. */
export async function untilRead(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(imports('reading'))).toHaveCount(0)
  }).toPass()
}

/** Sends the file, and is on its import's page once it is read. */
export async function bringFile(page: Page, field: Locator, name: string, buffer: Buffer): Promise<void> {
  await sendFile(page, field, name, buffer)
  await untilRead(page)
}
