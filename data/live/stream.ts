/** A live stream of one tab: server-sent events that say what changed since the last one. */
import 'server-only'
import { type News, remoteAnswer, type StreamEnd } from '@/questionnaire/wire'
import { AppError } from '../errors'
import { log } from '../system/log'
import { listen } from '../system/news'
import { leaveSignal, stopSignal } from '../system/stop-signal'
import { requirePerson, type Viewer } from '../viewer'
import { finishLeft } from './finish-left'
import { type LiveSnapshot, type LiveWhere, readLiveSnapshot } from './live-snapshot'
import { enterSection, showPresence } from './presence'

/** Milliseconds. */
const times = { settle: 60, beat: 15_000, life: 5 * 60_000 }
/** Open streams at most: of one person, and of everybody. */
const most = { person: 20, all: 2000 }
/** Events that may wait for a reader who does not read. */
const mostWaiting = 50

type Streams = Map<() => void, string>
const held = globalThis as unknown as { kuntakyselyStreams?: Streams }

/** The open streams, by what ends them, each with its person. A process that ends ends them, as it waits for open requests. */
function streams(): Streams {
  if (held.kuntakyselyStreams) return held.kuntakyselyStreams
  const open: Streams = new Map()
  const endAll = () => {
    for (const end of open.keys()) end()
  }
  leaveSignal().addEventListener('abort', endAll, { once: true })
  held.kuntakyselyStreams = open
  return open
}

/** The service is about to end. */
export const isStopping = (): boolean => stopSignal().aborted

function requireRoom(personId: string): void {
  const people = [...streams().values()]
  if (people.length >= most.all || people.filter((each) => each === personId).length >= most.person) throw new AppError('too-many-requests')
}

/** What the second look has that the first had not. */
function newsSince(before: Partial<LiveSnapshot>, now: LiveSnapshot): News {
  const { people, given, stamp } = now
  const answers = Object.entries(now.answers ?? {}).filter(([key, { version }]) => before.answers?.[key]?.version !== version)
  const isNew = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
  return {
    ...(isNew(people, before.people) ? { people } : {}),
    ...(answers.length || (now.answers && !before.answers)
      ? { answers: Object.fromEntries(answers.map(([key, answer]) => [key, remoteAnswer(answer)])) }
      : {}),
    ...(given && isNew(given, before.given) ? { given } : {}),
    ...(stamp !== null && stamp !== before.stamp ? { stamp } : {}),
  }
}

/** What a reader who cannot keep a stream open asks again and again. @throws AppError as `readLiveSnapshot` */
export function readNewsOnce(viewer: Viewer, where: LiveWhere): News {
  const now = readLiveSnapshot(viewer, where)
  showPresence(now.scope, viewer, where.section ?? null)
  return newsSince({}, now)
}

/**
 * Opens a stream. The first event holds everything; each later one what changed. Permission is asked for before every event.
 * @param ask who is looking, asked anew each time: the session may end, a membership be removed
 * @throws AppError as `readLiveSnapshot`; too-many-requests
 */
export function openStream(ask: () => Viewer, where: LiveWhere): ReadableStream<Uint8Array> {
  const viewer = ask()
  const personId = requirePerson(viewer)
  const first = readLiveSnapshot(viewer, where)
  requireRoom(personId)
  const encoder = new TextEncoder()
  let before: Partial<LiveSnapshot> = {}
  let settling: ReturnType<typeof setTimeout> | undefined
  let close = () => {}

  const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const tell = (news: News) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(news)}\n\n`))
    const end = (reason: StreamEnd) => {
      tell({ end: reason })
      close()
      controller.close()
    }
    const step = (now: LiveSnapshot, isBeat: boolean) => {
      const news = newsSince(before, now)
      before = now
      if (isBeat || Object.keys(news).length) tell(news)
      if ((controller.desiredSize ?? 0) < -mostWaiting) end('renew')
    }
    const again = (isBeat: boolean) => {
      try {
        step(readLiveSnapshot(ask(), where), isBeat)
      } catch (error) {
        if (!(error instanceof AppError)) log.error({ err: error }, 'live stream')
        end(error instanceof AppError ? (error.code as StreamEnd) : 'renew')
      }
    }
    const wake = () => {
      settling ??= setTimeout(() => {
        settling = undefined
        again(false)
      }, times.settle)
    }
    const visit = enterSection(first.scope, viewer, where.section ?? null)
    const unlisten = listen({ roundId: first.scope.round.id, municipality: first.scope.municipality, personId, wake })
    const beat = setInterval(() => {
      visit.stay()
      again(true)
    }, times.beat)
    const life = setTimeout(() => end('renew'), times.life)
    const stop = () => end('renew')
    close = () => {
      clearTimeout(settling)
      clearTimeout(life)
      clearInterval(beat)
      unlisten()
      visit.leave()
      streams().delete(stop)
    }
    streams().set(stop, personId)
    step(first, true)
    if (leaveSignal().aborted) stop()
  }
  const cancel = () => {
    close()
    finishLeft(first.scope, ask, where.section)
  }
  return new ReadableStream({ start, cancel })
}
