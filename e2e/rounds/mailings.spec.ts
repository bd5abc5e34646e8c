import type { Page } from '@playwright/test'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'

test.use({ ownService: true })

const word = (key: string) => interfaceText('fi', 'mailings', key)
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const said = (page: Page, key: string) => expect(page.getByRole('status').filter({ hasText: word(key) })).toBeVisible()
const field = (page: Page, key: string) => page.getByRole('textbox', { name: word(key), exact: true })
const at = '/fi/admin/rounds/2026/mailings'

/** Who gets the letter, by the file that can be downloaded: municipality and address. */
async function listed(page: Page, purpose = 'reminder-1'): Promise<{ municipality: string; address: string; language: string }[]> {
  const file = await (await page.request.get(`${at}/${purpose}/list`)).text()
  return file
    .split('\r\n')
    .map((line) => line.split(';'))
    .flatMap(([, municipality = '', address = '', , language = '', outcome]) =>
      outcome === word('list.gets') ? [{ municipality, address, language }] : [],
    )
}

const newestTo = (page: Page, address: string) =>
  page.goto(`/fi/demo/letters?to=${encodeURIComponent(address)}`).then(() => page.getByRole('article').first())

/** Writes the text on whose page one is. */
async function writeText(page: Page, subject: string) {
  await field(page, 'text.subject').fill(subject)
  await field(page, 'text.body').fill('Hei')
  await press(page, word('text.save'))
  await said(page, 'said.text')
}

const fail = (): never => {
  throw new Error('No letter in Finnish')
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('an administrator looks whom a reminder reaches, changes its text, tries it on itself, sends it, and nobody gets it twice', async ({
      page,
    }) => {
      await signIn(page, administratorEmail)
      await page.goto('/fi/admin/rounds/2026')
      await page
        .getByRole('navigation')
        .getByRole('link', { name: word('title') })
        .first()
        .click()
      await expect(page.getByRole('row', { name: new RegExp(`^${word('purpose.reminder-1')}`) })).toContainText(word('state.none'))
      await page.getByRole('link', { name: word('purpose.reminder-1') }).click()
      if (javaScriptEnabled) await expectAccessible(page)
      const before = await listed(page)
      const municipalities = new Set(before.map(({ municipality }) => municipality)).size
      expect(municipalities).toBeGreaterThan(1)
      await expect(page.getByRole('button', { name: `Lähetä ${municipalities} kunnalle` })).toBeVisible()
      await expect(page.getByRole('cell', { name: word('reason.answered') })).toBeVisible()

      await page.getByRole('link', { name: word('letter.edit.fi') }).click()
      if (javaScriptEnabled) await expectAccessible(page)
      await field(page, 'text.subject').fill('{kunnalle} muistutus')
      await press(page, word('text.save'))
      await expect(page.getByRole('alert').first()).toContainText('{kunnalle}')
      await expect(field(page, 'text.subject')).toHaveValue('{kunnalle} muistutus')
      await field(page, 'text.subject').fill('{kunta}: vastaus puuttuu yhä')
      await press(page, word('text.save'))
      await said(page, 'said.text')
      const { municipality, address } = before[0] ?? { municipality: '', address: '' }
      await expect(page.getByRole('region', { name: word('letter.title') })).toContainText(': vastaus puuttuu yhä')

      await press(page, word('letter.proof'))
      await said(page, 'said.proof')
      await expect(await newestTo(page, administratorEmail)).toContainText(`${word('proofMark')}: `)

      await page.goto(`${at}/reminder-1`)
      await field(page, 'send.day').fill('joskus')
      await field(page, 'send.time').fill('9')
      await press(page, word('send.later'))
      await expect(page.getByRole('alert', { name: word('errorTitle') })).toBeVisible()
      await expect(field(page, 'send.day')).toHaveValue('joskus')
      const nextYear = `1.2.${new Date().getFullYear() + 1}`
      await field(page, 'send.day').fill(nextYear)
      await press(page, word('send.later'))
      await said(page, 'said.scheduled')
      await expect(page.getByRole('main')).toContainText(`${nextYear} klo`)
      await press(page, word('change.cancel'))
      await said(page, 'said.cancel')

      await press(page, `Lähetä ${municipalities} kunnalle`)
      await said(page, 'said.made')
      await expect(async () => {
        await page.goto(at)
        await expect(page.getByRole('row', { name: new RegExp(`^${word('purpose.reminder-1')}`) })).toContainText(
          `${before.length} viesti`,
          { timeout: 1000 },
        )
      }).toPass()
      await expect(await newestTo(page, address)).toContainText(`${municipality}: vastaus puuttuu yhä`)
      await page.goto(`${at}/reminder-1`)
      await expect(page.getByRole('main')).toContainText(word('problem.nobody'))
      expect(await listed(page)).toEqual([])
    })

    test('an own letter is written in two languages before it leaves, with the end of the time to answer as a calendar file', async ({
      page,
    }) => {
      await signIn(page, administratorEmail)
      await page.goto(at)
      await page.getByRole('link', { name: word('own.write.silent') }).click()
      await writeText(page, 'Kysymys kunnasta {kunta}')
      await expect(page.getByRole('main')).toContainText(word('own.unwritten'))
      await page.getByRole('link', { name: word('letter.edit.sv') }).click()
      await writeText(page, 'En fråga om {kunta}')
      await expect(page.getByRole('main')).not.toContainText(word('own.unwritten'))
      const { municipality, address } = (await listed(page, 'own-silent-1')).find(({ language }) => language === 'fi') ?? fail()
      if (javaScriptEnabled) await expectAccessible(page)
      await page
        .getByRole('checkbox', { name: word('calendar.tick') })
        .first()
        .check()
      await press(page, /^Lähetä (?:yhdelle|\d+) kunnalle$/)
      await said(page, 'said.made')
      const letter = await newestTo(page, address)
      await expect(async () => {
        await page.reload()
        await expect(letter).toContainText(`Kysymys kunnasta ${municipality}`, { timeout: 1000 })
      }).toPass()
      const file = await page.request.get((await letter.getByRole('link', { name: /^Liite: / }).getAttribute('href')) ?? '')
      expect(file.headers()['content-type']).toContain('text/calendar')
      expect(await file.text()).toMatch(/^BEGIN:VCALENDAR\r\n(?:.+\r\n)*DTSTART:\d{8}T\d{6}Z\r\n/)
      await page.goto(at)
      const row = page.getByRole('row', { name: /^Oma viesti 1 vastaamattomille/ })
      await expect(row).toContainText('Kysymys kunnasta {kunta}')
      await expect(row).toContainText(word('calendar.attached'))
    })
  })
