'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { closeRound, openRound, reopenRound } from '@/data/rounds/open-close'
import { publishRevision, withdrawRound } from '@/data/rounds/publish'
import { helsinkiInstant } from '@/messages/time'
import { isDay, readDate } from '@/questionnaire/reading/date'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'

const path = (data: FormData) => `/${localeNamed(data.get('locale'))}/admin/rounds/${encodeURIComponent(round(data))}` as Route
const round = (data: FormData) => String(data.get('round'))

export async function closeRoundAction(data: FormData) {
  await guarded(closeRound(await getViewer(), round(data), { acceptDrafts: data.get('acceptDrafts') === 'yes' }))
  redirect(path(data))
}

/** Publishes the revision whose number the confirming page named, with the texts and quotes it told of; what was overtaken is told of. */
export async function publishRevisionAction(data: FormData) {
  const version = (name: string) => Number(data.get(name)) || null
  const seen = { textsTo: version('textsTo'), quotesTo: version('quotesTo') }
  const corrects = String(data.get('corrects') ?? '')
  const published = await guarded(publishRevision(await getViewer(), round(data), Number(data.get('number')), new Date(), seen, corrects))
  redirect(published === 'done' ? path(data) : (`${path(data)}?said=unpublished#said` as Route))
}

export async function withdrawRoundAction(data: FormData) {
  await guarded(withdrawRound(await getViewer(), round(data), String(data.get('reason') ?? '')))
  redirect(path(data))
}

/** Opens or reopens until the end of the day given; a day that has passed or is no day comes back as a refusal with what was typed. */
export async function openRoundAction(_before: { refused: string } | null, data: FormData): Promise<{ refused: string } | null> {
  const typed = String(data.get('day')).trim()
  const read = readDate(typed)
  const day = read && 'value' in read ? read.value : ''
  if (!isDay(day)) return { refused: typed }
  const act = data.get('act') === 'open' ? openRound : reopenRound
  try {
    await guarded(act(await getViewer(), round(data), helsinkiInstant(day, '23:59')))
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-answer') return { refused: typed }
    throw error
  }
  redirect(path(data))
}
