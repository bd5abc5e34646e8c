/** The open rounds that ask a person's municipalities, and how far each municipality's answers are. */
import 'server-only'
import { getHub, type Hub } from '../answering/hub'
import { listOpenRounds, type RoundToAnswer } from '../identity/sign-in/destination'
import type { Viewer } from '../viewer'

/** Nothing answered yet, begun, sent, or changed since it was sent. */
export type AnsweringState = 'untouched' | 'open' | 'sent' | 'changed'

export type MunicipalityAnswering = RoundToAnswer['municipalities'][number] & {
  state: AnsweringState
  /** Of sections. */
  done: number
  all: number
  /** When it was sent last. */
  submittedAt: Date | null
  /** How many questions were changed since. */
  unsent: number
  /** Until when this municipality may answer; null where nothing is set. */
  closesAt: Date | null
}

export type OwnRound = Omit<RoundToAnswer, 'municipalities'> & { municipalities: MunicipalityAnswering[] }

function stateOf({ submission, unsent, answers }: Hub): AnsweringState {
  if (submission) return unsent ? 'changed' : 'sent'
  return Object.keys(answers).length > 0 ? 'open' : 'untouched'
}

/** Newest round first. @throws AppError not-signed-in */
export async function listOwnRounds(viewer: Viewer, now: Date = new Date()): Promise<OwnRound[]> {
  const rounds = await listOpenRounds(viewer, now)
  return Promise.all(
    rounds.map(async (round) => ({
      ...round,
      municipalities: await Promise.all(
        round.municipalities.map(async (municipality) => {
          const hub = await getHub(viewer, { round: round.code, municipality: municipality.code }, now)
          return {
            ...municipality,
            state: stateOf(hub),
            done: hub.progress.filter(({ status }) => status === 'done').length,
            all: hub.progress.length,
            submittedAt: hub.submission?.submittedAt ?? null,
            unsent: hub.unsent?.questions.length ?? 0,
            closesAt: hub.round.closesAt,
          }
        }),
      ),
    })),
  )
}
