import type { Page } from '@playwright/test'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'

test.use({ ownService: true })

const word = (key: string) => interfaceText('fi', 'questionnaireDifferences', key)
const preparing = (key: string) => interfaceText('fi', 'preparing', key)
const press = (page: Page, key: string) => page.getByRole('button', { name: word(key), exact: true }).click()

const code = `${new Date().getFullYear() + 1}-ero`
const pages = `/fi/admin/rounds/${code}/questionnaire`

async function makeRound(page: Page) {
  await signIn(page, administratorEmail)
  await page.goto('/fi/admin/rounds/new')
  await page.getByRole('textbox', { name: preparing('newRound.code'), exact: true }).fill(code)
  await page.getByRole('textbox', { name: preparing('newRound.day'), exact: true }).fill(`1.3.${code.slice(0, 4)}`)
  await page.getByRole('button', { name: preparing('newRound.make'), exact: true }).click()
  await page.waitForURL(new RegExp(`/admin/rounds/${code}(?:$|[/?])`))
}

type Question = { key: string; type: string; title: { fi: string }; options: { key: string }[]; headline?: string[] }
type Document = { sections: { questions: Question[] }[] }

const exported = async (page: Page): Promise<Document> => (await page.request.get(`${pages}/export`)).json()

const questionIn = (document: Document, key: string): Question => {
  const found = document.sections.flatMap(({ questions }) => questions).find((each) => each.key === key)
  if (!found) throw new Error(`no question ${key}`)
  return found
}

async function lookAt(page: Page, document: unknown) {
  await page.goto(`${pages}/import`)
  await page
    .getByLabel(word('importFile'))
    .setInputFiles({ name: 'lomake.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document)) })
  await press(page, 'importRead')
}

/** Guidelines: "planned" is merged into "no"; training: a comma more. */
function withChanges(document: Document): Document {
  const changed = structuredClone(document)
  const guidelines = questionIn(changed, 'ohjeet')
  guidelines.options = guidelines.options.filter((option) => option.key !== 'suunnitteilla')
  const training = questionIn(changed, 'koulutus')
  training.title.fi = training.title.fi.replace('?', ' ?')
  return changed
}

for (const javaScriptEnabled of [true, false])
  test(`${javaScriptEnabled ? 'with' : 'without'} script: a questionnaire is imported, one change is recoded and the other comparable`, async ({
    browser,
    baseURL,
  }) => {
    const page = await (await browser.newContext({ baseURL, javaScriptEnabled, locale: 'fi-FI' })).newPage()
    const accessible = async () => {
      if (javaScriptEnabled) await expectAccessible(page)
    }
    await makeRound(page)
    const original = await exported(page)

    // A file that is none, one under whose key another question stood, and one that holds what there is already.
    await lookAt(page, 'kysymykset')
    await expect(page.getByRole('main')).toContainText(word('importProblems'))
    const reused = structuredClone(original)
    Object.assign(questionIn(reused, 'ohjeet'), {
      type: 'short',
      options: undefined,
      headline: undefined,
      finding: undefined,
      comparability: undefined,
    })
    await lookAt(page, reused)
    await expect(page.getByRole('main')).toContainText('tunniste ohjeet on kuulunut toiselle kysymykselle')
    await lookAt(page, original)
    await expect(page.getByRole('main')).toContainText(word('importSame'))

    await lookAt(page, withChanges(original))
    await expect(page.getByRole('main')).toContainText('vaihtoehdot muuttuneet')
    await accessible()
    expect(await exported(page)).toEqual(original)
    await press(page, 'importConfirm')
    await expect(page.getByRole('status')).toContainText(word('importDone'))
    expect(await exported(page)).toEqual(withChanges(original))

    await page.goto(`${pages}/compare`)
    await expect(page.getByRole('main')).toContainText('2 muutoksesta puuttuu päätös vertailtavuudesta.')
    await accessible()
    await page.getByRole('link', { name: 'Kirjalliset some-ohjeet' }).click()
    await expect(page.getByRole('deletion')).toHaveText(['Suunnitteilla'])
    await accessible()
    await press(page, 'save')
    await expect(page.getByRole('alert').first()).toContainText(word('refused.choice'))
    await page.getByRole('radio', { name: word('choice.recode') }).check()
    await page.getByLabel('”Suunnitteilla” (2026) luetaan vastaukseksi').selectOption({ label: 'Ei' })
    await page.getByLabel('Perustelu suomeksi, näkyy kuvion alla').fill('Suunnitteilla olevia ei enää kysytä erikseen.')
    await page.getByLabel('Perustelu ruotsiksi, näkyy kuvion alla').fill('Planerade anvisningar efterfrågas inte längre separat.')
    await press(page, 'save')
    await expect(page.getByRole('status')).toContainText(word('saved'))
    await expect(page.getByRole('main')).toContainText(', 2024): ”Suunnitteilla” ja ”Ei” luetaan vastaukseksi ”Ei”.')
    await expect(page.getByRole('img', { name: word('linesTitle') }).first()).toBeVisible()
    await accessible()

    await page.getByRole('link', { name: 'Koulutus sosiaalisesta mediasta' }).click()
    await expect(page.getByRole('main')).toContainText(word('proposal'))
    await press(page, 'save')
    await expect(page.getByRole('status')).toContainText(word('saved'))
    // Of the training, a part of the answers breaks: chosen, refused without a reason, saved, changed, taken away.
    await page.goto(`${pages}/compare/koulutus`)
    const some = page.getByRole('region', { name: word('some.title') })
    await some.getByText(word('some.add'), { exact: true }).click()
    await some.getByRole('checkbox', { name: 'Johdolle' }).check()
    await press(page, 'some.save')
    await expect(page.getByRole('alert').first()).toContainText(word('refused.reason'))
    if (!javaScriptEnabled) await some.getByText(word('some.add'), { exact: true }).click()
    await expect(some.getByRole('checkbox', { name: 'Johdolle' })).toBeChecked()
    await some.getByLabel('Osan katkoksen perustelu suomeksi').fill('Osa kunnista siirtyi.')
    await press(page, 'some.save')
    await expect(page.getByRole('status')).toContainText(word('saved'))
    await expect(some).toContainText('”Johdolle”: Osa kunnista siirtyi.')
    expect((questionIn(await exported(page), 'koulutus') as { comparability?: object[] }).comparability?.at(-1)).toMatchObject({
      is: 'break',
      options: ['johto'],
      reason: { fi: 'Osa kunnista siirtyi.' },
    })
    await some.getByRole('link', { name: /^Muokkaa/ }).click()
    await some.getByLabel('Osan katkoksen perustelu suomeksi').fill('Osa siirtyi.')
    await press(page, 'some.save')
    await expect(some).toContainText('”Johdolle”: Osa siirtyi.')
    await accessible()
    await some.getByRole('button', { name: /^Poista/ }).click()
    await expect(some).not.toContainText('Osa siirtyi.')

    await page.goto(`${pages}/compare`)
    await expect(page.getByRole('main')).toContainText('Kaikista muutoksista on päätös vertailtavuudesta.')
    expect(questionIn(await exported(page), 'ohjeet')).toMatchObject({ comparability: [{ is: 'recode', from: { suunnitteilla: 'ei' } }] })
  })

test('without script: an outline from Word and a table from Excel are brought in, and two drafts compared', async ({
  browser,
  baseURL,
}) => {
  const page = await (await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'fi-FI' })).newPage()
  await makeRound(page)
  const original = await exported(page)
  const main = page.getByRole('main')
  const sheet = await (await page.request.get(`${pages}/import/outline`)).body()

  // The questionnaire out to a workbook and in again is what it was.
  await page.goto(`${pages}/import`)
  const bring = async (name: string, buffer: Buffer) => {
    await page.getByLabel(word('importFile')).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await press(page, 'importRead')
  }
  await bring('lomake.xlsx', sheet)
  await expect(main).toContainText(word('importSame'))

  // Two bad rows are told by their numbers, and nothing is written.
  const table = (...rows: string[]) =>
    Buffer.from(['Osio;Tunniste;Tyyppi;Kysymys suomeksi;Kysymys ruotsiksi;Vaihtoehdot', ...rows].join('\n'), 'latin1')
  await bring('lomake.csv', table('Käytännöt;ohjeet;;Onko ohjeita?;;', ';;ympyrä;Mitä?;;A,B', ';;yksi;Entä?;;"A"'))
  await expect(main.getByRole('listitem').filter({ hasText: 'Rivi 3: tyyppiä ”ympyrä” ei tunneta.' })).toBeVisible()
  await expect(main.getByRole('listitem').filter({ hasText: 'Rivi 4: vaihtoehtoja tarvitaan vähintään kaksi.' })).toBeVisible()
  expect(await exported(page)).toEqual(original)

  // Pasted out of Word: two new questions, and one that is known by its words.
  const known = questionIn(original, 'ohjeet').title.fi
  await page
    .getByLabel(word('outline.paste'))
    .fill(`# Kuvat | Bilder\n1. Onko kunnalla kuvapankki? | Har kommunen en bildbank?\n- Kyllä | Ja\n- Ei | Nej\n2. ${known}`)
  await press(page, 'importRead')
  await expect(main).toContainText('Rivi 2: uusi kysymys ”Onko kunnalla kuvapankki?”.')
  expect(await exported(page)).toEqual(original)
  await press(page, 'importConfirm')
  await expect(page.getByRole('status')).toContainText(word('importDone'))
  const after = await exported(page)
  expect(questionIn(after, 'onko_kunnalla_kuvapankki')).toMatchObject({ type: 'single', title: { sv: 'Har kommunen en bildbank?' } })
  expect(questionIn(after, 'ohjeet')).toEqual(questionIn(original, 'ohjeet'))

  await page.goto(`${pages}/versions/compare?from=0&to=now`)
  await expect(main).toContainText('Onko kunnalla kuvapankki?')
  await expect(main.getByRole('heading', { level: 2, name: 'Kuvat' })).toBeVisible()
  await page.getByLabel('Aiempi', { exact: true }).selectOption({ label: 'luonnos nyt' })
  await page.getByRole('button', { name: 'Näytä erot', exact: true }).click()
  await expect(main).toContainText('Kysymykset ovat samat.')
})
