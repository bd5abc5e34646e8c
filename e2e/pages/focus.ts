import type { Page } from '@playwright/test'

/** Where the keyboard's focus is. Pixels of the page, not of the window. */
export type Stop = {
  tag: string
  type: string
  name: string
  text: string
  inMain: boolean
  top: number
  bottom: number
  /** A ring is drawn around the element, its label or the item of a list it fills. */
  ring: boolean
  /** Nothing lies over the element. */
  uncovered: boolean
}

/** Reads the focused element; null when nothing has the focus. */
export const readFocus = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
    const field = isField ? element : null
    const label = element.closest('label')
    const box = element.getBoundingClientRect()
    const drawn = (each: Element | null) => each !== null && getComputedStyle(each).boxShadow !== 'none'
    const atPoint = document.elementFromPoint(box.left + box.width / 2, Math.max(box.top, 0) + 3)
    return {
      tag: element.tagName.toLowerCase(),
      type: field?.type ?? '',
      name: field?.name ?? '',
      text: element.innerText.trim(),
      inMain: element.closest('main') !== null,
      top: Math.round(box.top + window.scrollY),
      bottom: Math.round(box.bottom + window.scrollY),
      ring: element.matches(':focus-visible') && (drawn(element) || drawn(label) || drawn(element.closest('li'))),
      uncovered:
        box.bottom > 0 &&
        box.top < window.innerHeight &&
        atPoint !== null &&
        (element.contains(atPoint) || atPoint.contains(element) || (label?.contains(atPoint) ?? false)),
    }
  })

/** Presses Tab until the focus is where it should be. @returns every stop on the way, the last one included */
export async function tabUntil(page: Page, found: (stop: Stop) => boolean, key = 'Tab'): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let left = 200; left > 0; left--) {
    await page.keyboard.press(key)
    const stop = await readFocus(page)
    if (!stop) throw new Error(`the focus is lost after ${JSON.stringify(stops.at(-1))}`)
    stops.push(stop)
    if (found(stop)) return stops
  }
  throw new Error(`not reached with the keyboard; on the way: ${stops.map((stop) => stop.text || stop.name).join(', ')}`)
}
