import { type BrowserContext, expect, test } from '@playwright/test'
import type Database from 'better-sqlite3'
import { questionnaireOf } from '@/testing/demonstration'
import { readStored } from '@/testing/histories/check/stored'
import { editableOf } from '@/testing/histories/editable'
import type { Answerer } from '@/testing/histories/log'
import { planOf } from '@/testing/histories/plan'
import { runHistory } from '@/testing/histories/run'
import { addMember, FullService, untouchedIn } from '@/testing/histories/servers/full-service'
import { SectionScreen } from './pages/section-page'
import { interfaceText } from './texts'

const rounds = ['2024', '2026']
const names = ['Aino', 'Bo', 'Cecilia', 'Daavid', 'Eeva']
const word = (key: string) => interfaceText('fi', 'answering', `form.${key}`)

/** Both rounds open, and five people of a municipality that has answered neither. */
function openBoth(db: Database.Database) {
  db.prepare("insert into round_acts (round_id, kind, at, until) select id, 'reopened', ?, ? from rounds where code = ?").run(
    Date.now(),
    Date.now() + 86_400_000,
    rounds[0],
  )
  const [municipality = ''] = untouchedIn(db, ...rounds)
  return { municipality, people: names.map((name) => addMember(db, municipality, name)) }
}

test('five people with two tabs each in two rounds at once lose nothing', async () => {
  const [server, { municipality, people }] = await FullService.begin('many-people', openBoth)
  const both = rounds.map((round, at) => {
    const questionnaire = questionnaireOf(round)
    const plan = planOf(2001 + at, editableOf(questionnaire), { people: people.length, tabs: 2, steps: 5 })
    const stored = () => readStored(server.file, round, municipality)
    return runHistory(plan, { server, scope: { round, municipality, people }, questionnaire, stored })
  })
  for (const { faults, versions } of await Promise.all(both)) {
    expect(faults).toEqual([])
    expect(versions).toBeGreaterThan(20)
  }
  await server.stop()
})

test('five people type into the same answer of two rounds in two tabs each, and every word is kept', async ({ browser }) => {
  const [server, { municipality, people }] = await FullService.begin('many-browsers', openBoth)
  const url = await server.address()
  const openTab = async (context: BrowserContext, round: string, typed: string) => {
    const section = questionnaireOf(round).sections.find(({ key }) => key === 'terveiset')
    const question = section?.questions.find((each) => each.key === 'terveiset')
    if (!section || question?.type !== 'long') throw new Error(`${round} does not ask terveiset`)
    const page = await context.newPage()
    await page.goto(`${url}/fi/rounds/${round}/sections/terveiset?municipality=${municipality}`)
    const form = new SectionScreen(page, section)
    await form.arrive()
    const conflict = page.getByRole('group', { name: word('conflictTitle') })
    return { page, round, typed, type: () => form.answer(question, typed), saved: form.saved, conflict }
  }
  const sitDown = async ({ name, cookie }: Answerer) => {
    const context = await browser.newContext({ locale: 'fi-FI' })
    const [key = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name: key, value, url }])
    return Promise.all(rounds.map((round) => openTab(context, round, `${name} kirjoittaa kierrokselle ${round}.`)))
  }
  const tabs = (await Promise.all(people.map(sitDown))).flat()
  const kept = (round: string) => readStored(server.file, round, municipality).versions.filter(({ key }) => key === 'terveiset')
  const isKept = ({ round, typed }: { round: string; typed: string }) => kept(round).some(({ value }) => value === typed)

  await Promise.all(tabs.map((tab) => tab.type()))
  for (const tab of tabs) {
    await expect(tab.saved.or(tab.conflict).first()).toBeVisible()
    if (isKept(tab)) continue
    await expect(tab.conflict).toContainText(tab.typed)
    await tab.conflict.getByRole('button', { name: word('useMine') }).click()
    await expect.poll(() => isKept(tab)).toBe(true)
  }
  for (const round of rounds) {
    expect(kept(round).map(({ version }) => version)).toEqual(names.map((_, at) => at + 1))
    const stored = readStored(server.file, round, municipality)
    expect(stored.current.terveiset).toBe(names.length)
  }
  await server.stop()
})
