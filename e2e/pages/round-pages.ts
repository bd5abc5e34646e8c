import type { Page } from '@playwright/test'
import type { Section } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { interfaceText } from '../texts'
import { SectionScreen } from './section-page'

/** The hub of a municipality's answering. */
export class HubScreen {
  constructor(
    readonly page: Page,
    readonly round = '2026',
    readonly locale: Locale = 'fi',
  ) {}

  async open() {
    await this.page.goto(`/${this.locale}/rounds/${this.round}`)
  }

  async enter(section: Section): Promise<SectionScreen> {
    await this.page.getByRole('link', { name: say(section.task, this.locale) }).click()
    const entered = new SectionScreen(this.page, section, this.locale)
    await entered.arrive()
    return entered
  }

  async checkAndSend() {
    await this.page.getByRole('link', { name: interfaceText(this.locale, 'answering', 'checkAndSend') }).click()
    await this.page.getByRole('heading', { level: 1, name: interfaceText(this.locale, 'answering', 'checkTitle') }).waitFor()
  }

  async send() {
    await this.page.getByRole('button', { name: interfaceText(this.locale, 'answering', 'send') }).click()
    await this.page.waitForURL(/\/sent/)
  }
}

/** The administrator's page of a round. */
export class RoundAdmin {
  constructor(
    readonly page: Page,
    readonly round = '2026',
    readonly locale: Locale = 'fi',
  ) {}

  async open() {
    await this.page.goto(`/${this.locale}/admin/rounds/${this.round}`)
  }

  async close() {
    await this.page.getByRole('link', { name: interfaceText(this.locale, 'admin', 'close') }).click()
    await this.page.getByRole('button', { name: interfaceText(this.locale, 'admin', 'close') }).click()
    await this.page.waitForURL(new RegExp(`/admin/rounds/${this.round}$`))
  }

  /** Looks through what is to be published, and publishes it. @param link the one that leads there, where it is another than "Julkaise versio 2" */
  async publish(number: number, { link, corrects }: { link?: string; corrects?: string } = {}) {
    const publish = interfaceText(this.locale, 'admin', 'publish').replace('{number}', String(number))
    await this.page.getByRole('link', { name: link ?? publish }).click()
    await this.signOff(corrects)
    await this.page.getByRole('button', { name: publish }).click()
    await this.page.waitForURL(new RegExp(`/admin/rounds/${this.round}$`))
  }

  /** Ticks that the results were looked through, and writes what they correct. */
  async signOff(corrects?: string) {
    if (corrects !== undefined) await this.page.getByLabel(interfaceText(this.locale, 'publishing', 'corrects')).fill(corrects)
    await this.page.getByLabel(interfaceText(this.locale, 'publishing', 'looked')).check()
  }

  async reopen() {
    await this.page.getByRole('link', { name: interfaceText(this.locale, 'admin', 'reopen') }).click()
    await this.page.getByRole('button', { name: interfaceText(this.locale, 'admin', 'reopen') }).click()
    await this.page.waitForURL(new RegExp(`/admin/rounds/${this.round}$`))
  }
}
