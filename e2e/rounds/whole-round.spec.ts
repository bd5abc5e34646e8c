import type { Page } from '@playwright/test'
import { EditorScreen } from '../pages/editor'
import { press, write } from '../pages/keyboard'
import { RoundAdmin } from '../pages/round-pages'
import { administratorEmail, signIn } from '../pages/sign-in'
import { passTime } from '../pass-time'
import { startService } from '../service'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'
import { answerRound } from './whole-round/answers'
import { add, added, changeMeaning, exportAndImport, merge, preview, retire, reword, translate } from './whole-round/edit'
import { readBroken, readComparable, readFiles, readRecoded } from './whole-round/results'

const word = (key: string) => interfaceText('fi', 'preparing', key)
const round = '2027'
const roundPage = `/fi/admin/rounds/${round}`

/** "1.12.2026" and "9.05" as clocks in Finland show it. */
function inHelsinki(at: Date): { day: string; time: string } {
  const said = new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' }).formatToParts(at)
  const part = (type: string) => said.find((each) => each.type === type)?.value ?? ''
  return { day: `${part('day')}.${part('month')}.${part('year')}`, time: `${part('hour')}.${part('minute')}` }
}

async function makeRound(page: Page) {
  await page.goto('/fi/admin/rounds/new')
  await write(page.getByRole('textbox', { name: word('newRound.code'), exact: true }), round)
  await write(page.getByRole('textbox', { name: word('newRound.day'), exact: true }), `1.11.${round}`)
  await press(page.getByRole('button', { name: word('newRound.make'), exact: true }))
  await expect(page.getByRole('status')).toContainText(word('said.made'))
}

/** Sets it to open tomorrow. */
async function schedule(page: Page): Promise<void> {
  const opens = new Date(Date.now() + 86_400_000)
  const closes = new Date(opens.getTime() + 14 * 86_400_000)
  await page.goto(`${roundPage}/schedule`)
  const fields = (name: string) => page.getByRole('textbox', { name, exact: true })
  await fields(word('schedule.opens.day')).fill(inHelsinki(opens).day)
  await fields(word('schedule.opens.time')).first().fill(inHelsinki(opens).time)
  await fields(word('schedule.closes.day')).fill(inHelsinki(closes).day)
  await fields(word('schedule.closes.time')).last().fill('16.00')
  await page.getByRole('button', { name: word('schedule.save') }).click()
  await expect(page.getByRole('status')).toContainText(word('said.scheduled'))
}

/** What was set to open last opens now. */
const passToOpening = (service: string) =>
  passTime(
    service,
    `insert into round_schedules (round_id, opens_at, closes_at, saved_at, saved_by)
     select round_id, ?, closes_at, saved_at, saved_by from round_schedules order by id desc limit 1`,
    Date.now(),
  )

async function closeAndPublish(page: Page, code: string) {
  const admin = new RoundAdmin(page, code)
  await admin.open()
  await admin.close()
  await page.getByRole('link', { name: /^Julkaise versio/ }).click()
  await expectAccessible(page)
  await admin.signOff()
  await page.getByRole('button', { name: /^Julkaise versio/ }).click()
  await expect(page).toHaveURL(new RegExp(`/admin/rounds/${code}$`))
}

test('a round is made of the last one, opened by the clock, answered and published: one trend goes on, one is recoded, one breaks', async ({
  browser,
  contextOptions,
  viewport,
}, info) => {
  // A long way by Tab: how long until something hangs is longer too.
  test.slow()
  const name = `whole-round-${info.workerIndex}`
  const service = await startService(name)
  const context = () => browser.newContext({ ...contextOptions, viewport, baseURL: service.url })
  const page = await (await context()).newPage()
  await signIn(page, administratorEmail)
  const editor = new EditorScreen(page, round)
  const steps = { makeRound: () => makeRound(page), reword, merge, changeMeaning, add, translate, retire, preview, exportAndImport }
  for (const [title, step] of Object.entries(steps)) await test.step(title, () => step(editor))
  await editor.open()
  await expect(page.getByRole('main')).toContainText(interfaceText('fi', 'questionnaireEditor', 'ready'))
  await expectAccessible(page)

  await test.step('the clock opens it, though the service is stopped at that moment', async () => {
    await schedule(page)
    await closeAndPublish(page, '2026')
    await page.goto(roundPage)
    await expect(page.getByRole('main')).not.toContainText(word('event.openedByClock'))
    await service.stop()
    passToOpening(name)
    await service.start()
    await expect(async () => {
      await page.goto(roundPage)
      await expect(page.getByRole('main')).toContainText(word('event.openedByClock'), { timeout: 1000 })
    }).toPass()
  })

  await test.step('municipalities answer, and the results are published', async () => {
    const questionnaire = JSON.parse(await (await page.request.get(`${editor.base}/export`)).text())
    await answerRound(page.request, name, round, questionnaire)
    await closeAndPublish(page, round)
  })
  const visitor = await (await context()).newPage()
  const reading = { visitor, service: name, round }
  for (const read of [readComparable, readRecoded, readBroken, readFiles]) await test.step(read.name, () => read(reading))
  await visitor.goto(`/fi/results/${round}/${added.key}`)
  await expect(visitor.getByRole('main')).toContainText('sovellusta')
  expect((await visitor.goto(`/fi/results/${round}/chatbot`))?.status()).toBe(404)
  await service.stop()
})
