import Database from 'better-sqlite3'
import { questionsOf } from '@/questionnaire/asked'
import { say } from '@/questionnaire/text'
import { questionnaireOf } from '@/testing/demonstration'
import { signIn } from '../pages/sign-in'
import { startService } from '../service'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test'
import { answerAll, newestLetter, wordsOf } from './answer-all'

const hour = 60 * 60_000

const [greeting] = questionsOf(questionnaireOf('2026')).filter(({ key }) => key === 'terveiset')
if (!greeting) throw new Error('terveiset is not asked')

/** Alajärvi sent two hours ago, and its Liisa wrote a greeting, which no other question looks at, an hour and a minute ago. */
function editWhileNobodyLooked(name: string): void {
  const db = new Database(`var/test/${name}.db`)
  const now = Date.now()
  const { id } = db
    .prepare("select s.id from responses s join rounds r on r.id = s.round_id where r.code = '2026' and s.municipality = '005'")
    .get() as { id: number }
  const { version } = db.prepare("select version from answers where response_id = ? and key = 'terveiset'").get(id) as { version: number }
  db.prepare('update submissions set submitted_at = ? where response_id = ?').run(now - 2 * hour, id)
  db.prepare(
    `insert into answer_versions (response_id, key, version, value, saved_at, saved_by, source)
     values (?, 'terveiset', ?, ?, ?, (select id from people where email = 'kirjasto@alajarvi.example'), 'member')`,
  ).run(id, version + 1, JSON.stringify('Terveisiä Liisalta.'), now - hour - 60_000)
  db.prepare("update answers set version = ? where response_id = ? and key = 'terveiset'").run(version + 1, id)
  db.close()
}

for (const locale of ['fi', 'sv'] as const)
  for (const javaScriptEnabled of [true, false])
    test(`a change after sending is told by letter, and sent from its link (${locale}${javaScriptEnabled ? '' : ', without JavaScript'})`, async ({
      browser,
      contextOptions,
      viewport,
    }, info) => {
      const name = `unsent-letter-${info.workerIndex}`
      const service = await startService(name)
      const context = await browser.newContext({ ...contextOptions, viewport, baseURL: service.url, javaScriptEnabled })
      const maija = await context.newPage()
      const { answering, letters } = wordsOf(locale)
      await signIn(maija, 'viestinta@alajarvi.example', locale)
      await answerAll(maija)
      expect((await maija.request.post('/api/rounds/2026/submission')).status()).toBe(200)
      await service.stop()
      editWhileNobodyLooked(name)
      await service.start()

      await expect(async () => {
        const letter = await newestLetter(maija, locale, 'viestinta@alajarvi.example')
        await expect(letter).toContainText(letters('unsentChanges.action'), { timeout: 1000 })
      }).toPass()
      for (const to of ['viestinta@alajarvi.example', 'kirjasto@alajarvi.example']) {
        const letter = await newestLetter(maija, locale, to)
        await expect(letter).toContainText('Liisa Korhonen')
        await expect(letter).toContainText(/\/check\?municipality=005/)
      }
      const letter = await newestLetter(maija, locale, 'viestinta@alajarvi.example')
      await expect(letter).toContainText(say(greeting.label, locale))
      await letter.getByRole('link').first().click()
      await expect(maija.locator('#unsent')).toContainText('Liisa Korhonen')
      await (javaScriptEnabled ? expectAccessible(maija) : expectNoSidewaysScroll(maija))
      const sending = maija.getByRole('region', { name: answering('unsent.button') })
      await sending.getByRole('button', { name: answering('unsent.button'), exact: true }).click()
      await maija.waitForURL(/\/sent/)
      await expect(maija.locator('#unsent')).toHaveCount(0)
      await context.close()
      await service.stop()
    })
