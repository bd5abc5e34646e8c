import type { Locator, Page } from '@playwright/test'
import { expect } from '../test'
import { interfaceText } from '../texts'
import { press, reach, write } from './keyboard'

const word = (key: string) => interfaceText('fi', 'questionnaireEditor', key)

/** What is typed in each language; English may be left to be written. */
export type Typed = { fi?: string; sv?: string; en?: string }

/** The pages of the questionnaire's editor in Finnish, used by the keyboard alone. */
export class EditorScreen {
  readonly base: string
  constructor(
    readonly page: Page,
    readonly round: string,
  ) {
    this.base = `/fi/admin/rounds/${round}/questionnaire`
  }

  async open(path = '') {
    await this.page.goto(`${this.base}${path}`)
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first()
  }

  /** The three fields of a text. @param legend key of its name; `of`: of an option or a row, what it is called */
  text(legend: string, of = ''): Locator {
    return this.page.getByRole('group', { name: new RegExp(`${word(legend)}.*${of}`) }).first()
  }

  /** Writes a text in the languages given. */
  async say(legend: string, typed: Typed, of?: string) {
    await this.sayIn(this.text(legend, of), typed)
  }

  /** Writes a text whose fields stand in `group`. */
  async sayIn(group: Locator, typed: Typed) {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const text = typed[language]
      if (text !== undefined) await this.save(group.getByLabel(new RegExp(`^${word(`language.${language}`)}`)), () => text)
    }
  }

  /** Writes into a field that saves itself, and sees that what was written is what is saved. */
  private async save(field: Locator, text: () => string) {
    const name = (await field.getAttribute('name')) ?? ''
    const saved = this.page.locator(`input[type="hidden"][name="before:${name}"]`)
    const kept: string[] = []
    // What is typed before the page's script is there is not heard; it is typed again.
    await expect(async () => {
      await write(field, text())
      kept.push(await field.inputValue())
      await this.page.keyboard.press('Tab')
      await expect(saved).toHaveValue(JSON.stringify([text()]), { timeout: 10_000 })
    }).toPass()
    expect(new Set(kept), `no letter is lost, whatever is saved meanwhile: ${name}`).toEqual(new Set([text()]))
  }

  /** Writes a number or a short list of the question's settings. */
  async set(label: string, text: string) {
    await this.save(this.page.getByLabel(word(label), { exact: true }), () => text)
  }

  /** Ticks a box of the page's form, which saves itself. */
  async tick(box: Locator) {
    const name = (await box.getAttribute('name')) ?? ''
    const value = (await box.getAttribute('value')) ?? ''
    const saved = this.page.locator(`input[type="hidden"][name="before:${name}"]`)
    await expect(async () => {
      if (!(await box.isChecked())) await press(box, 'Space')
      await expect(saved).toHaveValue(new RegExp(`"${value}"`), { timeout: 10_000 })
    }).toPass()
  }

  /** Adds a section to the questionnaire, and is on its page. */
  async addSection(title: string) {
    await this.open()
    await write(this.page.getByLabel(word('newSection')), title)
    await press(this.button(word('addSection')))
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(title)
  }

  /** Adds a question to the section whose page is open, and is on its own. @param type as the list names it */
  async addQuestion(title: string, type: string) {
    await write(this.page.getByLabel(word('newTitle')), title)
    await choose(this.page.getByLabel(word('newType')), type)
    await press(this.button(word('addQuestion')))
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(title)
  }

  /** Adds an option to the question whose page is open, with its text in other languages. */
  async addOption(label: string, others: Typed) {
    await write(this.page.getByLabel(word('newItem.options')), label)
    await press(this.button(word('addItem.options')))
    const own = this.text('part.item', label)
    await expect(own).toBeVisible()
    await this.sayIn(own, others)
  }

  /** Removes a thing of the page by its button. */
  async remove(name: string) {
    const button = this.button(word('removeNamed').replace('{name}', name))
    await press(button)
    await expect(button).toHaveCount(0)
  }

  /** The list of what is wrong, or its absence. */
  get problems(): Locator {
    return this.page.getByRole('region', { name: word('problems.title') })
  }

  /** What is wrong is said, and its link leads to the place. */
  async expectProblem(text: string | RegExp) {
    await expect(this.problems.getByRole('listitem').filter({ hasText: text }).first()).toBeVisible()
  }
}

/** Chooses from a list by the keyboard. @param label of what is chosen; `under`: the heading that it stands under */
export async function choose(list: Locator, label: string, under?: string) {
  const options = await list
    .locator('option')
    .evaluateAll((all) => all.map((each) => ({ label: each.textContent?.trim(), under: each.closest('optgroup')?.label })))
  const wanted = options.findIndex((each) => each.label === label && (under === undefined || each.under === under))
  expect(wanted, `${label} is in the list`).toBeGreaterThanOrEqual(0)
  await reach(list)
  const at = () => list.evaluate((element) => (element as HTMLSelectElement).selectedIndex)
  for (let left = options.length; (await at()) !== wanted && left > 0; left--)
    await list.page().keyboard.press((await at()) < wanted ? 'ArrowDown' : 'ArrowUp')
  expect(await at()).toBe(wanted)
}
