import type { Route } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { describeRemoval } from '@/data/people/removal'
import { localeNamed } from '@/questionnaire/text'

/** Whoever was taken out of the municipality of this request's address is led to the page that says so; for others nothing happens. @param more of the query */
export async function leadRemoved(more: Record<string, string> = {}): Promise<void> {
  const { pathname, searchParams } = new URL((await headers()).get('x-address') ?? '/', 'https://service.invalid')
  const [, locale, room, round, page] = pathname.split('/')
  if (room !== 'rounds' || !round || page === 'removed') return
  const municipality = searchParams.get('municipality') || undefined
  const removal = await describeRemoval(await getViewer(), { round, municipality }).catch((error: unknown) => {
    if (error instanceof AppError) return null
    throw error
  })
  if (!removal) return
  const query = new URLSearchParams({ municipality: removal.municipality.code, ...more })
  redirect(`/${localeNamed(locale)}/rounds/${removal.round.code}/removed?${query}` as Route)
}
