import type { Page } from '@playwright/test'
import { say } from '@/questionnaire/text'
import { signIn } from '../pages/sign-in'
import { startService } from '../service'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test'
import { question } from '../together/section'
import { answerAll, changeGuidelines, newestLetter, wordsOf } from './answer-all'

const note = 'Tarkista työaika.\n<b>Kiitos</b>'

for (const locale of ['fi', 'sv'] as const)
  for (const javaScriptEnabled of [true, false])
    test(`answers wait for approval, come back, are approved, and the approver leaves (${locale}${javaScriptEnabled ? '' : ', without JavaScript'})`, async ({
      browser,
      contextOptions,
      viewport,
    }, info) => {
      const service = await startService(`approval-${info.workerIndex}`)
      const use = { ...contextOptions, viewport, baseURL: service.url, javaScriptEnabled }
      const own = async () => (await browser.newContext(use)).newPage()
      const [maija, liisa] = [await own(), await own()]
      const { answering, approval, people } = wordsOf(locale)
      const at = (path = '') => `/${locale}/rounds/2026${path}`
      const look = (page: Page) => (javaScriptEnabled ? expectAccessible(page) : expectNoSidewaysScroll(page))
      const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
      await signIn(maija, 'viestinta@alajarvi.example', locale)
      await signIn(liisa, 'kirjasto@alajarvi.example', locale)
      await answerAll(maija)

      // Off by default; any member names who approves.
      await maija.goto(at('/check'))
      await expect(button(maija, answering('send'))).toBeVisible()
      await maija.goto(at('/people'))
      await expect(maija.getByText(approval('setting.nobody'))).toBeVisible()
      await maija.getByRole('checkbox', { name: /Liisa Korhonen/ }).check()
      await button(maija, approval('setting.save')).click()
      await expect(maija.getByText(people('said.approvers'))).toBeVisible()
      await expect(maija.getByRole('checkbox', { name: /Liisa Korhonen/ })).toBeChecked()
      await look(maija)

      // Whoever does not approve cannot send, neither here nor through the interface for programs.
      const refused = await maija.request.post('/api/rounds/2026/submission', { headers: { 'Accept-Language': locale } })
      expect(refused.status()).toBe(403)
      expect(await refused.json()).toEqual({ code: 'needs-approval', message: approval('said.needed') })
      await maija.goto(at('/check'))
      await expect(button(maija, answering('send'))).toHaveCount(0)
      await look(maija)
      await button(maija, approval('ask')).click()
      await expect(maija.getByText(approval('said.asked'))).toBeVisible()
      await expect(maija.locator('#approval')).toContainText('Liisa Korhonen')
      await expect(button(maija, approval('ask'))).toHaveCount(0)
      await maija.goto(at())
      await expect(maija.locator('#approval')).toContainText(approval('waitingTitle'))
      await look(maija)

      // From the letter to the answers, and back with a note.
      const letter = await newestLetter(liisa, locale, 'kirjasto@alajarvi.example')
      await expect(letter).toContainText('Maija Virtanen')
      await letter.getByRole('link').first().click()
      await expect(liisa.locator('#approval')).toContainText(approval('waitingYours'))
      await look(liisa)
      await liisa.locator('summary', { hasText: approval('return') }).click()
      await liisa.getByLabel(approval('returnNote')).fill(note)
      await button(liisa, approval('return')).click()
      await expect(liisa.getByText(approval('said.returned'))).toBeVisible()
      await expect(await newestLetter(maija, locale, 'viestinta@alajarvi.example')).toContainText('Tarkista työaika.')
      await maija.goto(at('/check'))
      await expect(maija.locator('#approval')).toContainText(approval('returnedTitle'))
      await expect(maija.locator('#approval')).toContainText('<b>Kiitos</b>')
      await look(maija)
      await button(maija, approval('ask')).click()
      await expect(maija.getByText(approval('said.asked'))).toBeVisible()

      // What is edited while the approver reads is not sent unseen.
      await liisa.goto(at('/check'))
      await changeGuidelines(maija)
      await button(liisa, approval('approve')).click()
      await expect(liisa.getByText(approval('said.changed'))).toBeVisible()
      await expect(liisa.locator('#approval')).toContainText(say(question('ohjeet').label, locale))
      await look(liisa)
      await button(liisa, approval('approve')).click()
      await liisa.waitForURL(/\/sent/)
      await expect(liisa.getByRole('heading', { level: 1 })).toBeVisible()

      // A later edit waits too; when the only approver leaves, anybody may send, and the others are told.
      await changeGuidelines(maija)
      await maija.goto(at())
      await expect(maija.locator('#unsent').getByRole('link', { name: answering('sendAgain') })).toBeVisible()
      await expect(maija.locator('#unsent').getByRole('button')).toHaveCount(0)
      await maija.goto(at('/check'))
      await button(maija, approval('ask')).click()
      await expect(maija.getByText(approval('said.asked'))).toBeVisible()
      await maija.goto(at('/people'))
      await maija.getByRole('link', { name: new RegExp(`^${people('remove')}\\s?: Liisa Korhonen$`) }).click()
      await look(maija)
      await button(maija, people('removeButton')).click()
      await expect(maija.getByText(people('said.removed'))).toBeVisible()
      // Letters are in the reader's own language, which is Finnish here.
      await expect(await newestLetter(maija, locale, 'hallinto@alajarvi.example')).toContainText(
        wordsOf('fi').letters('approval.leftSubject').split('(')[0]?.trim() ?? '',
      )
      await maija.goto(at('/check'))
      const sending = maija.getByRole('region', { name: answering('unsent.button') })
      await sending.getByRole('button', { name: answering('unsent.button'), exact: true }).click()
      await maija.waitForURL(/\/sent/)
      await Promise.all([maija, liisa].map((page) => page.context().close()))
      await service.stop()
    })
