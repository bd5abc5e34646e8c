'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getViewer } from '@/data/identity/session'
import { closeRound } from '@/data/rounds/open-close'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'

/** Closes the round with what was ticked; "nothing" leaves all ticks aside. */
export async function closeRoundAction(data: FormData) {
  const round = String(data.get('round'))
  const municipalities = (name: string) => data.getAll(name).map(String)
  const ticked = {
    acceptDrafts: data.get('acceptDrafts') === 'yes',
    drafts: municipalities('draft'),
    edits: municipalities('edit'),
  }
  await guarded(closeRound(await getViewer(), round, data.get('nothing') === 'yes' ? {} : ticked))
  redirect(`/${localeNamed(data.get('locale'))}/admin/rounds/${encodeURIComponent(round)}` as Route)
}
