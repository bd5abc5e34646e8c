/** Interface texts: one file a room and language. Question texts are content and live in the questionnaire. */
import type { Messages as Rooms } from 'next-intl'
import type { Locale } from '@/questionnaire/text'

/** The rooms that have texts; each is `messages/<locale>/<room>.json`. */
const rooms = [
  'admin',
  'answering',
  'api',
  'approval',
  'article',
  'asking',
  'benchmark',
  'chart',
  'closing',
  'cockpit',
  'common',
  'contacts',
  'conditions',
  'cross',
  'files',
  'firstSteps',
  'front',
  'history',
  'imports',
  'info',
  'letters',
  'live',
  'log',
  'newcomer',
  'mailings',
  'municipalRegister',
  'municipalityPage',
  'openAnswers',
  'operation',
  'overview',
  'paper',
  'people',
  'preparing',
  'protection',
  'publicPages',
  'publishing',
  'questionnaireDifferences',
  'questionnaireEditor',
  'rehearsal',
  'register',
  'removed',
  'results',
  'review',
  'roundSettings',
  'sheets',
  'signIn',
  'staff',
  'unchanged',
] as const satisfies readonly (keyof Rooms)[]

export type Messages = { [key: string]: string | Messages }

async function loaded(locale: Locale): Promise<Record<string, Messages>> {
  const files = await Promise.all(rooms.map((room) => import(`./${locale}/${room}.json`) as Promise<{ default: Messages }>))
  return Object.fromEntries(rooms.map((room, at) => [room, files[at]?.default ?? {}]))
}

const known: Partial<Record<Locale, ReturnType<typeof loaded>>> = {}

/** All interface texts of a language, by room; read once. */
export function messagesOf(locale: Locale): Promise<Record<string, Messages>> {
  known[locale] ??= loaded(locale)
  return known[locale]
}
