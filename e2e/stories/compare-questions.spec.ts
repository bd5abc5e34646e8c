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
    await page.goto(`${pages}/compare`)
    await expect(page.getByRole('main')).toContainText('Kaikista muutoksista on päätös vertailtavuudesta.')
    expect(questionIn(await exported(page), 'ohjeet')).toMatchObject({ comparability: [{ is: 'recode', from: { suunnitteilla: 'ei' } }] })
  })
