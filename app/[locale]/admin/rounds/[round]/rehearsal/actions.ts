'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getViewer } from '@/data/identity/session'
import { untilAnswering } from '@/data/rehearsal/answering'
import { endRehearsal, startRehearsal } from '@/data/rounds/rehearse'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'

type Place = { locale: Locale; round: string }

const page = ({ locale, round }: Place, said: string) =>
  `/${locale}/admin/rounds/${encodeURIComponent(round)}/rehearsal?said=${said}#said` as Route

/** Begins a rehearsal, or begins it anew, and waits for a few seconds for it to answer. */
export async function startRehearsalAction(place: Place) {
  const started = await guarded(startRehearsal(await getViewer(), place.round))
  if (typeof started === 'string') redirect(page(place, started))
  await untilAnswering(started.id)
  redirect(page(place, 'started'))
}

export async function endRehearsalAction(place: Place) {
  await guarded(endRehearsal(await getViewer(), place.round))
  redirect(page(place, 'ended'))
}
