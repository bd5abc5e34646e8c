import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import type { Locale } from '@/questionnaire/text'

/** What can be wrong on the pages of people: its words, and the field that it is about. */
const problems = {
  address: { key: 'problemAddress', field: 'email' },
  outside: { key: 'problemOutside', field: 'email' },
  name: { key: 'problemName', field: 'ownName' },
  domains: { key: 'problemDomains', field: 'domains' },
  whom: { key: 'problemWhom', field: 'to' },
  what: { key: 'problemWhat', field: 'what' },
  yourself: { key: 'problemYourself', field: 'to' },
  'too-many-requests': { key: 'problemTooMany', field: undefined },
  'round-closed': { key: 'problemClosed', field: undefined },
} as const

export type PeopleProblem = keyof typeof problems

/** A form that could not be done: why, and what was typed. @param wrong the parts that are wrong, where the words name them */
export async function refuse(locale: Locale, problem: PeopleProblem, typed: Refusal['typed'], wrong = ''): Promise<Refusal> {
  const { key, field } = problems[problem]
  const t = await getTranslations({ locale, namespace: 'people' })
  return { message: t(key, { wrong }), ...(field ? { fieldId: field } : {}), typed }
}
