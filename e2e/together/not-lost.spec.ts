import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { ownMunicipality } from '@/testing/demonstration'
import { tabUntil } from '../pages/focus'
import { HubScreen } from '../pages/round-pages'
import { signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'
import { address, formOf, question, storedValue } from './section'

/** The section in a browser of its own, signed in as somebody of a municipality that no other story touches. */
async function openSection(browser: Browser, use: BrowserContextOptions, { email } = ownMunicipality()) {
  const page = await (await browser.newContext(use)).newPage()
  await signIn(page, email)
  await page.goto(address)
  return { page, form: formOf(page) }
}

/** Opens the section while its scripts are still on their way. @returns lets them arrive */
async function openWithoutScript(page: Page): Promise<() => void> {
  let release = () => {}
  const arrival = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.js', async (route) => {
    await arrival
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  return () => release()
}

test.describe('answers are not lost', () => {
  let use: BrowserContextOptions
  test.beforeEach(({ contextOptions, baseURL, viewport }) => {
    use = { ...contextOptions, baseURL, viewport }
  })

  test('what is typed for one municipality never becomes another’s who signs in meanwhile in the same browser', async ({ browser }) => {
    const { page, form } = await openSection(browser, use)
    const other = await page.context().newPage()
    await signIn(other, ownMunicipality().email)
    const before = await storedValue(other, 'vaikeinta')
    await form.answer(question('vaikeinta'), 'Ensimmäisen kunnan vastaus.')
    await expect(page.getByRole('status').filter({ hasText: interfaceText('fi', 'answering', 'form.refused') })).toBeVisible()
    expect(await storedValue(other, 'vaikeinta')).toEqual(before)
  })

  test('what is answered before the script arrives is saved', async ({ browser }) => {
    const { page, form } = await openSection(browser, use)
    const release = await openWithoutScript(page)
    await form.answer(question('ohjeet'), 'on')
    await form.answer(question('vaikeinta'), 'Aikaa on liian vähän.')
    await form.answer(question('some_tyoaika'), 7.5)
    expect(await storedValue(page, 'ohjeet')).toBeUndefined()
    release()
    await expect(form.saved).toBeVisible()
    await expect.poll(() => storedValue(page, 'vaikeinta')).toBe('Aikaa on liian vähän.')
    await expect.poll(() => storedValue(page, 'some_tyoaika')).toBe(7.5)
    expect(await storedValue(page, 'ohjeet')).toBe('on')
    await expect(form.question(question('vaikeinta'))).toHaveValue('Aikaa on liian vähän.')
  })

  test('a saved choice that is changed before the script arrives is the new one, not none', async ({ browser }) => {
    const { page, form } = await openSection(browser, use)
    await form.answer(question('ohjeet'), 'on')
    await expect.poll(() => storedValue(page, 'ohjeet')).toBe('on')
    const release = await openWithoutScript(page)
    await form.answer(question('ohjeet'), 'ei')
    release()
    await expect(form.saved).toBeVisible()
    await expect.poll(() => storedValue(page, 'ohjeet')).toBe('ei')
    await page.reload()
    expect(await storedValue(page, 'ohjeet')).toBe('ei')
  })

  for (const at of ['read', 'touched'] as const)
    test(`what is answered when the script has just ${at} the form is saved`, async ({ browser }) => {
      const { page, form } = await openSection(browser, use)
      await page.addInitScript((when) => {
        let isDone = false
        const answer = () => {
          if (isDone) return
          isDone = true
          document.querySelector<HTMLInputElement>('input[name="ohjeet"][value="ei"]')?.click()
        }
        const Native = window.FormData
        if (when === 'read')
          window.FormData = class extends Native {
            constructor(form?: HTMLFormElement) {
              super(form)
              if (form) answer()
            }
          }
        const checked = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked')
        if (when === 'touched')
          Object.defineProperty(HTMLInputElement.prototype, 'checked', {
            ...checked,
            set(this: HTMLInputElement, value: boolean) {
              checked?.set?.call(this, value)
              if (this.name === 'ohjeet') queueMicrotask(answer)
            },
          })
      }, at)
      await page.goto(address)
      await expect.poll(() => storedValue(page, 'ohjeet')).toBe('ei')
      await expect(form.question(question('ohjeet')).getByRole('radio', { name: 'Ei', exact: true })).toBeChecked()
    })

  test('where somebody writes on in a saved text, the script that arrives moves nothing', async ({ browser }) => {
    const { page, form } = await openSection(browser, use)
    await form.answer(question('vaikeinta'), 'Lähdin heti.')
    await expect.poll(() => storedValue(page, 'vaikeinta')).toBe('Lähdin heti.')
    const release = await openWithoutScript(page)
    await form.answer(question('ohjeet'), 'on')
    const area = form.question(question('vaikeinta'))
    await area.press('End')
    await page.keyboard.type(' Tulin')
    await area.evaluate((each: HTMLTextAreaElement) => each.setSelectionRange(7, 11))
    release()
    await expect.poll(() => storedValue(page, 'ohjeet')).toBe('on')
    await page.keyboard.type('pian')
    await expect(area).toHaveValue('Lähdin pian. Tulin')
    await expect.poll(() => storedValue(page, 'vaikeinta')).toBe('Lähdin pian. Tulin')
  })

  test('what is typed while the script takes the page over is saved, every letter in its place', async ({ browser }) => {
    const { page, form } = await openSection(browser, use)
    await form.answer(question('vaikeinta'), '.')
    await expect.poll(() => storedValue(page, 'vaikeinta')).toBe('.')
    await page.addInitScript(() => {
      const { port1, port2 } = new MessageChannel()
      const told = Object.assign(window, { typed: '', isOver: false })
      /** A letter between any two pieces of the page's own work, until the room left is said of what was typed: then the page is taken over. */
      port1.onmessage = () => {
        const area = document.querySelector<HTMLTextAreaElement>('textarea[name="vaikeinta"]')
        if (area) {
          const room = document.getElementById(`${area.id}-count`)?.textContent
          const { length } = told.typed
          if (length === 900 || (length && room?.includes(String(999 - length)))) {
            told.isOver = true
            return
          }
          if (!length) area.focus()
          const letter = String.fromCharCode(97 + (length % 26))
          document.execCommand('insertText', false, letter)
          told.typed += letter
        }
        port2.postMessage(null)
      }
      port2.postMessage(null)
    })
    await page.goto(address)
    await page.waitForFunction(() => 'isOver' in window && window.isOver)
    const all = `${await page.evaluate(() => 'typed' in window && window.typed)}.`
    await expect(form.question(question('vaikeinta'))).toHaveValue(all)
    await expect.poll(() => storedValue(page, 'vaikeinta')).toBe(all)
  })

  test('what is typed just before leaving the page is saved', async ({ browser }) => {
    const { page, form } = await openSection(browser, use)
    await form.answer(question('ohjeet'), 'on')
    await expect(form.saved).toBeVisible()
    await form.answer(question('vaikeinta'), 'Lähdin heti.')
    await form.answer(question('some_tyoaika'), 3)
    await new HubScreen(page).open()
    await expect.poll(() => storedValue(page, 'vaikeinta')).toBe('Lähdin heti.')
    await expect.poll(() => storedValue(page, 'some_tyoaika')).toBe(3)

    await page.goBack()
    await expect(form.question(question('vaikeinta'))).toHaveValue('Lähdin heti.')
    await form.answer(question('vaikeinta'), 'Päivitin heti.')
    await expect(page.getByText(interfaceText('fi', 'answering', 'form.charactersLeftOther').replace('{count}', '986'))).toBeVisible()
    await page.reload()
    await expect(form.question(question('vaikeinta'))).toHaveValue('Päivitin heti.')
    await expect.poll(() => storedValue(page, 'vaikeinta')).toBe('Päivitin heti.')
    await expect(form.question(question('some_tyoaika'))).toHaveValue('3')
  })

  test('what is typed just before signing out is saved, however slow the connection', async ({ browser }) => {
    const municipality = ownMunicipality()
    const { page, form } = await openSection(browser, use, municipality)
    await form.answer(question('ohjeet'), 'on')
    await expect(form.saved).toBeVisible()
    let release = () => {}
    const connection = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/answers/vaikeinta*', async (route) => {
      await connection
      await route.continue()
    })
    await form.answer(question('vaikeinta'), 'Poistuin heti.')
    const request = page.waitForRequest('**/answers/vaikeinta*')
    await page.getByRole('button', { name: interfaceText('fi', 'answering', 'saveAndExit') }).click()
    await request
    release()
    await page.waitForURL(/\/leave/)
    expect(await storedValue(page, 'vaikeinta')).toBe('Poistuin heti.')
  })

  test('what is typed without a connection is kept and sent when it returns', async ({ browser }) => {
    const { page, form } = await openSection(browser, use)
    await form.answer(question('ohjeet'), 'on')
    await expect(form.saved).toBeVisible()
    await page.context().setOffline(true)
    await form.answer(question('vaikeinta'), 'Yhteys katkesi.')
    await form.answer(question('strategia'), 'muussa')
    await expect(
      page.getByRole('status').filter({ hasText: interfaceText('fi', 'live', 'section.waiting.many').replace('{count}', '2') }),
    ).toBeVisible()
    await page.context().setOffline(false)
    await expect(form.saved).toBeVisible()
    expect(await storedValue(page, 'vaikeinta')).toBe('Yhteys katkesi.')
    expect(await storedValue(page, 'strategia')).toBe('muussa')
  })

  test('two browsers answer the same question, and the reader chooses', { tag: '@mobile' }, async ({ browser }) => {
    const municipality = ownMunicipality()
    const one = await openSection(browser, use, municipality)
    const other = await openSection(browser, use, municipality)
    // Nothing comes in live: the two answers meet at saving.
    await other.page.route('**/live?*', (route) => route.abort())
    await other.page.reload()
    await one.form.answer(question('ohjeet'), 'on')
    await expect(one.form.saved).toBeVisible()
    await other.form.answer(question('ohjeet'), 'ei')
    const conflict = other.page.getByRole('group', { name: interfaceText('fi', 'answering', 'form.conflictTitle') })
    await expect(conflict.getByRole('definition')).toHaveText(['Kyllä', 'Ei'])
    expect(await storedValue(one.page, 'ohjeet')).toBe('on')
    await expect(other.form.question(question('ohjeet')).getByRole('radio', { name: 'Ei', exact: true })).toBeFocused()
    await expectAccessible(other.page)
    const stops = await tabUntil(other.page, (stop) => stop.text === interfaceText('fi', 'answering', 'form.useMine'), 'Shift+Tab')
    expect(stops.filter((stop) => !stop.ring || !stop.uncovered)).toEqual([])
    await other.page.keyboard.press('Enter')
    await expect(other.form.saved).toBeVisible()
    expect(await storedValue(one.page, 'ohjeet')).toBe('ei')
    await one.page.reload()
    await expect(one.form.question(question('ohjeet')).getByRole('radio', { name: 'Ei', exact: true })).toBeChecked()

    await one.form.answer(question('vaikeinta'), 'Ensimmäisen sana')
    await expect.poll(() => storedValue(one.page, 'vaikeinta')).toBe('Ensimmäisen sana')
    await other.form.answer(question('vaikeinta'), 'Toisen sana')
    await expect(conflict.getByRole('definition')).toHaveText(['Ensimmäisen sana', 'Toisen sana'])
    await conflict.getByRole('button', { name: interfaceText('fi', 'answering', 'form.keepTheirs') }).click()
    await expect(other.form.question(question('vaikeinta'))).toHaveValue('Ensimmäisen sana')
    expect(await storedValue(one.page, 'vaikeinta')).toBe('Ensimmäisen sana')
  })
})
