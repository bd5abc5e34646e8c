/** A service in memory that keeps docs/answers.md, or breaks it in one chosen way: to show that the checker sees it. */
import { createServer } from 'node:http'
import type { Value } from '@/questionnaire/answer'
import type { ReplyBody } from '../log'
import type { Server } from '../network'
import type { Commit, Stored, StoredVersion } from './stored'

export type Bug =
  | 'overwrites what others saved'
  | 'acknowledges what it forgets'
  | 'loses the last commit when killed'
  | 'does not know repeated requests'
  | 'tells an older answer in a conflict'
  | 'saves what it calls a conflict'
  | 'reads what was before'
  | 'names somebody else'
  | 'sends what was before'
  | 'commits out of order'
  | 'saves what cannot be an answer'

type Asked = { value: Value; basedOn: number; saveId: string; note?: string }
type Told = [status: number, body: ReplyBody | { answers: Record<string, StoredVersion> }]

export class Model implements Server {
  stored: Stored = { versions: [], current: {}, commits: [], submissions: [] }
  #time = Date.parse('2026-11-22T10:00:00Z')
  #count = 0
  #http = createServer(async (request, response) => {
    let text = ''
    for await (const part of request.setEncoding('utf8')) text += part
    const [, , , , what, key = '', part] = (request.url ?? '').replace(/\?.*/, '').split('/').map(decodeURIComponent)
    if (request.headers['x-die'] === 'before') return request.socket.destroy()
    const [status, body] = this.#answer(request.headers.cookie ?? '', `${what}${part ?? ''}`, key, text ? JSON.parse(text) : undefined)
    if (request.headers['x-die'] === 'between') return this.kill()
    response.writeHead(status).end(JSON.stringify(body))
  })
  #address = new Promise<string>((resolve) => {
    this.#http.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(this.#http.address() as { port: number }).port}`))
  })

  constructor(
    readonly isPossible: (key: string, value: unknown) => boolean,
    readonly bug?: Bug,
  ) {}

  readonly diesAsTold = true
  address = () => this.#address
  kill = () => {
    if (this.bug === 'loses the last commit when killed') this.#forget()
    this.#http.closeAllConnections()
  }
  stop = () => this.#http.close()

  #forget(): void {
    const commit = this.stored.commits.pop()
    if (commit?.kind !== 'save') return
    this.stored.versions = this.stored.versions.filter(({ key, version }) => key !== commit.key || version !== commit.version)
    this.stored.current[commit.key] = commit.version - 1
    if (commit.version === 1) delete this.stored.current[commit.key]
  }

  #at = (key: string, version: number) => this.stored.versions.find((each) => each.key === key && each.version === version)
  #shown = ({ value, version, savedAt, savedBy, note }: StoredVersion) => ({
    ...{ value, version, note },
    savedAt: new Date(savedAt).toISOString(),
    savedBy: this.bug === 'names somebody else' ? 'Outi Outo' : savedBy,
  })

  #answer(person: string, what: string, key: string, save: Asked | undefined): Told {
    const { versions, current, commits, submissions } = this.stored
    const older = this.bug === 'reads what was before' ? 1 : 0
    if (what === 'answershistory') return [200, { versions: versions.filter((each) => each.key === key).map(this.#shown) }]
    if (what === 'answers' && save) return this.#save(person, key, save)
    if (what === 'answers') {
      const all = Object.entries(current).flatMap(([each, version]) => this.#at(each, Math.max(1, version - older)) ?? [])
      return [200, { answers: Object.fromEntries(all.map((each) => [each.key, this.#shown(each)])) as never }]
    }
    const counting = Object.entries(current).filter(([each, version]) => this.#at(each, version)?.value !== null)
    const back = this.bug === 'sends what was before' ? 1 : 0
    const sent = Object.fromEntries(counting.map(([each, version]) => [each, Math.max(1, version - back)]))
    const last = submissions.at(-1)
    if (last && JSON.stringify(last.versions) === JSON.stringify(sent)) return [200, { submittedAt: new Date(last.at).toISOString() }]
    const at = ++this.#time
    submissions.push({ at, versions: sent })
    commits.push({ kind: 'submit', at, by: person })
    return [200, { submittedAt: new Date(at).toISOString() }]
  }

  #save(person: string, key: string, { value, basedOn, saveId, note }: Asked): Told {
    const { versions, current, commits } = this.stored
    const before = this.#at(key, current[key] ?? 0)
    const own = versions.find((each) => each.key === key && each.saveId === saveId)
    const told = (kept: StoredVersion): Told => [200, { version: kept.version, savedAt: this.#shown(kept).savedAt }]
    if (own && this.bug !== 'does not know repeated requests') return told(own)
    if (!this.isPossible(key, value) && this.bug !== 'saves what cannot be an answer') return [422, { code: 'invalid-answer' }]
    const isStale = (before?.version ?? 0) !== basedOn
    const isBlank = typeof value === 'string' && value.trim() === ''
    const stays = before && JSON.stringify(before.value) === JSON.stringify(isBlank ? null : value) ? before.note : null
    const made: StoredVersion = {
      ...{ key, version: (before?.version ?? 0) + 1, value: isBlank ? null : value, saveId },
      ...{ note: note === undefined ? stays : note.trim() || null, savedAt: ++this.#time, savedBy: person },
    }
    if (this.bug === 'acknowledges what it forgets' && this.#count++ % 5 === 4 && !isStale) return told(made)
    if (!isStale || this.bug === 'overwrites what others saved' || this.bug === 'saves what it calls a conflict') {
      versions.push(made)
      current[key] = made.version
      const commit: Commit = { kind: 'save', key, version: made.version }
      if (this.bug === 'commits out of order') commits.unshift(commit)
      else commits.push(commit)
    }
    if (!isStale || this.bug === 'overwrites what others saved') return told(made)
    const theirs = this.bug === 'tells an older answer in a conflict' ? (this.#at(key, (before?.version ?? 1) - 1) ?? before) : before
    const nothing = { value: null, version: 0, savedAt: null, savedBy: null }
    return [409, { code: 'conflict', ...(theirs ? this.#shown(theirs) : nothing) }]
  }
}
