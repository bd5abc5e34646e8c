/** Every page, route and action is asked by everybody; what is not in the tables, or is answered otherwise, fails. */
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { type Service, startService } from '../service'
import { actions } from './actions'
import type { ActionAsk, Row } from './expected'
import { pages } from './pages'
import { routes } from './routes'
import { actionsOfTree, pagesOfTree, routesOfTree } from './tree'
import { viewers, type WalkViewer, walkIn } from './viewers'

type Walk = ReturnType<typeof walkIn>
let service: Service
let walk: Walk
let asked = 0

test.beforeAll(async () => {
  service = await startService('walk')
  walk = walkIn('var/test/walk.db')
})
test.afterAll(async () => {
  walk.close()
  await service.stop()
})

/** The answer in a word: a status, or where it leads and with which news. */
function inShort(response: Response): number | string {
  const location = response.headers.get('location')
  if (!location) return response.status
  const { pathname, searchParams } = new URL(location, service.url)
  const news = ['problem', 'said'].flatMap((name) => (searchParams.has(name) ? [`${name}=${searchParams.get(name)}`] : []))
  return `→ ${pathname}${news.length ? `?${news.join('&')}` : ''}`
}

async function ask(viewer: WalkViewer, address: string, init: RequestInit = {}): Promise<number | string> {
  asked += 1
  const headers = { origin: service.url, 'sec-fetch-site': 'same-origin', cookie: walk.cookieOf(viewer), ...init.headers }
  const response = await fetch(service.url + address, { redirect: 'manual', ...init, headers })
  await response.arrayBuffer()
  return inShort(response)
}

const mayAct: readonly WalkViewer[] = ['member', 'administrator']

/** Asks as everybody. @returns where the answers differ from the row's */
async function faultsOf(name: string, answers: Row, askAs: (viewer: WalkViewer) => Promise<number | string>): Promise<string[]> {
  const given = await Promise.all(viewers.map(async (viewer) => [viewer, await askAs(viewer)] as const))
  return given
    .filter(([viewer, answer]) => answer !== answers[viewer])
    .map(([viewer, answer]) => `${name}, ${viewer}: ${answer} instead of ${answers[viewer]}`)
}

test('every page, method and action has its row', () => {
  expect(Object.keys(pages).sort()).toEqual(pagesOfTree().sort())
  expect(Object.keys(routes).sort()).toEqual(routesOfTree().sort())
  expect(Object.keys(actions).sort()).toEqual(actionsOfTree().sort())
})

test('every page answers everybody as its row says', async () => {
  const faults: string[] = []
  for (const [address, answers] of Object.values(pages).flat())
    faults.push(...(await faultsOf(address, answers, (viewer) => ask(viewer, address))))
  expect(faults).toEqual([])
})

test('every method of every route answers everybody as its row says', async () => {
  const faults: string[] = []
  for (const [route, asks] of Object.entries(routes))
    for (const { address, answers, form, json } of asks) {
      const [method = ''] = route.split(' ')
      const body = form ? { body: new URLSearchParams(form) } : json === undefined ? {} : { body: JSON.stringify(json) }
      faults.push(...(await faultsOf(`${method} ${address}`, answers, (viewer) => ask(viewer, address, { method, ...body }))))
    }
  expect(faults).toEqual([])
})

/** By name, what the build calls an action on the wire. */
function idsOfActions(): Map<string, string> {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))
  const known = Object.entries(manifest.node as Record<string, { exportedName: string }>)
  return new Map(known.map(([id, { exportedName }]) => [exportedName, id]))
}

/** The form as a browser without script sends it. */
function formOf(id: string, { bound, fields = {} }: ActionAsk, personId: string): FormData {
  const form = new FormData()
  if (bound) {
    form.set('$ACTION_REF_1', '')
    form.set('$ACTION_1:0', JSON.stringify({ id, bound: '$@1' }))
    form.set('$ACTION_1:1', JSON.stringify(bound(personId)))
  } else form.set(`$ACTION_ID_${id}`, '')
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('every action answers everybody as its row says, and writes nothing for whom it refuses', async () => {
  const ids = idsOfActions()
  const faults: string[] = []
  for (const [name, action] of Object.entries(actions)) {
    const id = ids.get(name) ?? ''
    const post = (viewer: WalkViewer) => ask(viewer, action.page, { method: 'POST', body: formOf(id, action, walk.personOf(viewer)) })
    const before = walk.lastWrite()
    const given = new Map<WalkViewer, number | string>()
    // Those who may not come first, so that what they wrote would be seen.
    for (const viewer of viewers.toSorted((one, other) => mayAct.indexOf(one) - mayAct.indexOf(other))) {
      given.set(viewer, await post(viewer))
      if (!mayAct.includes(viewer) && walk.lastWrite() !== before) faults.push(`${name}, ${viewer}: wrote something`)
    }
    faults.push(...(await faultsOf(name, action.answers, async (viewer) => given.get(viewer) ?? 0)))
  }
  expect(faults).toEqual([])
  test.info().annotations.push({ type: 'asked', description: `${asked} requests` })
})
