import { extractText, getDocumentProxy } from 'unpdf'
import { signIn } from '../pages/sign-in'
import { startService } from '../service'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test'
import { interfaceText } from '../texts'
import { answerAll, newestLetter, wordsOf } from './answer-all'

for (const locale of ['fi', 'sv'] as const)
  for (const javaScriptEnabled of [true, false])
    test(`open requests are named before sending, and everybody gets the receipt with the answers (${locale}${javaScriptEnabled ? '' : ', without JavaScript'})`, async ({
      browser,
      contextOptions,
      viewport,
    }, info) => {
      const service = await startService(`receipt-${info.workerIndex}`)
      const context = await browser.newContext({ ...contextOptions, viewport, baseURL: service.url, javaScriptEnabled })
      const maija = await context.newPage()
      const { answering, people, letters } = wordsOf(locale)
      const at = (path = '') => `/${locale}/rounds/2026${path}`
      const look = () => (javaScriptEnabled ? expectAccessible(maija) : expectNoSidewaysScroll(maija))
      await signIn(maija, 'viestinta@alajarvi.example', locale)
      await answerAll(maija)
      for (const section of ['tekoaly', 'verkkopalvelu']) {
        await maija.goto(at(`/handover?section=${section}`))
        await maija.getByRole('radio', { name: people('wholeSection') }).check()
        await maija.getByRole('radio', { name: /Liisa Korhonen/ }).check()
        await maija.getByRole('button', { name: people('handoverButton') }).click()
        await expect(maija.getByText(people('said.asked'))).toBeVisible()
      }

      await maija.goto(at('/check'))
      const requests = maija.locator('#requests')
      await expect(requests).toContainText('Liisa Korhonen')
      await expect(requests.getByRole('listitem')).toHaveCount(2)
      await look()
      await requests
        .getByRole('button', { name: new RegExp(`^${people('withdraw')}`) })
        .first()
        .click()
      await expect(requests.getByRole('listitem')).toHaveCount(1)
      await maija.getByRole('button', { name: answering('send'), exact: true }).click()
      await maija.waitForURL(/\/sent/)
      await look()
      const shown = await maija.getByRole('main').innerText()
      const [reference = ''] = /2026-005-\d+/.exec(shown) ?? []
      expect(reference).not.toBe('')
      const [, ordinal = ''] = { fi: /on (\d+)\. vastannut/, sv: /nummer (\d+) som svarat/ }[locale].exec(shown) ?? []
      expect(Number(ordinal)).toBeGreaterThan(0)
      for (const name of ['Maija Virtanen', 'Liisa Korhonen']) expect(shown).toContain(name)

      for (const to of ['viestinta@alajarvi.example', 'kirjasto@alajarvi.example']) {
        const letter = await newestLetter(maija, locale, to)
        await expect(letter).toContainText(reference)
        const file = await letter.getByRole('link', { name: letters('file') }).getAttribute('href')
        const answer = await maija.request.get(file ?? '')
        expect(answer.headers()['content-type']).toBe('application/pdf')
        const pdf = await getDocumentProxy(new Uint8Array(await answer.body()))
        const { text } = await extractText(pdf, { mergePages: true })
        expect(text).toContain(reference)
        expect(text).toContain('Alajärvi')
      }
      await maija.goto(at('/answers'))
      await expect(maija.getByRole('main')).toContainText(reference)
      await expect(maija.getByRole('main')).toContainText(interfaceText(locale, 'paper', 'reference'))
      await context.close()
      await service.stop()
    })
