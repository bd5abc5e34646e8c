'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getViewer } from '@/data/identity/session'
import { recordAct } from '@/data/municipality-log/record-act'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../../guarded'

const ending = ['extension-ended', 'decline-ended', 'send-back-ended'] as const

/** Takes back more time, declining or a return; what somebody else has taken back already is told. */
export async function endMunicipalityActAction(form: FormData): Promise<void> {
  const kind = ending.find((each) => each === form.get('kind'))
  if (!kind) notFound()
  const [round, municipality] = [String(form.get('round')), String(form.get('municipality'))]
  const recorded = await guarded(recordAct(await getViewer(), { round, municipality }, { kind }))
  const at = `/${localeNamed(form.get('locale'))}/admin/rounds/${encodeURIComponent(round)}/municipalities/${encodeURIComponent(municipality)}`
  redirect(`${at}?said=${recorded.ok ? kind : 'nothing'}` as Route)
}
