'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { openRound, reopenRound } from '@/data/rounds/open-close'
import { withdrawRound } from '@/data/rounds/publish'
import { instantsOf } from '@/questionnaire/local-time'
import { readLocalTime } from '@/questionnaire/round-schedule'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'

const path = (data: FormData) => `/${localeNamed(data.get('locale'))}/admin/rounds/${encodeURIComponent(round(data))}` as Route
const round = (data: FormData) => String(data.get('round'))

export async function withdrawRoundAction(data: FormData) {
  await guarded(withdrawRound(await getViewer(), round(data), String(data.get('reason') ?? '')))
  redirect(path(data))
}

/** What was typed of a deadline, and which of its parts cannot be taken. */
type DeadlineRefused = { field: 'day' | 'time'; day: string; time: string }

/** Opens or reopens until the day and hour given; what has passed, or is no moment, comes back as a refusal with what was typed. */
export async function openRoundAction(_before: DeadlineRefused | null, data: FormData): Promise<DeadlineRefused | null> {
  const [day, time] = [String(data.get('day') ?? ''), String(data.get('time') ?? '')]
  const local = readLocalTime(day, time)
  if (local === null || 'problem' in local) return { field: local?.problem ?? 'day', day, time }
  const found = instantsOf(local)
  // On the two nights on which clocks are put, an hour is missing or comes twice: another one is asked for.
  if (found.kind !== 'one') return { field: 'time', day, time }
  const act = data.get('act') === 'open' ? openRound : reopenRound
  try {
    const done = await guarded(act(await getViewer(), round(data), found.at))
    if (done !== 'not-ready') redirect(path(data))
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-answer') return { field: 'day', day, time }
    throw error
  }
  redirect(`${path(data)}?said=not-ready#said` as Route)
}
