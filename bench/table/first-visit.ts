/** What a browser that has never been here fetches for the first page. */
import { chromium } from '@playwright/test'
import { installedBrowser } from '@/commands/testing/browser'
import { type Effort, type Line, medians } from '../driver/measure'
import { startService } from '../driver/service'

/** @param javaScriptEnabled without it, what the page weighs with its style sheets and fonts alone */
async function visit(address: string, javaScriptEnabled: boolean): Promise<{ bytes: number; requests: number }> {
  const executablePath = await installedBrowser()
  if (!executablePath) throw new Error('there is no browser to visit with')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage({ javaScriptEnabled })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let [bytes, requests] = [0, 0]
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests += 1
  })
  await page.goto(`${address}/fi`, { waitUntil: 'networkidle' })
  await browser.close()
  return { bytes: bytes / 1000, requests }
}

export async function measure(effort: Effort): Promise<Line[]> {
  const [service] = await startService(() => undefined)
  const { bytes, requests } = await medians(effort, () => visit(service.address, true))
  const { bytes: least } = await visit(service.address, false)
  await service.stop()
  const work = 'first visit, nothing kept'
  return [
    { work, what: 'KB', value: bytes, limit: least, goal: { atMost: 235 } },
    { work, what: 'requests', value: requests, goal: { atMost: 10 } },
  ]
}
