/** What a list of contacts would do to those we have: a verdict for each row, and what is written when somebody confirms. Writes nothing. */
import 'server-only'
import { type AddressFault, explainAddress } from '@/questionnaire/reading/address'
import { oneLine } from '@/questionnaire/reading/text'
import type { ImportedRow } from '../imports/file/limits'
import type { MunicipalityFinder } from '../register/find-municipality'
import { type ContactField, type ContactState, readLanguage, readState, readYes } from './contact-fields'

/** What is known of a contact, apart from when and by whom. */
export type ContactFacts = {
  municipality: string
  email: string
  name: string | null
  role: string | null
  locale: 'fi' | 'sv' | 'en' | null
  isPrimary: boolean
  isRegistry: boolean
  state: ContactState
}
export type KnownContact = ContactFacts & { id: number }

export type RowProblem =
  | { code: 'no-municipality' }
  | { code: 'unknown-municipality'; given: string; like: string[] }
  | { code: 'several-municipalities'; given: string; names: string[] }
  | { code: 'address'; given: string; fault: AddressFault }
  | { code: 'unclear'; field: ContactField; given: string }
  | { code: 'duplicate' | 'second-primary'; row: number }

export type ContactChange = {
  [Name in keyof ContactFacts]: { field: Name; from: ContactFacts[Name]; to: ContactFacts[Name] }
}[keyof ContactFacts]

export type ContactVerdict = 'new' | 'changed' | 'unchanged' | 'left-out'

/** `renamedFrom`: the municipality's name of the past that the row gives. `primaryBefore`: the address that stops being the primary one. */
export type RowVerdict = {
  at: number
  verdict: ContactVerdict
  /** Code; null where none was found. */
  municipality: string | null
  /** As it is read, or as it was given. */
  email: string
  name: string | null
  changes: ContactChange[]
  problem: RowProblem | null
  renamedFrom: string | null
  primaryBefore: string | null
}

export type ContactWrite = { id: number | null; facts: ContactFacts }

export type ContactsPlan = {
  rows: RowVerdict[]
  counts: Record<ContactVerdict, number>
  /** Ids of contacts that stop being the primary one. */
  released: number[]
  writes: ContactWrite[]
}

/** What a row says: fields without a column are missing from it. */
type RowFacts = Partial<ContactFacts> & { municipality: string; email: string }
type ReadRow =
  | { at: number; facts: RowFacts; renamedFrom: string | null }
  | { at: number; problem: RowProblem; municipality: string | null; email: string }

type CellOf = (field: ContactField) => string | undefined

const unclear = (field: ContactField, given: string): RowProblem => ({ code: 'unclear', field, given })

/** The fields of which any cell can be wrong. */
function readChoices(cell: CellOf): { choices: Partial<ContactFacts> } | { problem: RowProblem } {
  const choices: Partial<ContactFacts> = {}
  const [language, state] = [cell('language'), cell('state')]
  if (language !== undefined) {
    const locale = readLanguage(language)
    if (locale === undefined) return { problem: unclear('language', language) }
    choices.locale = locale
  }
  if (state !== undefined) {
    const read = readState(state)
    if (read === undefined) return { problem: unclear('state', state) }
    choices.state = read
  }
  for (const field of ['primary', 'registry'] as const) {
    const given = cell(field)
    if (given === undefined) continue
    const read = readYes(given, field)
    if (read === null) return { problem: unclear(field, given) }
    choices[field === 'primary' ? 'isPrimary' : 'isRegistry'] = read
  }
  return { choices }
}

/** A formula that our own file made harmless, as it was. */
const withoutApostrophe = (cell: string) => cell.replace(/^'(?=[=+\-@＝＋－＠])/, '')

function readRow({ at, cells }: ImportedRow, columns: readonly (ContactField | '')[], find: MunicipalityFinder): ReadRow {
  const cell: CellOf = (field) => {
    const index = columns.indexOf(field)
    return index < 0 ? undefined : withoutApostrophe(cells[index] ?? '')
  }
  const [name, code, email] = [cell('municipality') ?? '', cell('code') ?? '', cell('email') ?? '']
  const given = name || code
  const found = given ? find(name, code) : null
  const municipality = found && 'code' in found ? found.code : null
  const refused = (problem: RowProblem): ReadRow => ({ at, problem, municipality, email })
  if (!found) return refused({ code: 'no-municipality' })
  if ('problem' in found)
    return refused(
      found.problem === 'none'
        ? { code: 'unknown-municipality', given, like: found.like }
        : { code: 'several-municipalities', given: name && code ? `${name} (${code})` : given, names: found.names },
    )
  const read = explainAddress(email)
  if ('fault' in read) return refused({ code: 'address', given: email, fault: read.fault })
  const choices = readChoices(cell)
  if ('problem' in choices) return refused(choices.problem)
  const [person, role] = [cell('name'), cell('role')]
  const texts = { ...(person === undefined ? {} : { name: oneLine(person) }), ...(role === undefined ? {} : { role: oneLine(role) }) }
  return { at, facts: { municipality: found.code, email: read.address, ...texts, ...choices.choices }, renamedFrom: found.from }
}

const nothingKnown = { name: null, role: null, locale: null, isPrimary: false, isRegistry: false, state: 'current' } as const
const compared = ['email', 'name', 'role', 'locale', 'isPrimary', 'isRegistry', 'state'] as const

function changesOf(before: ContactFacts, after: ContactFacts): ContactChange[] {
  return compared
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: before[field], to: after[field] }) as ContactChange)
}

/** Which of a municipality's contacts a row is about: by address, else the registry, else the person of the same name. */
class Matcher {
  private readonly byMunicipality = new Map<string, KnownContact[]>()
  private readonly taken = new Set<number>()
  private readonly named: ReadonlySet<string>

  constructor(known: readonly KnownContact[], rows: readonly RowFacts[]) {
    for (const each of known) this.byMunicipality.set(each.municipality, [...(this.byMunicipality.get(each.municipality) ?? []), each])
    this.named = new Set(rows.map(({ municipality, email }) => `${municipality} ${email}`))
  }

  of(municipality: string): readonly KnownContact[] {
    return this.byMunicipality.get(municipality) ?? []
  }

  match(row: RowFacts): KnownContact | undefined {
    const own = this.of(row.municipality)
    // What another row names by its address is that row's.
    const free = own.filter((each) => !this.taken.has(each.id) && !this.named.has(`${each.municipality} ${each.email}`))
    const alike = free.filter((each) =>
      row.isRegistry ? each.isRegistry : !!row.name && each.name?.toLowerCase() === row.name.toLowerCase(),
    )
    const found = own.find((each) => each.email === row.email) ?? (alike.length === 1 ? alike[0] : undefined)
    if (found) this.taken.add(found.id)
    return found
  }
}

const leftOut = (
  at: number,
  problem: RowProblem,
  of: { municipality: string | null; email: string; name?: string | null },
): RowVerdict => ({
  at,
  verdict: 'left-out',
  municipality: of.municipality,
  email: of.email,
  name: of.name ?? null,
  changes: [],
  problem,
  renamedFrom: null,
  primaryBefore: null,
})

/** Looks a file's rows through, in their order: of two with one address, or two primary ones of a municipality, the first counts. */
export function planContacts(
  rows: readonly ImportedRow[],
  columns: readonly (ContactField | '')[],
  find: MunicipalityFinder,
  known: readonly KnownContact[],
): ContactsPlan {
  const read = rows.map((row) => readRow(row, columns, find))
  const matcher = new Matcher(
    known,
    read.flatMap((row) => ('facts' in row ? [row.facts] : [])),
  )
  const [seen, primaries] = [new Map<string, number>(), new Map<string, number>()]
  const plan: ContactsPlan = { rows: [], counts: { new: 0, changed: 0, unchanged: 0, 'left-out': 0 }, released: [], writes: [] }
  for (const row of read) {
    const verdict = 'problem' in row ? leftOut(row.at, row.problem, row) : judge(row, { matcher, seen, primaries, plan })
    plan.rows.push(verdict)
    plan.counts[verdict.verdict] += 1
  }
  return plan
}

type Judging = { matcher: Matcher; seen: Map<string, number>; primaries: Map<string, number>; plan: ContactsPlan }

function judge(row: Extract<ReadRow, { facts: RowFacts }>, { matcher, seen, primaries, plan }: Judging): RowVerdict {
  const { at, facts, renamedFrom } = row
  const { municipality, email } = facts
  const place = `${municipality} ${email}`
  const [earlier, firstPrimary] = [seen.get(place), facts.isPrimary ? primaries.get(municipality) : undefined]
  if (earlier !== undefined) return leftOut(at, { code: 'duplicate', row: earlier }, facts)
  if (firstPrimary !== undefined) return leftOut(at, { code: 'second-primary', row: firstPrimary }, facts)
  seen.set(place, at)
  if (facts.isPrimary) primaries.set(municipality, at)
  const before = matcher.match(facts)
  const after: ContactFacts = { ...nothingKnown, ...before, ...facts }
  // A new address is not known to bounce.
  if (before && before.email !== email && facts.state === undefined && before.state === 'bounced') after.state = 'current'
  const changes = before ? changesOf(before, after) : []
  const other =
    after.isPrimary && !before?.isPrimary ? matcher.of(municipality).find((each) => each.isPrimary && each.id !== before?.id) : undefined
  if (other) plan.released.push(other.id)
  const verdict = before ? (changes.length ? 'changed' : 'unchanged') : 'new'
  if (verdict !== 'unchanged') plan.writes.push({ id: before?.id ?? null, facts: factsOf(after) })
  return { at, verdict, municipality, email, name: after.name, changes, problem: null, renamedFrom, primaryBefore: other?.email ?? null }
}

/** Without what else its row holds. */
const factsOf = ({ municipality, email, name, role, locale, isPrimary, isRegistry, state }: ContactFacts): ContactFacts => ({
  municipality,
  email,
  name,
  role,
  locale,
  isPrimary,
  isRegistry,
  state,
})
