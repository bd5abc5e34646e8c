import type { Locator, Page } from '@playwright/test'
import type { Value } from '@/questionnaire/answer'
import { isAsking, slotsOf } from '@/questionnaire/asked'
import type { Asking, Section } from '@/questionnaire/document'
import { type Locale, say, type Text } from '@/questionnaire/text'
import { rowKey } from '@/questionnaire/types/matrix'
import { allOptions } from '@/questionnaire/types/multiple'
import { scaleOptions } from '@/questionnaire/types/scale'
import { interfaceText } from '../texts'

/** A section of the questionnaire, its questions found by their own words. */
export class SectionScreen {
  constructor(
    readonly page: Page,
    readonly section: Section,
    readonly locale: Locale = 'fi',
  ) {}

  async arrive() {
    await this.page.getByRole('heading', { level: 1, name: say(this.section.title, this.locale), exact: true }).waitFor()
  }

  /** The group or field of a question. */
  question(question: Asking): Locator {
    const title = say(question.title, this.locale)
    return ['number', 'short', 'long', 'date'].includes(question.type)
      ? this.page.getByRole('textbox', { name: title })
      : this.page.getByRole('group', { name: title })
  }

  /** Answers one question; `value` of a matrix is that of every row, or of those that `isMeant` by the key of their answer. */
  async answer(question: Asking, value: Value, isMeant: (key: string) => boolean = () => true) {
    const place = this.question(question)
    const named = (options: Labelled[], key: unknown) => optionName(options, key, this.locale)
    if (question.type === 'single') await place.getByRole('radio', named(question.options, value)).check()
    else if (question.type === 'scale') await place.getByRole('radio', named(scaleOptions(question), value)).check({ force: true })
    else if (question.type === 'multiple')
      for (const key of value as string[]) await place.getByRole('checkbox', named(allOptions(question), key)).check()
    else if (question.type === 'matrix')
      for (const row of question.rows.filter(({ key }) => isMeant(rowKey(question, key))))
        await place
          .getByRole('group', { name: say(row.label, this.locale) })
          .first()
          .getByRole('radio', named(question.columns, value))
          .check({ force: true })
    else if (question.type === 'date') await place.fill(String(value).split('-').reverse().map(Number).join('.'))
    else await place.fill(String(value).replace('.', question.type === 'number' ? ',' : '.'))
  }

  /** Answers every question of the section that `answers` has. */
  async answerAll(answers: Record<string, Value>) {
    for (const question of this.section.questions) {
      if (!isAsking(question)) continue
      const value = slotsOf(question)
        .map((slot) => answers[slot.key])
        .find((each) => each !== undefined)
      if (value !== undefined) await this.answer(question, value, (key) => answers[key] !== undefined)
    }
  }

  async saveAndContinue() {
    await this.page.getByRole('button', { name: interfaceText(this.locale, 'answering', 'form.save') }).click()
  }

  /** Goes on to the next page, also past numbers that the service asks to look at again. */
  async goOn(press: () => Promise<void> = () => this.saveAndContinue()) {
    const here = this.page.url()
    const again = this.page.locator('#look-again')
    const gone = (wait: number) => this.page.waitForURL((url) => url.href !== here, { timeout: wait })
    await press()
    await Promise.race([again.waitFor(), gone(0)])
    if (this.page.url() !== here) return
    await press()
    await gone(0)
  }

  /** The section bar's word that everything is on disk. */
  get saved(): Locator {
    return this.page
      .getByRole('status')
      .filter({ hasText: interfaceText(this.locale, 'answering', 'form.saved').split('{')[0]?.trim() ?? '' })
      .first()
  }
}

type Labelled = { key: string; label: Text; note?: Text | undefined }

/** How an option's field is named; a note stands after the label. */
function optionName(options: Labelled[], key: unknown, locale: Locale) {
  const option = options.find((each) => each.key === key)
  if (!option) throw new Error(`no option ${key}`)
  const parts = [option.label, option.note].flatMap((part) => (part ? say(part, locale) : []))
  return { name: parts.join(' '), exact: true }
}
