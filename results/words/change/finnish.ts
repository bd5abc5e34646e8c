/** Changes in Finnish. */
import { NO_BREAK_SPACE } from '@/messages/numbers/format'
import type { Measure } from '@/results/change/change'
import type { Way } from '@/results/change/decomposition'
import type { GrammaticalCase } from '../language'
import { type ChangeWords, type SamePart, sign } from './change-words'

const subject: Record<Measure, string> = { share: 'osuus', mean: 'keskiarvo' }
const genitive: Record<Measure, string> = { share: 'osuuden', mean: 'keskiarvon' }
const ending: Record<GrammaticalCase, string> = { nominative: '', adessive: ':lla', inessive: ':ssa' }
const moved: Record<Way, string> = { up: 'nousi', down: 'laski', still: 'pysyi samana' }
const noun = { up: 'Nousu', down: 'Lasku' }
const ofChange = { up: 'noususta', down: 'laskusta' }
const ofRespondents: Record<Measure, string> = { share: 'osuutta vastanneista', mean: 'vastanneiden keskiarvoa' }
const points = `${NO_BREAK_SPACE}prosenttiyksikköä`
const bracket = (...parts: (string | null)[]) => {
  const said = parts.filter((part) => part !== null)
  return said.length > 0 ? ` (${said.join(', ')})` : ''
}

/** Who changed their answer, as parts of a bracket. */
function movesSaid(measure: Measure, moves: SamePart['moves']): (string | null)[] {
  if (!moves) return []
  const municipality = `${moves.more}${NO_BREAK_SPACE}${moves.more === 1 ? 'kunta' : 'kuntaa'}`
  return measure === 'share'
    ? [`${municipality} lisää`, `${moves.fewer} pois`, moves.p]
    : [`vastaustaan vaihtaneista ${municipality} ylöspäin`, `${moves.fewer} alaspäin`, moves.p && `merkkitestin ${moves.p}`]
}

export const finnishChanges: ChangeWords = {
  under: 'alle',
  over: 'yli',
  statement: { share: (options) => `Vastauksen ${options} antoi {share}`, mean: () => 'Vastausten keskiarvo on {share}' },
  plain: ({ measure, figure, before, form, place, bare }) => {
    if (measure === 'mean') return `${figure}${before}`
    const share = `${figure}${ending[form]}`
    if (bare) return `${share}${before}`
    return place === 'start' ? `vastanneista kunnista ${share}${before}` : `${share} vastanneista kunnista${before}`
  },
  cause: (cause, way, measure, wholly) =>
    ({
      respondents: `${noun[way]} johtuu ${wholly ? '' : 'pääosin '}vastaajajoukon vaihtumisesta`,
      same: `${noun[way]} on tapahtunut ${wholly ? '' : 'pääosin '}samoissa kunnissa`,
      both: `${noun[way]} selittyy sekä muutoksella samoissa kunnissa että vastaajajoukon vaihtumisella`,
      partly: `${noun[way]} johtuu osaksi vastaajajoukon vaihtumisesta`,
      cancelled: `${measure === 'share' ? 'Osuus vastanneista' : 'Vastausten keskiarvo'} ei juuri muuttunut, koska kaksi muutosta kumosi toisensa`,
      nothing: `${measure === 'share' ? 'Osuus vastanneista' : 'Vastausten keskiarvo'} ei juuri muuttunut`,
    })[cause],
  same: ({ measure, cause, n, way, tested, amount, moves }) => {
    const municipalities = n === 1 ? 'kunnassa' : `${n}${NO_BREAK_SPACE}kunnassa`
    const where =
      amount === null && moves === null
        ? cause === 'same'
          ? 'molemmilla kerroilla vastanneissa kunnissa'
          : 'samoissa kunnissa'
        : cause === 'same'
          ? `molemmilla kerroilla ${n === 1 ? 'vastanneessa' : 'vastanneissa'} ${municipalities}`
          : `${n === 1 ? 'samassa' : 'samoissa'} ${municipalities}`
    const by = amount === null || way === 'still' ? '' : ` ${tested ? '' : sign[way]}${amount}${measure === 'share' ? points : ''}`
    if (!tested && amount === null) return `${where} ${genitive[measure]} ei todettu muuttuneen`
    return `${where} ${subject[measure]} ${tested ? moved[way] : 'muuttui'}${by}${bracket(...movesSaid(measure, moves))}`
  },
  set: ({ measure, cause, way, adds, amount }) => {
    const change = cause === 'same' || cause === 'cancelled' ? 'vastaajajoukon vaihtuminen' : 'vaihtuminen'
    const what = ofRespondents[measure]
    if (way === 'still') return `, mutta ${change} ei muuttanut ${what}`
    const by = amount === null ? '' : `${adds ? ' vielä' : ''} ${amount}`
    return `, ${adds ? 'ja' : 'mutta'} ${change} ${way === 'up' ? 'nosti' : 'laski'} ${what}${by}`
  },
  sum: ({ measure, plain, n, same, set, moves }) => {
    const change = measure === 'share' ? `Osuuden ${ofChange[plain]}` : `Vastausten keskiarvon ${ofChange[plain]}`
    const municipalities = `molemmilla kerroilla ${n === 1 ? 'vastanneesta' : `vastanneista ${n}`}${n === 1 ? ' ' : NO_BREAK_SPACE}kunnasta`
    const tested = movesSaid(measure, moves)
      .filter((part) => part !== null)
      .join(', ')
    const unit = measure === 'share' ? points : ''
    const test = `${tested ? `${tested}: ` : ''}ei todettua muutosta`
    return `${change} ${same}${unit} kertyi ${municipalities} (${test}) ja ${set} vastaajajoukon vaihtumisesta`
  },
  level: (measure, figure, interval, estimated) => {
    const head = measure === 'share' ? 'Kaikista kunnista' : 'Kaikkien kuntien keskiarvo on'
    return `${head} ${estimated ? 'arviolta ' : ''}${figure}${interval === null ? '' : ` (luottamusväli ${interval})`}`
  },
  overall: (difference, interval, withUnit) =>
    difference === null
      ? 'muutos kaikissa kunnissa'
      : `muutos kaikissa kunnissa ${difference}${withUnit ? points : ''}${interval === null ? '' : ` (${interval})`}`,
  settled: (measure, label) =>
    ({ rose: `${subject[measure]} on noussut`, fell: `${subject[measure]} on laskenut`, unchanged: `${subject[measure]} on ennallaan` })[
      label
    ],
  risen: 'noussut',
  fallen: 'laskenut',
  unchanged: 'ennallaan',
  notEstablished: 'ei todettua muutosta',
  otherWay: 'suunta on eri kuin samoissa kunnissa',
  tooSmall: 'Ero ei riitä osoittamaan muutosta.',
}
