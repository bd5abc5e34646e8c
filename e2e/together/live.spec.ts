import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { signIn } from '../pages/sign-in'
import { type Service, startService } from '../service'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'
import { address, formOf, question, storedValue } from './section'

const fill = (key: string, places: Record<string, string>) =>
  Object.entries(places).reduce((words, [place, word]) => words.replace(`{${place}}`, word), interfaceText('fi', 'live', key))

test.describe('colleagues together', () => {
  let service: Service
  let use: BrowserContextOptions
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  test.beforeAll(async ({}, info) => {
    service = await startService(`together-${info.workerIndex}`)
  })
  test.afterAll(() => service.stop())
  const pages: Page[] = []
  test.afterEach(() => Promise.all(pages.splice(0).map((page) => page.context().close())))
  test.beforeEach(({ contextOptions, viewport }) => {
    use = { ...contextOptions, baseURL: service.url, viewport }
  })

  async function openAs(browser: Browser, email: string): Promise<Page> {
    const page = await (await browser.newContext(use)).newPage()
    pages.push(page)
    await signIn(page, email)
    await page.goto(address)
    return page
  }

  test('see each other and each other’s answers without a reload, and the focus stays', async ({ browser }) => {
    const [maija, liisa] = [await openAs(browser, 'viestinta@alajarvi.example'), await openAs(browser, 'kirjasto@alajarvi.example')]
    await expect(maija.getByText(fill('section.hereOne', { name: 'Liisa' }))).toBeVisible()
    await expect(liisa.getByText(fill('section.hereOne', { name: 'Maija' }))).toBeVisible()

    const hard = formOf(liisa).question(question('vaikeinta'))
    await hard.focus()
    await formOf(maija).answer(question('ohjeet'), 'ei')
    const no = formOf(liisa).question(question('ohjeet')).getByRole('radio', { name: 'Ei', exact: true })
    await expect(no).toBeChecked()
    await expect(liisa.getByText(/^Maija Virtanen vastasi klo\s/)).toBeVisible()
    await expect(liisa.getByRole('status').filter({ hasText: 'Maija Virtanen vastasi klo' })).toHaveCount(1)
    await expect(hard).toBeFocused()
    await expectAccessible(liisa)

    // Of a text being typed nothing is replaced: the two meet, and the reader chooses.
    let release = () => {}
    const connection = new Promise<void>((resolve) => {
      release = resolve
    })
    await liisa.route('**/answers/vaikeinta*', async (route) => {
      await connection
      await route.continue()
    })
    await hard.fill('Liisan sana')
    await formOf(maija).answer(question('vaikeinta'), 'Maijan sana')
    await expect.poll(() => storedValue(maija, 'vaikeinta')).toBe('Maijan sana')
    await expect(hard).toHaveValue('Liisan sana')
    release()
    const conflict = liisa.getByRole('group', { name: interfaceText('fi', 'answering', 'form.conflictTitle') })
    await expect(conflict.getByRole('definition')).toHaveText(['Maijan sana', 'Liisan sana'])
    await conflict.getByRole('button', { name: interfaceText('fi', 'answering', 'form.useMine') }).click()
    await expect(formOf(maija).question(question('vaikeinta'))).toHaveValue('Liisan sana')

    await liisa.goto('/fi/rounds/2026')
    await expect(liisa.getByRole('listitem').filter({ hasText: fill('section.hereOne', { name: 'Maija' }) })).toHaveCount(1)
    await expect(liisa.getByText(interfaceText('fi', 'live', 'hub.answering'))).toBeVisible()
    await maija.goto('/fi/rounds/2026')
    await expect(liisa.getByText(interfaceText('fi', 'live', 'hub.answering'))).toHaveCount(0)
  })

  test('where no stream gets through, answers come all the same', async ({ browser }) => {
    const [maija, oskar] = [await openAs(browser, 'viestinta@alajarvi.example'), await openAs(browser, 'hallinto@alajarvi.example')]
    await oskar.route('**/live?*', async (route) => {
      if (route.request().headers().accept?.includes('event-stream')) await new Promise(() => {})
      else await route.continue()
    })
    const asked = oskar.waitForResponse((response) => response.url().includes('/live?') && response.ok())
    await oskar.reload()
    await asked
    await formOf(maija).answer(question('ohjeet'), 'on')
    const yes = formOf(oskar).question(question('ohjeet')).getByRole('radio', { name: 'Kyllä', exact: true })
    await expect(yes).toBeChecked()
  })

  test('a page from before a restart saves, follows its colleagues, and its form is taken without script', async ({ browser }) => {
    const maija = await openAs(browser, 'viestinta@alajarvi.example')
    const liisa = await openAs(browser, 'kirjasto@alajarvi.example')
    const plain = await browser.newContext({ ...use, javaScriptEnabled: false, storageState: await maija.context().storageState() })
    const old = await plain.newPage()
    await old.goto(address)
    await service.stop()
    await formOf(maija).answer(question('some_tyoaika'), 3.5)
    const waiting = maija.getByRole('status').filter({ hasText: interfaceText('fi', 'live', 'section.waiting.one') })
    await expect(waiting).toBeVisible()
    await service.start()
    await expect.poll(() => storedValue(maija, 'some_tyoaika')).toBe(3.5)
    await expect(formOf(liisa).question(question('some_tyoaika'))).toHaveValue('3,5')
    await formOf(old).question(question('vaikeinta')).fill('Lomake vanhasta ajasta.')
    await old.getByRole('button', { name: interfaceText('fi', 'answering', 'form.save') }).click()
    await expect.poll(() => storedValue(maija, 'vaikeinta')).toBe('Lomake vanhasta ajasta.')
  })
})
