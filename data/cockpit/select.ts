/** Which municipalities of a round a list shows, and in which order: chosen by links and forms, so by an address. */
import type { Locale } from '@/questionnaire/text'
import { say } from '@/questionnaire/text'
import type { FollowedMunicipality } from './followed'

export const followedStates = ['silent', 'none', 'started', 'sent', 'accepted', 'sent-back', 'extended', 'declined', 'bounced'] as const
export type FollowedState = (typeof followedStates)[number]
export const followedOrders = ['effect', 'size', 'name', 'contact'] as const
export type FollowedOrder = (typeof followedOrders)[number]

/** What is not wanted is undefined. `name`: a part of it. */
export type FollowedWanted = {
  name?: string | undefined
  state?: FollowedState | undefined
  sizeClass?: string | undefined
  region?: string | undefined
  language?: string | undefined
  order: FollowedOrder
}

type Query = Record<string, string | string[] | undefined>
const one = (value: string | string[] | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** What is asked wrongly is not asked. */
export const readFollowedWanted = (query: Query): FollowedWanted => ({
  name: one(query.name),
  state: followedStates.find((each) => each === one(query.state)),
  sizeClass: one(query.sizeClass),
  region: one(query.region),
  language: one(query.language),
  order: followedOrders.find((each) => each === one(query.order)) ?? 'effect',
})

/** The query of an address that asks for it, without a question mark. */
export const followedQuery = (wanted: FollowedWanted): string =>
  new URLSearchParams(Object.entries(wanted).filter((each): each is [string, string] => each[1] !== undefined)).toString()

function isIn(state: FollowedState, { response, isCounted, isSentBack, extendedUntil, hasDeclined, reach }: FollowedMunicipality): boolean {
  switch (state) {
    case 'silent':
      return !isCounted
    case 'none':
    case 'sent':
      return response === state
    case 'started':
      return response === 'started' && !isCounted
    case 'accepted':
      return response !== 'sent' && isCounted
    case 'sent-back':
      return isSentBack
    case 'extended':
      return extendedUntil !== null
    case 'declined':
      return hasDeclined
    case 'bounced':
      return reach !== 'reached'
  }
}

const last = Number.MAX_SAFE_INTEGER
const orders: Record<FollowedOrder, (locale: Locale) => (one: FollowedMunicipality, other: FollowedMunicipality) => number> = {
  effect: () => (a, b) => (a.effect?.place ?? last) - (b.effect?.place ?? last),
  size: () => (a, b) => b.population - a.population,
  name: (locale) => (a, b) => say(a.name, locale).localeCompare(say(b.name, locale), locale),
  contact: () => (a, b) => (a.lastContact?.at.getTime() ?? 0) - (b.lastContact?.at.getTime() ?? 0),
}

/** The municipalities wanted, in the order wanted; those alike in it the largest in front. @param all the largest in front */
export function selectFollowed(all: readonly FollowedMunicipality[], wanted: FollowedWanted, locale: Locale): FollowedMunicipality[] {
  const { name, state, sizeClass, region, language, order } = wanted
  const part = name?.toLocaleLowerCase(locale)
  return all
    .filter((each) => part === undefined || [each.name.fi, each.name.sv].some((own) => own.toLocaleLowerCase(locale).includes(part)))
    .filter((each) => state === undefined || isIn(state, each))
    .filter((each) => sizeClass === undefined || String(each.sizeClass) === sizeClass)
    .filter((each) => region === undefined || each.region === region)
    .filter((each) => language === undefined || each.language === language)
    .sort(orders[order](locale))
}
