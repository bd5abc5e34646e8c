/** A new round's questionnaire made of the last one's, by the keyboard alone. */
import { choose, type EditorScreen } from '../../pages/editor'
import { pick, press, write } from '../../pages/keyboard'
import { expect, expectAccessible } from '../../test'
import { asRead, interfaceText } from '../../texts'

const word = (key: string) => interfaceText('fi', 'questionnaireEditor', key)
const decision = (key: string) => interfaceText('fi', 'questionnaireDifferences', key)

/** Why each change is compared or is not, as the results tell it. */
export const reasons = {
  mobiilisovellus: 'Sanamuoto muuttui, asia on sama.',
  ohjeet: 'Tekeillä olevat ohjeet luetaan nyt ohjeiksi.',
  responsiivisuus: 'Mukaan luetaan nyt myös kunnan muut verkkopalvelut.',
}

export const merged = 'Kyllä, tai ne ovat tekeillä'
export const added = { key: 'kuinka_monta_sovellusta_kunnalla_on', title: 'Kuinka monta sovellusta kunnalla on?' }

/** Decides on the change of a question, in Finnish, Swedish and English. */
async function decide(editor: EditorScreen, question: keyof typeof reasons, is: 'comparable' | 'break' | 'recode') {
  const { page } = editor
  await editor.open(`/compare/${question}`)
  await pick(page.getByRole('radio', { name: new RegExp(`^${decision(`choice.${is}`)}`) }))
  if (is === 'recode') {
    await press(page.getByRole('button', { name: decision('save') }))
    await expect(page.locator('#error-summary')).toContainText('”Suunnitteilla”')
    await choose(page.getByLabel(/”Suunnitteilla”.*luetaan vastaukseksi/), merged)
  }
  await write(page.getByLabel(/^Perustelu suomeksi/), reasons[question])
  await write(page.getByLabel(/^Perustelu ruotsiksi/), `På svenska: ${question}.`)
  await write(page.getByLabel(/^Perustelu englanniksi/), `In English: ${question}.`)
  await press(page.getByRole('button', { name: decision('save') }))
  await expect(page.getByRole('status')).toContainText(decision('saved'))
}

/** What is undecided is said at the question, until it is decided. */
async function expectUndecided(editor: EditorScreen, question: string) {
  await editor.open()
  const line = editor.problems.getByRole('listitem').filter({ hasText: word('problem.series-undeclared') })
  await expect(line.getByRole('link')).toHaveAttribute('href', new RegExp(`/questions/${question}#comparability$`))
}

/** A question in other words: figures go on. */
export async function reword(editor: EditorScreen) {
  await editor.open('/questions/mobiilisovellus')
  await editor.say('part.title', {
    fi: 'Tarjoaako kunta oman mobiilisovelluksen?',
    sv: 'Erbjuder kommunen en egen mobilapp?',
    en: 'Does the municipality offer a mobile app of its own?',
  })
  await expectUndecided(editor, 'mobiilisovellus')
  await decide(editor, 'mobiilisovellus', 'comparable')
}

/** Two answers become one: earlier answers are read as it, and what told of the answer that is gone is mended. */
export async function merge(editor: EditorScreen) {
  const { page } = editor
  await editor.open('/questions/ohjeet')
  await editor.remove('Suunnitteilla')
  await editor.say('part.item', { fi: merged, sv: 'Ja, eller de är på gång', en: 'Yes, or they are under way' }, 'Kyllä')
  await editor.expectProblem(/tuloslauseen vastausta ei ole: suunnitteilla/)
  await editor.remove(word('finding.clause').replace('{number}', '2'))
  await expect(editor.problems.getByRole('listitem').filter({ hasText: 'suunnitteilla' })).toHaveCount(0)
  await expectUndecided(editor, 'ohjeet')
  await decide(editor, 'ohjeet', 'recode')
  await expect(page.getByText(decision('linesTitle')).first()).toBeVisible()
  const shown = page.getByRole('region', { name: decision('preview') })
  await expect(shown).toContainText('”Kyllä” ja ”Suunnitteilla” luetaan vastaukseksi')
  await expect(shown).toContainText(reasons.ohjeet)
}

/** Another thing is asked under the same name: figures break. */
export async function changeMeaning(editor: EditorScreen) {
  await editor.open('/questions/responsiivisuus')
  await editor.say('part.title', {
    fi: 'Mukautuvatko kunnan kaikki verkkopalvelut erikokoisille näytöille?',
    sv: 'Anpassar sig kommunens alla webbtjänster efter skärmens storlek?',
    en: 'Do all online services of the municipality adapt to screens of different sizes?',
  })
  await expectUndecided(editor, 'responsiivisuus')
  await decide(editor, 'responsiivisuus', 'break')
}

/** A number that only some are asked for, with a check; told as unfinished until it is translated. */
export async function add(editor: EditorScreen) {
  const { page } = editor
  await editor.open('/sections/verkkopalvelu')
  await editor.addQuestion(added.title, word('type.number'))
  await editor.expectProblem(/teksti puuttuu .*ruotsiksi/)
  await editor.open()
  await expect(page.getByRole('main')).toContainText(/puutetta on korjattava/)
  await editor.open(`/questions/${added.key}`)
  await editor.say('part.label', { fi: 'Mobiilisovelluksia' })
  await editor.say('part.unit', { fi: 'sovellusta' })

  await press(page.locator('#when').getByText(word('condition.add')))
  await choose(page.getByLabel(word('condition.answer')).first(), 'Kyllä', 'Oma mobiilisovellus')
  await press(editor.button(word('condition.addAnswer')))
  await expect(page.locator('#when')).toContainText('Kysytään, jos kohdan ”Oma mobiilisovellus” vastaus on ”Kyllä”')

  await press(page.locator('#checks').locator('summary'))
  await choose(page.getByLabel(word('check.kind')), word('check.kinds.above'))
  await choose(page.getByLabel(word('check.grade')), word('grade.soft'))
  await write(page.getByLabel(word('check.value')), '20')
  await press(page.locator('#add-check'))
  await expect(page.locator('#checks')).toContainText('Yli 20.')
}

/** The new question in the other languages; nothing is missing then. */
export async function translate(editor: EditorScreen) {
  await editor.open(`/questions/${added.key}`)
  await editor.say('part.title', { sv: 'Hur många appar har kommunen?', en: 'How many apps does the municipality have?' })
  await editor.say('part.label', { sv: 'Mobilappar', en: 'Mobile apps' })
  await editor.say('part.unit', { sv: 'appar', en: 'apps' })
  await expect(editor.problems).toHaveCount(0)
}

/** A question that is asked no more. */
export async function retire(editor: EditorScreen) {
  await editor.open('/sections/verkkopalvelu')
  await editor.remove('Chatbot verkkopalvelussa')
  await editor.open()
  const dropped = editor.page.getByRole('region', { name: word('dropped').replace('{round}', '2026') })
  await expect(dropped).toContainText('Chatbot verkkopalvelussa')
}

/** The section as respondents see it: its condition and its check work, in the other language too. */
export async function preview(editor: EditorScreen) {
  const { page } = editor
  await editor.open('/preview/verkkopalvelu')
  const count = page.getByRole('textbox', { name: added.title })
  await expect(count).toBeHidden()
  await expect(async () => {
    await pick(page.getByRole('group', { name: /^Tarjoaako kunta oman/ }).getByRole('radio', { name: 'Kyllä', exact: true }))
    await expect(count).toBeVisible({ timeout: 3000 })
  }).toPass()
  await write(count, '21')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('status').filter({ hasText: interfaceText('fi', 'api', 'askSoft') })).toBeVisible()
  await expectAccessible(page)
  await press(page.getByRole('navigation', { name: word('preview.languages') }).getByRole('link', { name: word('language.sv') }))
  await expect(page.getByRole('group', { name: 'Erbjuder kommunen en egen mobilapp?' })).toBeVisible()
}

/** The questionnaire as a file, all of it deleted, and brought back from the file: the same document. */
export async function exportAndImport(editor: EditorScreen) {
  const { page } = editor
  const exported = async () => (await page.request.get(`${editor.base}/export`)).text()
  const before = await exported()
  await editor.open()
  const titles = (JSON.parse(before) as { sections: { title: { fi: string } }[] }).sections.map(({ title }) => title.fi)
  for (const title of titles) await editor.remove(title)
  await editor.expectProblem(word('problem.no-sections'))
  expect(await exported()).not.toBe(before)

  await editor.open('/import')
  const chosen = page.waitForEvent('filechooser')
  await press(page.getByLabel(decision('importFile')))
  await (await chosen).setFiles({ name: 'lomake.json', mimeType: 'application/json', buffer: Buffer.from(before) })
  await press(page.getByRole('button', { name: decision('importRead') }))
  const told = page.getByRole('region', { name: decision('importPreview') })
  for (const title of titles) await expect.poll(async () => asRead(await told.innerText())).toContain(title)
  await press(page.getByRole('button', { name: decision('importConfirm') }))
  await expect(page.getByRole('status')).toContainText(decision('importDone'))
  expect(await exported()).toBe(before)
}
