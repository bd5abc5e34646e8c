/** Playwright's test with our service behind it and axe at hand. */
import { test as base, expect, type Page } from '@playwright/test'
import { axeFaults } from './axe'
import { type Service, startService } from './service'

type Options = {
  /** Give the test a service of its own: for stories that close the round. */
  ownService: boolean
}

export const test = base.extend<Options & { baseURL: string }, { shared: Service }>({
  ownService: [false, { option: true }],
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use, worker) => {
      const service = await startService(`worker-${worker.workerIndex}`)
      await use(service)
      await service.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ ownService, shared }, use, info) => {
    if (!ownService) return use(shared.url)
    const service = await startService(`own-${info.workerIndex}`)
    await use(service.url)
    await service.stop()
  },
})

/** axe finds nothing on the page, and it does not scroll sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S/)
  expect(await axeFaults(page)).toEqual([])
  await expectNoSidewaysScroll(page)
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(over, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

export { expect }
