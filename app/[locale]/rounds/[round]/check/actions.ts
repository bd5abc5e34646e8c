'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { Where } from '@/data/answering/response-scope'
import { submitResponse } from '@/data/answering/submit'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../guarded'
import { addresses } from '../answering-page'

/** "Lähetä vastaukset". What hinders sending stands on the check page, which is shown again. @param where.named addresses carry the municipality */
export async function submitAction(where: Where & { named: boolean; locale: Locale }): Promise<void> {
  const { at } = addresses(localeNamed(where.locale), where.round, where.named ? (where.municipality ?? null) : null)
  const submitted = await guarded(submitResponse(await getViewer(), where).catch(refusedAsNull))
  // "Back" must read the page anew: the browser's copy still has the button.
  refresh()
  redirect(at(submitted?.ok ? '/sent' : '/check'))
}

function refusedAsNull(error: unknown): null {
  if (error instanceof AppError && error.code === 'round-closed') return null
  throw error
}
