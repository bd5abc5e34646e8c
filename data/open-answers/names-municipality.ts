/** Does a text tell of which municipality it is? Names are known in every Finnish case, and in Swedish. */

/** How the ends of names change in Finnish before an ending: the first that fits. `$1` and `$2` are what the rule caught. */
const endChanges: readonly (readonly [RegExp, string])[] = [
  [/inen$/, '(?:inen|is)'],
  [/vesi$/, 've(?:si|s|de|te|t)'],
  [/virrat$/, 'vir(?:rat|roi|toi|to|ta)'],
  [/kangasala$/, 'kangasal(?:a|la|ta|le)'],
  [/laidun$/, 'lai(?:dun|tume)'],
  [/das$/, '(?:das|taa)'],
  [/us$/, 'u(?:s|de|te|t|kse)'],
  [/([eo])s$/, '$1(?:s|kse)'],
  [/nk([aiouyäö])$/, 'n[kg]$1'],
  [/mp([aiouyäö])$/, 'm[pm]$1'],
  [/([lnr])t([aiouyäö])$/, '$1[t$1]$2'],
  [/ht([aiouyäö])$/, 'h[td]$1'],
  [/(kk|pp|tt)([aiouyäö])$/, '$1?$2'],
  [/([aeiouyäö])t([aiouyäö])$/, '$1[td]$2'],
  [/([aeiouyäör])k([aiouyäö])$/, '$1k?$2'],
]

/** Names whose first part is inflected too: Uudessakaupungissa, Isonkyrön. */
const firstParts: readonly (readonly [RegExp, string])[] = [
  [/^uusi(?=ka)/, 'uu(?:si|den|teen|tta|d(?:essa|esta|ella|elta|elle|eksi))'],
  [/^(iso|vähä)(?=kyrö)/, '$1(?:n|on|än|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi)?'],
]

const vowel = '[aeiouyäöå]'
const caseEnding = `[ei]?(?:n|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä]|tt?[aä]|t|[aä]|h?${vowel}n|seen|siin|jen|ten)`
const ownerAndParticle = '(?:mme|ns[aä]|ni|nne)?(?:kin|k[aä]{2}n|h[aä]n|k[oö](?:h[aä]n)?|p[aä])?'
const endings = `(?:s|(?:${caseEnding})?${ownerAndParticle})`
const inhabitants = '(?:l[aä]i[ns]\\p{L}*|s?bo(?:r|rna|n)?s?|s?are(?:n|s)?|s?arna?s?)'

/** Names that are also words of their own, or of which a form is: they are told by a capital alone. */
const commonWords = new Set(
  `aura hanko hyvinkää kaavi kannus karvia kolari koski kotka kurikka lahti laihia lavia lieto luoto multia pello perho rusko salo sauvo
  sievi somero sulkava sund valtimo varkaus virrat`.split(/\s+/),
)

/** Words of names that many texts have without meaning a municipality. */
const noNames = new Set(['kunta', 'yli'])

const wordsIn = (text: string): string[] => text.split(/[^\p{L}]+/u).filter(Boolean)

/** The words that tell a name apart, in small letters: "koski" of Koski Tl, "pedersöre" of Pedersören kunta, both of Mänttä-Vilppula. */
function wordsOfName(name: string): string[] {
  const words = wordsIn(name.toLocaleLowerCase('fi'))
  const bare = words.includes('kunta') ? words.map((word) => word.replace(/n$/, '')) : words
  return bare.filter((word) => (word.length > 2 || name.length === word.length) && !noNames.has(word))
}

/** A word as it stands before any ending, as the source of an expression. */
function stemsOf(word: string): string {
  const change = endChanges.find(([end]) => end.test(word))
  const first = firstParts.find(([start]) => start.test(word))
  const ended = change ? word.replace(...change) : word
  const vowels = ended.replace(/i$/, '[ie]').replace(/e$/, 'ee?')
  return first ? vowels.replace(...first) : vowels
}

type Told = { word: string; form: RegExp; formOrCompound: RegExp; inhabitant: RegExp }

function toldBy(word: string): Told {
  const stems = stemsOf(word)
  return {
    word,
    form: new RegExp(`^${stems}${endings}$`, 'u'),
    formOrCompound: new RegExp(`^(?:${stems}(?:${endings}|n\\p{L}+)${word.length > 2 ? `|${word}\\p{L}*` : ''})$`, 'u'),
    inhabitant: new RegExp(`^${stems}${inhabitants}$`, 'u'),
  }
}

/** No ending changes the first two letters. */
const near = (names: readonly Told[], said: string) => names.filter(({ word }) => said.startsWith(word.slice(0, 2)))

/** So much of a word tells an own name apart, however it is inflected: "helsin" of Helsingissä. */
const beginningOf = (word: string): string => word.slice(0, Math.max(3, word.length - 2))

/** Inhabitants whose name is shortened: "uusikaupunkilaiset", "kotkalaiset", "helsingforsare". */
const isInhabitant = (word: string, name: string, swedish: boolean): boolean =>
  word.startsWith(beginningOf(name)) &&
  (swedish ? /^\p{L}{0,4}(l[aä]i[ns]|are|bor?$)/u : /^\p{L}{0,4}l[aä]i[ns]/u).test(word.slice(beginningOf(name).length))

/** Names of a municipality, each in one language. */
export type MunicipalityNames = { nameFi: string; nameSv: string }

/** By name, made once: expressions take longer to make than to try. */
const known = new Map<string, Told[]>()

function toldByName(name: string): Told[] {
  const told = known.get(name) ?? wordsOfName(name).map(toldBy)
  known.set(name, told)
  return told
}

const namesIn = (all: readonly MunicipalityNames[]): Told[] =>
  all.flatMap(({ nameFi, nameSv }) => (nameFi === nameSv ? [nameFi] : [nameFi, nameSv])).flatMap(toldByName)

/**
 * Does a text name a municipality, or those who live there? With a capital any is found in any case; in small letters its inhabitants, and
 * the municipality that wrote, unless its name is also a word. Of the one that wrote the beginning of its name is enough.
 * @param own the municipality that wrote; @param all those there are
 */
export function namesMunicipality(text: string, own: readonly MunicipalityNames[], all: readonly MunicipalityNames[]): boolean {
  const [ownNames, allNames] = [namesIn(own), namesIn(all)]
  const finnish = new Set(own.flatMap(({ nameFi }) => wordsOfName(nameFi)))
  const isOwnForm = ({ word, form }: Told, said: string) =>
    !commonWords.has(word) && (finnish.has(word) ? form.test(said) : said === word || said === `${word}s`)
  return wordsIn(text).some((each) => {
    const said = each.toLocaleLowerCase('fi')
    const [nearOwn, nearAll] = [near(ownNames, said), near(allNames, said)]
    if (nearAll.some(({ word, inhabitant }) => inhabitant.test(said) || isInhabitant(said, word, false))) return true
    if (nearOwn.some((name) => isInhabitant(said, name.word, true) || isOwnForm(name, said))) return true
    if (!/^\p{Lu}/u.test(each)) return false
    return nearOwn.some(({ word }) => said.startsWith(beginningOf(word))) || nearAll.some(({ formOrCompound }) => formOrCompound.test(said))
  })
}
