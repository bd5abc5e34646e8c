/**
 * The answers' interface as a small process: HTTP on loopback straight to data/, without the framework, so that it starts quickly.
 * Standard input names the database, a file a line; "open" is said when it is served. A request may ask it to die (`X-Die`).
 */
import { createServer, type IncomingMessage } from 'node:http'
import { createInterface } from 'node:readline'
import { getAnswers } from '@/data/answering/answers'
import { getVersions } from '@/data/answering/history/versions'
import type { Where } from '@/data/answering/response-scope'
import { saveAnswer } from '@/data/answering/save'
import { AppError } from '@/data/errors'
import { submitResponse } from '@/data/sending/submit'
import { type Viewer, viewerOf } from '@/data/viewer'
import { database, openDatabase, setDatabase } from '@/db/client'

const die = () => process.kill(process.pid, 'SIGKILL')

async function bodyOf(request: IncomingMessage) {
  let text = ''
  for await (const part of request.setEncoding('utf8')) text += part
  return text ? JSON.parse(text) : {}
}

type Told = [status: number, body: object]

function told({ ok, code, ...rest }: { ok: boolean; code?: string; question?: unknown }): Told {
  if (ok) return [200, rest]
  const { question: _, ...refusal } = rest
  return [code === 'conflict' ? 409 : 422, { code, ...refusal }]
}

async function work(viewer: Viewer, where: Where, path: string[], body: Parameters<typeof saveAnswer>[1] | undefined): Promise<Told> {
  const [what, key = '', part] = path
  if (what === 'submission') return told(await submitResponse(viewer, where))
  if (part === 'history') return [200, { versions: await getVersions(viewer, { ...where, key }) }]
  if (key && body) return told(await saveAnswer(viewer, { ...body, ...where, key }))
  return [200, { answers: await getAnswers(viewer, where) }]
}

const server = createServer(async (request, response) => {
  const address = new URL(request.url ?? '/', 'http://localhost')
  const [, , , round = '', ...path] = address.pathname.split('/').map(decodeURIComponent)
  const municipality = address.searchParams.get('municipality') ?? undefined
  const body = request.method === 'PUT' ? await bodyOf(request) : undefined
  if (request.headers['x-die'] === 'before') die()
  const viewer = viewerOf(request.headers.cookie ?? '')
  const [status, answer] = await work(viewer, { round, municipality }, path, body).catch((error: unknown): Told => {
    return error instanceof AppError ? [409, { code: error.code }] : [500, { code: String(error) }]
  })
  if (request.headers['x-die'] === 'between') die()
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
})

const say = (line: string) => process.stdout.write(`${line}\n`)
let isOpen = false
createInterface(process.stdin)
  .on('line', (file) => {
    if (isOpen) database().$client.close()
    setDatabase(openDatabase(file))
    isOpen = true
    say('open')
  })
  .on('close', () => process.exit())
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') say(`port ${address.port}`)
})
