/** What an address asks of the log, and how links ask for it. */
import { logFields, type TypedLogFilter } from '@/data/log/read-filter'

type Query = Record<string, string | string[] | undefined>

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value.trim() : '')

export const typedFilter = (query: Query): TypedLogFilter =>
  Object.fromEntries(logFields.map((field) => [field, one(query[field])])) as TypedLogFilter

/** The id before which the page goes on; what is none is the newest. */
export function beforeIn(query: Query): number | null {
  const id = Number(one(query.before))
  return Number.isSafeInteger(id) && id > 0 ? id : null
}

/** The query of an address, with its question mark; empty when everything is asked for. */
export function queryOfFilter(typed: TypedLogFilter, before?: number): string {
  const asked = logFields.flatMap((field) => (typed[field] ? [[field, typed[field]]] : []))
  const query = new URLSearchParams([...asked, ...(before === undefined ? [] : [['before', String(before)]])] as [
    string,
    string,
  ][]).toString()
  return query && `?${query}`
}
