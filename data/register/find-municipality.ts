/** Which municipality is meant by a name or a code, as lists give them: in Finnish or Swedish, also by names of the past. */
import 'server-only'
import { genitive } from '@/questionnaire/words/genitive'

export type KnownMunicipality = { code: string; nameFi: string; nameSv: string; ended: string | null; mergedInto: string | null }

/**
 * `from`: the name or the municipality of the past that was given, when it is not the name of today.
 * `like`: names that begin as what was given.
 */
export type Found = { code: string; from: string | null } | { problem: 'none'; like: string[] } | { problem: 'several'; names: string[] }

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\p{Cf}'"]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

const kinds = ['kaupunki', 'kunta', 'stad', 'kommun', 'stads', 'kommuns']

/** "Helsinki", "Helsingin kaupunki", "Helsinki kunta", "Helsingfors stad". */
const formsOf = ({ nameFi, nameSv }: Pick<KnownMunicipality, 'nameFi' | 'nameSv'>): string[] => {
  const names = [nameFi, nameSv, nameFi.replace(/n kunta$/, ''), nameFi.replace(/ Tl$/, '')].map(plain)
  const owners = [genitive(nameFi, 'fi'), genitive(nameSv, 'sv')].map(plain)
  return [...names, ...[...names, ...owners].flatMap((name) => kinds.map((kind) => `${name} ${kind}`))]
}

/** Codes as lists write them: 5, 005, '005', KU005. */
function readMunicipalityCode(given: string): string | null {
  const digits = /^(?:KU)?(\d{1,3})$/i.exec(plain(given))?.[1]
  return digits ? digits.padStart(3, '0') : null
}

export type MunicipalityFinder = (name: string, code: string) => Found

/** Looks for each name once: a list of ten thousand rows names the same three hundred. */
function remembering(find: MunicipalityFinder): MunicipalityFinder {
  const found = new Map<string, Found>()
  return (name, code) => {
    const given = JSON.stringify([name, code])
    const known = found.get(given) ?? find(name, code)
    found.set(given, known)
    return known
  }
}

/**
 * @param day ISO day: a municipality that has ended by then is what it merged into
 * @param earlierNames names that municipalities had in some year, by code
 */
export function municipalityFinder(
  all: readonly KnownMunicipality[],
  earlierNames: readonly { code: string; name: string }[],
  day: string,
): MunicipalityFinder {
  const byCode = new Map(all.map((each) => [each.code, each]))
  const hasEnded = ({ ended }: KnownMunicipality) => ended !== null && ended <= day
  const byName = new Map<string, Set<string>>()
  const add = (form: string, code: string) => {
    const codes = byName.get(form)
    if (codes) codes.add(code)
    else byName.set(form, new Set([code]))
  }
  // Whoever has the name today is meant by it, whatever had it before.
  for (const each of all.filter((one) => !hasEnded(one))) for (const form of formsOf(each)) add(form, each.code)
  const past = all.filter(hasEnded).flatMap((each) => formsOf(each).map((form) => ({ form, code: each.code })))
  const renamed = earlierNames.map(({ code, name }) => ({ form: plain(name), code }))
  for (const { form, code } of [...past, ...renamed].filter(({ form }) => !byName.has(form))) add(form, code)

  const successorOf = (code: string): string => {
    let each = byCode.get(code)
    for (let steps = 0; each && hasEnded(each) && each.mergedInto && steps < 10; steps++) each = byCode.get(each.mergedInto)
    return each?.code ?? code
  }
  const nameOf = (code: string) => byCode.get(code)?.nameFi ?? code
  const formsIn = (name: string): string[] => {
    const whole = plain(name)
    // Both languages beside each other: "Pietarsaari – Jakobstad".
    return byName.has(whole) ? [whole] : whole.split(/\s*[/,;]\s*|\s+-\s+|\s*\(|\)\s*/).filter((part) => byName.has(part))
  }
  const likeOf = (name: string): string[] => {
    const start = plain(name)
    if (start.length < 3) return []
    return [...new Set([...byName].flatMap(([form, codes]) => (form.startsWith(start) ? [...codes].map(successorOf) : [])))].map(nameOf)
  }
  return remembering((name, code) => {
    const digits = readMunicipalityCode(code) ?? readMunicipalityCode(name)
    const isNamed = name.trim() !== '' && readMunicipalityCode(name) === null
    const forms = isNamed ? formsIn(name) : []
    const direct = [...(digits !== null && byCode.has(digits) ? [digits] : []), ...forms.flatMap((form) => [...(byName.get(form) ?? [])])]
    const codes = [...new Set(direct.map(successorOf))]
    const [only] = codes
    if (codes.length > 1) return { problem: 'several', names: codes.map(nameOf) }
    if (only === undefined || (isNamed && forms.length === 0)) {
      const like = likeOf(name)
      return like.length > 1 ? { problem: 'several', names: like } : { problem: 'none', like }
    }
    const today = byCode.get(only)
    const isOfToday = direct.includes(only) && (!isNamed || (today !== undefined && forms.some((form) => formsOf(today).includes(form))))
    return { code: only, from: isOfToday ? null : name.trim() || code.trim() }
  })
}
