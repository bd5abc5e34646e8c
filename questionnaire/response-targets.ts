/** Which response a round aims at: of all municipalities, of each size class, of any region and of any language. Pure. */
import { oneLine } from './reading/text'

/** Shares of the municipalities, 0..1. What is not settled of a part is as of all; null of all: no target. */
export type ResponseTargets = {
  all: number | null
  /** By size class, "1" the smallest. */
  sizeClass: Readonly<Record<string, number>>
  region: number | null
  language: number | null
}

export const noTargets: ResponseTargets = { all: null, sizeClass: {}, region: null, language: null }

/** The target of a class of the register; null without one. */
export function targetOf(targets: ResponseTargets, variable: 'sizeClass' | 'region' | 'language', value: string): number | null {
  const own = variable === 'sizeClass' ? targets.sizeClass[value] : targets[variable]
  return own ?? targets.all
}

/** Names of the form's fields: of a size class "sizeClass3". */
export const targetField = (sizeClass: number | string): string => `sizeClass${sizeClass}`

/** A typed share: "70", "70 %", "67,5"; null of an empty field, undefined of what is none between 0 and 100. */
function readShare(typed: string): number | null | undefined {
  const line = oneLine(typed, 20)
  if (line === null) return null
  const read = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$/.exec(line)
  const percent = Number(read?.[1]?.replace(',', '.'))
  return read && percent > 0 && percent <= 100 ? percent / 100 : undefined
}

/**
 * Reads the whole form. @param classes how many size classes the round has
 * @returns the field that cannot be taken, where one cannot
 */
export function readTargets(typed: Readonly<Record<string, string>>, classes: number): { targets: ResponseTargets } | { field: string } {
  const sizeClasses = Array.from({ length: classes }, (_, at) => String(at + 1))
  const fields = ['all', ...sizeClasses.map(targetField), 'region', 'language']
  const read = new Map(fields.map((name) => [name, readShare(typed[name] ?? '')]))
  const wrong = fields.find((name) => read.get(name) === undefined)
  if (wrong !== undefined) return { field: wrong }
  const share = (name: string) => read.get(name) ?? null
  const own = sizeClasses.flatMap((each): [string, number][] => {
    const target = share(targetField(each))
    return target === null ? [] : [[each, target]]
  })
  return { targets: { all: share('all'), sizeClass: Object.fromEntries(own), region: share('region'), language: share('language') } }
}
