import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import type { Outside } from '@/data/people/outside'
import type { Locale } from '@/questionnaire/text'

/** What can be wrong on the pages of people: its words, and the field that it is about. */
const problems = {
  address: { key: 'problemAddress', field: 'email' },
  outside: { key: 'problemOutside', field: 'email' },
  near: { key: 'problemNear', field: 'email' },
  name: { key: 'problemName', field: 'ownName' },
  domains: { key: 'problemDomains', field: 'domains' },
  whom: { key: 'problemWhom', field: 'to' },
  what: { key: 'problemWhat', field: 'what' },
  yourself: { key: 'problemYourself', field: 'to' },
  'too-many-requests': { key: 'problemTooMany', field: undefined },
  'round-closed': { key: 'problemClosed', field: undefined },
} as const

export type PeopleProblem = keyof typeof problems

/** A form that could not be done: why, and what was typed. @param values what its words name */
export async function refuse(
  locale: Locale,
  problem: PeopleProblem,
  typed: Refusal['typed'],
  values: { wrong?: string; button?: string; proposal?: string } = {},
): Promise<Refusal> {
  const { key, field } = problems[problem]
  const t = await getTranslations({ locale, namespace: 'people' })
  return { message: t(key, { wrong: '', button: '', proposal: '', ...values }), ...(field ? { fieldId: field } : {}), typed }
}

/**
 * An address is asked about, once: the form keeps which one, so that the same sent again is meant.
 * @param button of the form, whose name the words give
 */
export async function refuseOutside(
  locale: Locale,
  { proposal }: Outside,
  typed: Refusal['typed'],
  button: 'invite' | 'handoverButton' | 'transferButton',
): Promise<Refusal> {
  const t = await getTranslations({ locale, namespace: 'people' })
  const kept = { ...typed, outside: typed.email ?? '' }
  return proposal === null
    ? refuse(locale, 'outside', kept, { button: t(button) })
    : refuse(locale, 'near', kept, { button: t(button), proposal })
}
