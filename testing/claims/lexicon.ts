/** What words of the results mean, language by language: a dictionary of its own, so that a wrong word is not checked against itself. */
import type { Locale } from '@/questionnaire/text'
import type { ChangeWay } from './recount-change'

/** Whole per cents with the beginnings of what may be said of them (quantity phrases, in any case). */
const bands: [from: number, to: number, fi: RegExp, sv: RegExp, en: RegExp][] = [
  [0, 0, /yksikään|yhdelläkään|yhdessäkään/i, /ingen/i, /^no |none/i],
  [1, 3, /vain harva/i, /bara ett fåtal|endast få|några få/i, /very few/i],
  [4, 6, /yksi.* kahdestakymmenestä|yhdellä.* kahdestakymmenestä|yhdessä.* kahdestakymmenestä/i, /var tjugonde/i, /one in twenty/i],
  [7, 8, /vajaa\S* kymmenesosa/i, /knappt en tiondel/i, /just under a tenth/i],
  [9, 11, /joka kymmenes|joka kymmenennellä|joka kymmenennessä/i, /var tionde/i, /one in ten/i],
  [12, 14, /runsa\S* kymmenesosa/i, /drygt en tiondel/i, /just over a tenth/i],
  [15, 17, /noin kuudesosa/i, /ungefär en sjättedel/i, /about a sixth/i],
  [18, 18, /vajaa\S* viiden?/i, /knappt en femtedel/i, /just under a fifth/i],
  [19, 21, /^viiden/i, /^en femtedel/i, /(?<!just (?:under|over) )a fifth/i],
  [22, 22, /runsa\S* viiden/i, /drygt en femtedel/i, /just over a fifth/i],
  [23, 23, /vajaa\S* neljän/i, /knappt en fjärdedel/i, /just under a quarter/i],
  [24, 26, /^neljän/i, /^en fjärdedel/i, /(?<!just (?:under|over) )a quarter/i],
  [27, 28, /runsa\S* neljän/i, /drygt en fjärdedel/i, /just over a quarter/i],
  [29, 31, /vajaa\S* kolman/i, /knappt en tredjedel/i, /just under a third/i],
  [32, 34, /^kolman/i, /^en tredjedel/i, /(?<!just (?:under|over) )a third/i],
  [35, 37, /runsa\S* kolman/i, /drygt en tredjedel/i, /just over a third/i],
  [38, 42, /noin neljä.* kymmenestä/i, /ungefär fyra av tio/i, /about four in ten/i],
  [43, 45, /vajaa\S* puol/i, /knappt hälften/i, /just under half/i],
  [46, 48, /lähes puol/i, /nästan hälften/i, /nearly half/i],
  [49, 51, /^(?:noin )?puol/i, /^(?:ungefär )?hälften/i, /^(?:about )?half/i],
  [52, 57, /runsa\S* puol/i, /drygt hälften/i, /just over half/i],
  [58, 62, /noin kuu.* kymmenestä/i, /ungefär sex av tio/i, /about six in ten/i],
  [63, 64, /lähes ka.* kolmesta/i, /nästan två av tre/i, /nearly two in three/i],
  [65, 68, /^ka(ksi|hdella|hdessa).* kolmesta/i, /^två av tre/i, /(?<!nearly )two in three/i],
  [69, 71, /noin seitsemä.* kymmenestä/i, /ungefär sju av tio/i, /about seven in ten/i],
  [72, 74, /likimain kolme.* neljästä/i, /närmare tre av fyra/i, /close to three in four/i],
  [75, 77, /^kolme.* neljästä/i, /^tre av fyra/i, /(?<!close to )three in four/i],
  [78, 82, /noin neljä.* viidestä/i, /ungefär fyra av fem/i, /about four in five/i],
  [83, 87, /yli neljä.* viidestä/i, /fler än fyra av fem|mer än fyra av fem/i, /more than four in five/i],
  [88, 92, /noin yhdeksä.* kymmenestä/i, /ungefär nio av tio/i, /about nine in ten/i],
  [93, 96, /lähes kaik/i, /nästan alla/i, /nearly all/i],
  [97, 99, /likimain kaik/i, /så gott som alla/i, /virtually all/i],
  [100, 100, /^kaik/i, /^alla/i, /^all/i],
]

/** May a share of these whole per cents be said in these words? */
export function isSaidOf(words: string, whole: number, locale: Locale): boolean {
  const band = bands.find(([from, to]) => whole >= from && whole <= to)
  return band?.[{ fi: 2, sv: 3, en: 4 }[locale] as 2 | 3 | 4].test(words.trim()) === true
}

const counts = {
  fi: /(?<!\p{L})(kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|kymmenen)(?!\p{L})/iu,
  sv: /(?<!\p{L})(två|tre|fyra|fem|sex|sju|åtta|nio|tio)(?!\p{L})/iu,
  en: /(?<!\p{L})(two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})/iu,
}

/** Does a text say a number in words? */
export const hasCount = (text: string, locale: Locale): boolean => counts[locale].test(text)

/** Quantities that no share is told by. */
const vague = {
  fi: /enemmistö|valtaosa|suurin osa|suurimmassa osassa/iu,
  sv: /majoritet|de flesta|merparten/iu,
  en: /majority|(?<!\p{L})most (?:of|municip)/iu,
}

/** Does a text say a quantity in words? */
export const hasQuantity = (text: string, locale: Locale): boolean =>
  vague[locale].test(text) ||
  bands.some((band) => {
    const { source } = band[{ fi: 2, sv: 3, en: 4 }[locale] as 2 | 3 | 4]
    return band[0] > 0 && band[0] < 100 && new RegExp(`(^|[^\\p{L}])(${source.replace(/\^/g, '')})`, 'iu').test(text)
  })

const up = {
  fi: /noussut|kasvanut|kasvoi|lisääntyi|[Nn]ousi(?!\p{L})|Nousu|noususta|nosti/u,
  sv: /ökat|[Öö]kade|(?<!\p{L})steg(?!\p{L})|[Öö]kningen|höjde/u,
  en: /risen|grown|grew|[Rr]ose|[Ii]ncreased|[Tt]he rise|raised/,
}
const down = {
  fi: /laskenut|pienentynyt|väheni|pieneni|[Ll]aski(?!\p{L})|Lasku(?!\p{L})|laskusta/u,
  sv: /minskat|[Mm]inskade|sjönk|[Mm]inskningen|sänkte/,
  en: /fallen|[Ff]ell|[Dd]eclined|[Dd]ecreased|[Tt]he fall|lowered/,
}
const still = { fi: /ennallaan/, sv: /oförändra[td]/, en: /unchanged/ }
const unsure = {
  fi: /ei todettua muutosta|ei todettu muutosta|Muutosta .*ei todettu/,
  sv: /ingen konstaterad förändring|ingen förändring konstaterats|Ingen förändring .*konstaterats/,
  en: /no established change|No change .*established/,
}
const contrary = { fi: /suunta on eri/, sv: /riktning(en)? är en annan/, en: /direction is|opposite|differs/ }

/** The way that a change word tells; `contrary` where no trend is told since the same municipalities moved the other way. */
export function wayTold(text: string, locale: Locale): ChangeWay | 'contrary' | null {
  if (contrary[locale].test(text)) return 'contrary'
  if (unsure[locale].test(text)) return 'unclear'
  if (still[locale].test(text)) return 'unchanged'
  const [rises, falls] = [up[locale].test(text), down[locale].test(text)]
  return rises === falls ? null : rises ? 'rose' : 'fell'
}

/** Does a text tell a change? */
export const hasChange = (text: string, locale: Locale): boolean =>
  [up, down, still, unsure, contrary].some((words) => words[locale].test(text))

const ofAll = {
  fi: /kaikista kunnista|kaikkien kuntien|kaikissa kunnissa|\bkunnista|kunnalla|kunnilla|kunnissa|kuntaa|kunnat|kunta(?!\p{L})/iu,
  sv: /kommun/i,
  en: /municipalit/i,
}
const ofRespondents = { fi: /vastan(nei|nee|nut)/i, sv: /svarat|svarande/i, en: /answered|respondents/i }
const ofSame = {
  fi: /samoi(sta|ssa)|samassa|samasta|molemmilla kerroilla/i,
  sv: /samma .*kommun|båda gångerna/i,
  en: /the same .*municipalit|both times/i,
}

/** Whom a sentence says its figures are of; null where it names nobody. */
export function populationTold(text: string, locale: Locale): 'municipalities' | 'respondents' | 'same' | null {
  if (ofSame[locale].test(text)) return 'same'
  if (ofRespondents[locale].test(text)) return 'respondents'
  return ofAll[locale].test(text) ? 'municipalities' : null
}

/** Numbers as they are written, by the rules of method §9. */
export function pct(share: number): string {
  const whole = Math.floor(share * 100 + 0.5 + 1e-9)
  return share > 0 && whole === 0 ? '<1' : share < 1 && whole === 100 ? '>99' : String(whole)
}
export function dec(value: number, digits: number, locale: Locale): string {
  const scaled = Math.floor(Math.abs(value) * 10 ** digits + 0.5 + 1e-9) / 10 ** digits
  return scaled.toFixed(digits).replace('.', locale === 'en' ? '.' : ',')
}
export const withSign = (value: number, digits: number, locale: Locale): string => {
  const told = dec(value, digits, locale)
  return /[1-9]/.test(told) ? `${value > 0 ? '+' : '−'}${told}` : told
}
export const loose = (value: number, locale: Locale): string =>
  dec(value, 2, locale)
    .replace(/([.,]\d*?)0+$/, '$1')
    .replace(/[.,]$/, '')
