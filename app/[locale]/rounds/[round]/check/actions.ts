'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { Where } from '@/data/answering/response-scope'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { askApproval, returnForCorrection } from '@/data/sending/approval'
import { submitResponse } from '@/data/sending/submit'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { guarded, refusedAs } from '../../../guarded'
import { addresses } from '../answering-page'

type Sending = Where & { named: boolean; locale: Locale }

/** @param of.named addresses carry the municipality */
const addressesOf = (of: Sending) => addresses(localeNamed(of.locale), of.round, of.named ? (of.municipality ?? null) : null)

/**
 * "Lähetä vastaukset", "Hyväksyn ja lähetän". What hinders sending stands on the check page, which is shown again.
 * @param where.seen the stamp of the answers that whoever approves has seen
 */
export async function submitAction(where: Sending & { seen?: string }): Promise<void> {
  const { at } = addressesOf(where)
  const submitted = await guarded(submitResponse(await getViewer(), where).catch(refusedAsNull))
  // "Back" must read the page anew: the browser's copy still has the button.
  refresh()
  if (submitted?.ok) redirect(at('/sent'))
  const told = submitted?.code === 'needs-approval' ? 'needed' : submitted?.code
  redirect(told && told !== 'incomplete' ? at('/check', '#send', { said: told }) : at('/check'))
}

/** "Pyydä hyväksyntä". */
export async function askApprovalAction(where: Sending): Promise<void> {
  const { at } = addressesOf(where)
  const asked = await guarded(askApproval(await getViewer(), where).catch(refusedAs('too-many-requests', 'round-closed')))
  refresh()
  if (asked === 'round-closed') redirect(at('/check'))
  if (asked === 'too-many-requests') redirect(at('/check', '#send', { said: 'tooMany' }))
  redirect(asked.ok ? at('/check', '#send', { said: 'asked' }) : at('/check'))
}

/** "Palauta korjattavaksi": a request that somebody else has dealt with meanwhile stays as it is. */
export async function returnForCorrectionAction(where: Sending & { request: number }, form: FormData): Promise<void> {
  const { at } = addressesOf(where)
  const of = { request: where.request, note: String(form.get('note') ?? '') }
  const returned = await guarded(returnForCorrection(await getViewer(), where, of).catch(refusedAs('not-found', 'round-closed')))
  refresh()
  if (returned === 'round-closed') redirect(at('/check'))
  redirect(at('/check', '#send', { said: returned === 'not-found' ? 'gone' : 'returned' }))
}

function refusedAsNull(error: unknown): null {
  if (error instanceof AppError && error.code === 'round-closed') return null
  throw error
}
