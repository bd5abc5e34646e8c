import type { Locator } from '@playwright/test'

/** Where the focus is as seen from an element: on it, before it on the page, or after it. */
const focusFrom = (element: Element): 'there' | 'before' | 'after' => {
  const active = document.activeElement
  if (active === element) return 'there'
  if (!active || active === document.body) return 'before'
  return element.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING ? 'after' : 'before'
}

/** Tabs to a field, button or link, as somebody without a mouse does. */
export async function reach(target: Locator): Promise<void> {
  await target.waitFor()
  const { keyboard } = target.page()
  for (let left = 500; left > 0; left--) {
    const focus = await target.evaluate(focusFrom)
    if (focus === 'there') return
    await keyboard.press(focus === 'before' ? 'Tab' : 'Shift+Tab')
  }
  throw new Error(`not reached with the keyboard: ${target}`)
}

/** Tabs there and presses a key. */
export async function press(target: Locator, key = 'Enter'): Promise<void> {
  await reach(target)
  await target.page().keyboard.press(key)
}

/** Tabs to a field and writes over what it holds. */
export async function write(field: Locator, text: string): Promise<void> {
  await reach(field)
  const { keyboard } = field.page()
  await keyboard.press('ControlOrMeta+A')
  if (text === '') await keyboard.press('Delete')
  else await keyboard.type(text)
}

/** Chooses one of several round buttons: the group is one stop of Tab, its buttons are chosen by the arrows. */
export async function pick(wanted: Locator): Promise<void> {
  const name = (await wanted.getAttribute('name')) ?? ''
  const page = wanted.page()
  const all = page.locator(`input[type="radio"][name="${name}"]`)
  const chosen = page.locator(`input[type="radio"][name="${name}"]:checked`)
  const isNoneChosen = (await chosen.count()) === 0
  await reach(isNoneChosen ? all.first() : chosen)
  if (isNoneChosen) await page.keyboard.press('Space')
  for (let left = await all.count(); !(await wanted.isChecked()) && left > 0; left--) await page.keyboard.press('ArrowDown')
  if (!(await wanted.isChecked())) throw new Error(`not chosen with the keyboard: ${wanted}`)
}
