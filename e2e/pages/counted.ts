import type { Locator, Page } from '@playwright/test'

/** Counts what a respondent does: presses of links and buttons, ticks, fields typed in, and the pages that came. */
export class Counted {
  presses = 0
  ticks = 0
  typed = 0
  pages = 0

  constructor(readonly page: Page) {
    let at = new URL(page.url()).pathname
    page.on('framenavigated', (frame) => {
      const path = new URL(frame.url()).pathname
      if (frame !== page.mainFrame() || path === at) return
      at = path
      this.pages++
    })
  }

  async press(what: Locator) {
    this.presses++
    await what.click()
  }

  /** As time on task has been told from the beginning: clicks of any kind, fields, pages. */
  toString() {
    const { presses, ticks, typed, pages } = this
    return `${presses + ticks}/${typed}/${pages} (presses of links and buttons ${presses}, ticks ${ticks}, typed ${typed}, pages ${pages})`
  }
}
