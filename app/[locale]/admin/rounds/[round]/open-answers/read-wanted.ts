/** Which answers the address asks for, and how links ask for others. */
import type { OpenAnswersWanted } from '@/data/open-answers/list-open-answers'
import type { OpenQuestion } from '@/questionnaire/open-questions'
import { type Locale, say } from '@/questionnaire/text'

type Query = Record<string, string | string[] | undefined>

const one = (value: string | string[] | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** What is asked wrongly is not asked. */
export function readWanted(query: Query): OpenAnswersWanted {
  const label = Number(one(query.label))
  return {
    key: one(query.question),
    search: one(query.search),
    label: Number.isSafeInteger(label) && label > 0 ? label : undefined,
    uncoded: query.show === 'nobody' || query.show === 'own' ? query.show : undefined,
    page: Number(one(query.page)) || undefined,
  }
}

/** The query of an address that asks for it, without a question mark. */
export function queryOf({ key, search, label, uncoded, page }: OpenAnswersWanted): string {
  const asked = { question: key, search, label: label?.toString(), show: uncoded, page: page?.toString() }
  return new URLSearchParams(Object.entries(asked).filter((each): each is [string, string] => each[1] !== undefined)).toString()
}

/** "Kanavat: muu, mikä". */
export const questionName = ({ question, isOther }: OpenQuestion, locale: Locale, other: string): string =>
  isOther ? `${say(question.label, locale)}: ${other}` : say(question.label, locale)
