/** What a round says of itself beside its questions: who asks, whom to reach, how long it takes, when results come. */
import { readAddress } from './reading/address'
import { isDay, readDate } from './reading/date'
import { readNumber } from './reading/number'
import { oneLine, someLines } from './reading/text'
import type { Text } from './text'

export type RoundSettings = {
  /** Who asks: "Kuntaliitto". */
  association: Text | null
  /** Name of the person in charge, who answers those who answer. */
  person: string | null
  phone: string | null
  /** Where answers to the round's letters go. */
  email: string | null
  postalAddress: string | null
  /** The day (ISO) on which the results are published, as it is told beforehand. */
  resultsDay: string | null
  /** Does every member of the municipality get the receipt, or the sender alone? */
  receiptToAll: boolean
  /** How long answering takes, in minutes. */
  minutes: number | null
  /** What to have at hand when answering, in whole sentences. */
  atHand: Text | null
}

/** What a round says before anything was settled: nothing, in no place of it. */
export const unsettled: RoundSettings = {
  association: null,
  person: null,
  phone: null,
  email: null,
  postalAddress: null,
  resultsDay: null,
  receiptToAll: true,
  minutes: null,
  atHand: null,
}

/** Does it say who asks, and a way to reach them? Nothing is mailed to municipalities before. */
export const saysWhoAsks = ({ association, phone, email, postalAddress }: RoundSettings): boolean =>
  association !== null && (phone !== null || email !== null || postalAddress !== null)

export type Setting = keyof RoundSettings
export const settingNames = Object.keys(unsettled) as Setting[]

/** Fields of the form in which they are written, as they are typed. */
export const settingFields = [
  'associationFi',
  'associationSv',
  'associationEn',
  'person',
  'phone',
  'email',
  'postalAddress',
  'resultsDay',
  'receiptToAll',
  'minutes',
  'atHandFi',
  'atHandSv',
  'atHandEn',
] as const
export type SettingField = (typeof settingFields)[number]
export type TypedSettings = Readonly<Record<SettingField, string>>

/** `languages`: Finnish and Swedish are needed as soon as there is a text. */
export type SettingProblem = 'languages' | 'phone' | 'email' | 'day' | 'minutes'
export type ReadSettings = { settings: RoundSettings } | { field: SettingField; problem: SettingProblem }

/** How the unit of minutes may be written, in any language. */
const minuteUnits = ['min', 'min.', 'minuuttia', 'minuutti', 'minuter', 'minut', 'minutes', 'minute']
const most = { line: 200, lines: 1000, minutes: 600 }

/** A text of the form's three fields; `undefined` when Finnish or Swedish is missing. */
function readText(fields: readonly [string, string, string], read: (typed: string) => string | null): Text | null | undefined {
  const [fi, sv, en] = fields.map(read)
  if (!fi && !sv && !en) return null
  return fi && sv ? { fi, sv, ...(en ? { en } : {}) } : undefined
}

const isPhone = (typed: string): boolean => /^\+?[\d\s()\-–]+$/u.test(typed) && (typed.match(/\d/g) ?? []).length >= 5

/** The day meant; null of an empty field, `undefined` of what is no day, or may be two. */
function readDay(typed: string): string | null | undefined {
  if (oneLine(typed) === null) return null
  const read = readDate(typed)
  return read && 'value' in read && isDay(read.value) ? read.value : undefined
}

/** Whole minutes; null of an empty field, `undefined` of anything else. */
function readMinutes(typed: string): number | null | undefined {
  if (oneLine(typed) === null) return null
  const read = readNumber(typed, minuteUnits)
  const value = read && 'value' in read ? read.value : 0
  return Number.isInteger(value) && value >= 1 && value <= most.minutes ? value : undefined
}

/** Reads the whole form; empty fields are null. @returns the first field that cannot be taken, and why */
export function readRoundSettings(typed: TypedSettings): ReadSettings {
  const association = readText([typed.associationFi, typed.associationSv, typed.associationEn], (each) => oneLine(each, most.line))
  if (association === undefined) return { field: oneLine(typed.associationFi) ? 'associationSv' : 'associationFi', problem: 'languages' }
  const phone = oneLine(typed.phone, 40)
  if (phone && !isPhone(phone)) return { field: 'phone', problem: 'phone' }
  const email = oneLine(typed.email, 1000) === null ? null : readAddress(typed.email)
  if (email === null && oneLine(typed.email)) return { field: 'email', problem: 'email' }
  const resultsDay = readDay(typed.resultsDay)
  if (resultsDay === undefined) return { field: 'resultsDay', problem: 'day' }
  const minutes = readMinutes(typed.minutes)
  if (minutes === undefined) return { field: 'minutes', problem: 'minutes' }
  const atHand = readText([typed.atHandFi, typed.atHandSv, typed.atHandEn], (each) => someLines(each, most.lines))
  if (atHand === undefined) return { field: oneLine(typed.atHandFi) ? 'atHandSv' : 'atHandFi', problem: 'languages' }
  const [person, postalAddress] = [oneLine(typed.person), oneLine(typed.postalAddress, most.line)]
  const receiptToAll = typed.receiptToAll !== 'sender'
  return { settings: { association, person, phone, email, postalAddress, resultsDay, receiptToAll, minutes, atHand } }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Names of the settings that differ. */
export const settingsChanged = (from: RoundSettings, to: RoundSettings): Setting[] =>
  settingNames.filter((name) => !isSame(from[name], to[name]))

/**
 * What two people made of the same settings at the same time, put together: what only one of them changed is as that one changed it.
 * @param base what both began with @param theirs what stands now
 * @returns `disputed`: what both changed, to different things; `merged` has it as in `own`
 */
export function mergeSettings(
  base: RoundSettings,
  own: RoundSettings,
  theirs: RoundSettings,
): { merged: RoundSettings; disputed: Setting[] } {
  const isMine = (name: Setting) => !isSame(own[name], base[name])
  const kept = Object.fromEntries(settingNames.map((name) => [name, isMine(name) ? own[name] : theirs[name]]))
  const disputed = settingNames.filter((name) => isMine(name) && !isSame(theirs[name], base[name]) && !isSame(own[name], theirs[name]))
  return { merged: kept as RoundSettings, disputed }
}
