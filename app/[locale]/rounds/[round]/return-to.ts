/** Where a question's page leads back to: the page that sent its reader there, at the question's row. */
import type { Route } from 'next'
import type { AnsweringPage } from './answering-page'
import { sectionPath } from './section-path'

/** Pages with a row for each question, under the round's address. */
const pages = ['check', 'unchanged'] as const

export type ReturnTo = { page: (typeof pages)[number]; question: string }

/** The id of a question's row on such a page. */
export const rowId = (question: string): string => `a-${question}`

/** `back=check.ohjeet` of an address; undefined for anything else. */
export function readReturn(back: unknown): ReturnTo | undefined {
  const [page, question, ...more] = typeof back === 'string' ? back.split('.') : []
  const found = pages.find((each) => each === page)
  return found && question && /^\w+$/.test(question) && more.length === 0 ? { page: found, question } : undefined
}

/** As it stands in an address. */
export const returnQuery = (to: ReturnTo | undefined): Record<string, string> => (to ? { back: `${to.page}.${to.question}` } : {})

/** Back to the row. */
export const returnAddress = (at: AnsweringPage['at'], { page, question }: ReturnTo): Route => at(`/${page}`, `#${rowId(question)}`)

/** To a question in its section, and after saving back to its row. @param hash of the field in the question */
export const changeAddress = (at: AnsweringPage['at'], section: string, to: ReturnTo, hash: string): Route =>
  at(sectionPath(section), `#q-${hash}`, returnQuery(to))
