import type { BrowserContext, Page } from '@playwright/test'
import { startService } from './service'
import { expect, test } from './test'
import { interfaceText } from './texts'

const maija = 'viestinta@alajarvi.example'
const t = (key: string) => interfaceText('fi', 'people', key)
const at = (page: string) => `/fi/rounds/2026${page}municipality=005`
/** Nothing of these, of an address or of what was written may stand in an address or a log. */
const personal = /@|%40|Ulla|Uusitalo|Kaisa|Konsultti|Maija|Virtanen|Liisa|Korhonen|Tied%C3%A4t|Tiedät|puutteellinen|kirjaamo\.fi/i

/** Opens the link of the newest letter to an address in the demonstration's mailbox. */
async function openLetter(page: Page, to: string) {
  await page.goto('/fi/demo/letters')
  await page.getByRole('searchbox').fill(to)
  await page.getByRole('main').getByRole('button').click()
  await expect(page.getByRole('article').first()).toContainText(to)
  await page.getByRole('article').first().getByRole('link').first().click()
  await page.getByRole('main').getByRole('button').click()
}

/** A refused form: the title and the summary say so, and what was typed is still there. */
async function expectRefused(page: Page, problem: string, script: boolean) {
  const summary = page.getByRole('alert').filter({ hasText: t('errorTitle') })
  await expect(summary).toContainText(t(problem))
  await expect(page).toHaveTitle(new RegExp(`^${t('errorPrefix')}: .* – Kuntakysely$`))
  if (script) await expect(summary).toBeFocused()
}

async function inviteAfterRefusals(page: Page, script: boolean) {
  await page.goto(at('/people?'))
  await page.getByLabel(t('email')).fill('ulla.puutteellinen')
  await page.getByLabel(t('nameOptional')).fill('Ulla Uusitalo')
  await page.getByLabel(t('message')).fill('Tiedät nämä paremmin.')
  await page.getByRole('button', { name: t('invite') }).click()
  await expectRefused(page, 'problemAddress', script)
  await expect(page.getByLabel(t('email'))).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel(t('email'))).toHaveValue('ulla.puutteellinen')
  await expect(page.getByLabel(t('nameOptional'))).toHaveValue('Ulla Uusitalo')
  await expect(page.getByLabel(t('message'))).toHaveValue('Tiedät nämä paremmin.')
  await page.getByLabel(t('email')).fill('ulla@alajarvi.example')
  await page.getByRole('button', { name: t('invite') }).click()
  await expect(page.getByText(t('said.invited').replace('{who}', 'ulla@alajarvi.example'))).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: t('errorTitle') })).toHaveCount(0)
  await expect(page.getByLabel(t('email'))).toHaveValue('')
  await page.getByLabel(t('name'), { exact: true }).fill(' ')
  await page.getByRole('button', { name: t('saveOwn'), exact: true }).click()
  await expectRefused(page, 'problemName', script)
}

async function handOverAfterRefusals(page: Page, script: boolean) {
  await page.goto(at('/handover?section=tekoaly&'))
  await page.getByRole('radio').nth(1).check()
  await page.getByLabel(t('note')).fill('Tiedät tämän paremmin.')
  await page.getByRole('button', { name: t('handoverButton') }).click()
  await expectRefused(page, 'problemWhom', script)
  await page.getByRole('radio', { name: t('otherAddress') }).check()
  await page.getByLabel(t('email')).fill('ulla.puutteellinen')
  await page.getByRole('button', { name: t('handoverButton') }).click()
  await expectRefused(page, 'problemAddress', script)
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await expect(page.getByRole('radio', { name: t('otherAddress') })).toBeChecked()
  await expect(page.getByLabel(t('note'))).toHaveValue('Tiedät tämän paremmin.')
  await page.getByRole('radio', { name: /Liisa Korhonen/ }).check()
  await page.getByRole('button', { name: t('handoverButton') }).click()
  await expect(page.getByText(t('said.asked'))).toBeVisible()
}

async function joinAfterRefusal(stranger: Page, link: string) {
  await stranger.goto(new URL(link).pathname)
  await stranger.getByLabel(t('email')).fill('kaisa.puutteellinen')
  await stranger.getByLabel(t('name')).fill('Kaisa Konsultti')
  await stranger.getByRole('button', { name: t('joinAsk') }).click()
  await expect(stranger.getByRole('alert').filter({ hasText: t('problemJoinAddress') })).toBeVisible()
  await expect(stranger.getByLabel(t('email'))).toHaveValue('kaisa.puutteellinen')
  await expect(stranger.getByLabel(t('name'))).toHaveValue('Kaisa Konsultti')
  await stranger.getByLabel(t('email')).fill('kaisa@muualla.example')
  await stranger.getByRole('button', { name: t('joinAsk') }).click()
  await expect(stranger.getByRole('heading', { name: interfaceText('fi', 'signIn', 'codeTitle') })).toBeVisible()
  await openLetter(stranger, 'kaisa@muualla.example')
  await expect(stranger.getByText(t('stateWaiting'))).toBeVisible()
}

async function transferAfterRefusal(page: Page, script: boolean) {
  await page.goto(at('/people/transfer?'))
  await page.getByRole('radio', { name: t('otherAddress') }).check()
  await page.getByLabel(t('email')).fill('liisa.puutteellinen')
  await page.getByLabel(t('message')).fill('Tiedät tämän paremmin.')
  await page.getByRole('button', { name: t('transferButton') }).click()
  await expectRefused(page, 'problemAddress', script)
  await expect(page.getByLabel(t('email'))).toHaveValue('liisa.puutteellinen')
  await expect(page.getByLabel(t('message'))).toHaveValue('Tiedät tämän paremmin.')
  await page.getByRole('radio', { name: /Liisa Korhonen/ }).check()
  await page.getByRole('button', { name: t('transferButton') }).click()
  await expect(page).toHaveURL(/\/fi\/rounds$/)
}

test.describe.configure({ timeout: 180_000 })

for (const javaScriptEnabled of [true, false])
  test(`no address, name or message stands in an address or a log ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }, info) => {
    const service = await startService(`own-${info.workerIndex}`, { loud: true })
    const seen: string[] = []
    const open = async () => {
      const context: BrowserContext = await browser.newContext({ baseURL: service.url, javaScriptEnabled })
      context.on('request', (sent) => seen.push(sent.url(), sent.headers().referer ?? ''))
      context.on('response', (came) => seen.push(came.headers().location ?? ''))
      return context.newPage()
    }
    const [page, stranger] = [await open(), await open()]
    await page.goto('/fi/sign-in')
    const email = page.getByRole('textbox', { name: interfaceText('fi', 'signIn', 'email') })
    await email.fill('maija.puutteellinen')
    await page.getByRole('button', { name: interfaceText('fi', 'signIn', 'send') }).click()
    await expect(email).toHaveValue('maija.puutteellinen')
    await email.fill(maija)
    await page.getByRole('button', { name: interfaceText('fi', 'signIn', 'send') }).click()
    await expect(page.getByRole('heading', { name: interfaceText('fi', 'signIn', 'codeTitle') })).toBeVisible()
    await openLetter(page, maija)
    await expect(page).toHaveURL(/\/fi\/rounds/)

    await inviteAfterRefusals(page, javaScriptEnabled)
    await handOverAfterRefusals(page, javaScriptEnabled)
    await page.goto(at('/people?'))
    await page.getByLabel(t('registry')).fill('kirjaamo.fi')
    await page.getByRole('button', { name: t('makeLink') }).click()
    // What was typed stands there before the refusal, too.
    await expect(page.getByLabel(t('registry'))).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel(t('registry'))).toHaveValue('kirjaamo.fi')
    await page.getByLabel(t('registry')).fill('')
    await page.getByRole('button', { name: t('makeLink') }).click()
    await joinAfterRefusal(stranger, await page.getByText(/\/fi\/join\/[\w-]{43}/).innerText())
    await page.goto(at('/people?'))
    await page
      .getByRole('button', { name: /: Kaisa Konsultti$/ })
      .first()
      .click()
    await expect(page.getByText(t('said.approved'))).toBeVisible()
    await page.getByRole('link', { name: /: Kaisa Konsultti$/ }).click()
    await page.getByRole('button', { name: t('removeButton') }).click()
    await expect(page.getByText(t('said.removed'))).toBeVisible()
    await transferAfterRefusal(page, javaScriptEnabled)

    await service.stop()
    expect(seen.length).toBeGreaterThan(20)
    expect(seen.filter((each) => personal.test(each))).toEqual([])
    expect(service.log()).toContain('Kuntakysely http://localhost')
    expect(service.log()).not.toMatch(personal)
  })
