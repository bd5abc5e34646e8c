import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { SaveTarget } from '@/components/questionnaire/autosave/make-queue'
import { getHub, type Hub } from '@/data/answering/hub'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { may } from '@/data/rights'
import { withSoftHyphens } from '@/questionnaire/soft-hyphens'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../guarded'

type Search = Promise<Record<string, string | string[] | undefined>>

/** `?municipality=CODE` of an address. */
async function municipalityIn(search: Search): Promise<string | undefined> {
  const { municipality } = await search
  return typeof municipality === 'string' && municipality !== '' ? municipality : undefined
}

/** Addresses of a municipality's answering; `at('/check')` carries the municipality where it must. @param more other parts of the query */
export const addresses = (locale: Locale, round: string, municipality: string | null) => {
  const query = municipality ? `?municipality=${municipality}` : ''
  const at = (path = '', hash = '', more: Record<string, string> = {}) => {
    const search = new URLSearchParams({ ...(municipality ? { municipality } : {}), ...more }).toString()
    return `/${locale}/rounds/${round}${path}${search ? `?${search}` : ''}${hash}` as Route
  }
  return { query, at }
}

export type AnsweringPage = {
  locale: Locale
  hub: Hub
  query: string
  at: (path?: string, hash?: string, more?: Record<string, string>) => Route
}

/** What an answering page shows, and its addresses. Whoever has several municipalities here chooses one first. */
export async function readAnsweringPage(params: Promise<{ round: string }>, search: Search): Promise<AnsweringPage> {
  const { round } = await params
  const locale = (await getLocale()) as Locale
  const viewer = await getViewer()
  const read = await guarded(
    getHub(viewer, { round, municipality: await municipalityIn(search) }).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.code !== 'municipality-required') throw error
      redirect(may(viewer, 'administer') ? `/${locale}/admin/rounds/${round}` : `/${locale}/rounds`)
    }),
  )
  const hub = { ...read, questionnaire: withSoftHyphens(read.questionnaire, locale) }
  return { locale, hub, ...addresses(locale, round, hub.named ? hub.municipality.code : null) }
}

/** Whose answers the page's script saves and follows. */
export async function saveTargetOf({ locale, hub }: AnsweringPage): Promise<SaveTarget> {
  const { personId } = await getViewer()
  const [round, municipality, person] = [hub.round.code, hub.municipality.code, personId ?? '']
  const boxes = ['kuntakysely', round, municipality, person].join(' ')
  return { base: `/api/rounds/${round}`, query: `?municipality=${municipality}`, locale, person, boxes }
}

/** Where the hub hears what others do. */
export const liveAddress = ({ round, municipality }: Hub): string => `/api/rounds/${round.code}/live?municipality=${municipality.code}`
