/** Rounds made for tests: units with classes and answers, audited and looked at from outside. */

import { audited, type Disclosure, type PublicTables } from '@/results/disclosure/audit'
import type { JoinableVariable } from '@/results/disclosure/partition'
import { frameOf } from '@/results/frame/frame'
import { type ItemQuestion, itemOf } from '@/results/frame/item'
import { defaultParameters } from '@/results/frame/parameters'
import type { Observation } from '@/results/series/observe'

export type DisclosureUnit = { code: string; classes: readonly string[]; said: readonly (Observation | null)[] }

const variableKeys = ['sizeClass', 'region', 'language', 'group'] as const

/** @param units classes in the order of `variableKeys`, answers in that of the questions */
export function madeTables(units: readonly DisclosureUnit[], questions: readonly ItemQuestion[]): PublicTables {
  const frame = frameOf(units.map(({ code }) => ({ code, cell: '1', population: 1000 })))
  const variables: JoinableVariable[] = variableKeys.slice(0, units[0]?.classes.length).map((key, at) => ({
    key,
    joins: key === 'sizeClass' ? 'neighbours' : 'any',
    values: units.map(({ classes }) => classes[at] as string),
  }))
  const series = questions.map((question, at) => {
    const given = units.flatMap(({ code, said }) => (said[at] ? [[code, said[at] as Observation] as const] : []))
    return { key: `q${at + 1}`, item: itemOf(frame, question, new Map(given)) }
  })
  return { variables, series, responded: Uint8Array.from(units, ({ said }) => (said.some((each) => each !== null) ? 1 : 0)) }
}

/** Units of one class that say the same. */
export const alike = (count: number, sizeClass: string, option: string | null): { classes: string[]; said: (Observation | null)[] }[] =>
  Array.from({ length: count }, () => ({
    classes: [sizeClass],
    said: [option === null ? null : { chosen: option === '' ? [] : option.split('|') }],
  }))

export const coded = (units: readonly { classes: string[]; said: (Observation | null)[] }[]): DisclosureUnit[] =>
  units.map((unit, at) => ({ code: String(at + 1).padStart(3, '0'), ...unit }))

export const auditOf = (tables: PublicTables): Disclosure => audited(tables, defaultParameters)

/** Hidden counts of a table as signs: "-" hidden, "." shown, "~" hidden though told nationally, "x" of a hidden row. */
export const signsOf = (disclosure: Disclosure, series: number, table: number): string[] =>
  (disclosure.series[series]?.tables[table]?.rows ?? []).map(
    ({ group, row, cells, implied }) =>
      `${group} ${cells.map((hidden, at) => (!hidden ? '.' : implied[at] ? '~' : row ? 'x' : '-')).join('')}`,
  )
