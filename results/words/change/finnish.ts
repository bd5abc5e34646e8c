/** Changes in Finnish. */
import { NO_BREAK_SPACE } from '@/messages/numbers/format'
import type { Measure } from '@/results/change/change'
import type { Way } from '@/results/change/decomposition'
import type { GrammaticalCase } from '../language'
import { type ChangeWords, sign } from './change-words'

const subject: Record<Measure, string> = { share: 'osuus', mean: 'keskiarvo' }
const genitive: Record<Measure, string> = { share: 'osuuden', mean: 'keskiarvon' }
const ending: Record<GrammaticalCase, string> = { nominative: '', adessive: ':lla', inessive: ':ssa' }
const moved: Record<Way, string> = { up: 'nousi', down: 'laski', still: 'pysyi samana' }
const noun = { up: 'Nousu', down: 'Lasku' }
const points = `${NO_BREAK_SPACE}prosenttiyksikköä`
const bracket = (...parts: (string | null)[]) => {
  const said = parts.filter((part) => part !== null)
  return said.length > 0 ? ` (${said.join(', ')})` : ''
}

export const finnishChanges: ChangeWords = {
  under: 'alle',
  over: 'yli',
  statement: { share: (options) => `Vastauksen ${options} osuus on {share}`, mean: () => 'Vastausten keskiarvo on {share}' },
  plain: ({ measure, figure, before, form, place, bare }) => {
    if (measure === 'mean') return `${figure}${before}`
    const share = `${figure}${ending[form]}`
    if (bare) return `${share}${before}`
    return place === 'start' ? `vastanneista ${share}${before}` : `${share} vastanneista${before}`
  },
  cause: (cause, way, measure) =>
    ({
      respondents: `${noun[way]} johtuu vastaajajoukon vaihtumisesta`,
      same: `${noun[way]} on tapahtunut samoissa kunnissa`,
      both: `${noun[way]} selittyy sekä muutoksella samoissa kunnissa että vastaajajoukon vaihtumisella`,
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
    const municipality = moves?.more === 1 ? 'kunta' : 'kuntaa'
    const counts =
      moves &&
      (measure === 'share'
        ? `${moves.more}${NO_BREAK_SPACE}${municipality} lisää`
        : `vastaustaan vaihtaneista ${moves.more}${NO_BREAK_SPACE}${municipality} ylöspäin`)
    const fewer = moves && `${moves.fewer} ${measure === 'share' ? 'pois' : 'alaspäin'}`
    const p = moves?.p && measure === 'mean' ? `merkkitestin ${moves.p}` : (moves?.p ?? null)
    if (!tested && amount === null) return `${where} ${genitive[measure]} ei todettu muuttuneen`
    return `${where} ${subject[measure]} ${tested ? moved[way] : 'muuttui'}${by}${bracket(counts, fewer, p)}`
  },
  set: ({ cause, way, hid, amount }) => {
    const change = cause === 'same' ? 'vastaajajoukon vaihtuminen' : 'vaihtuminen'
    if (way === 'still') return `, ${change} ei muuttanut sitä`
    if (hid) return `, mutta ${change} peitti siitä ${amount ?? 'osan'}`
    return `, ${change} ${way === 'up' ? 'nosti' : 'laski'} sitä${amount === null ? '' : ` ${amount}`}`
  },
  level: (measure, figure, interval, estimated) => {
    const head = measure === 'share' ? 'Kaikista kunnista' : 'Kaikkien kuntien keskiarvo on'
    return `${head} ${estimated ? 'arviolta ' : ''}${figure}${interval === null ? '' : ` (luottamusväli ${interval})`}`
  },
  overall: (difference, interval, withUnit) =>
    difference === null
      ? 'muutos kaikissa kunnissa'
      : `muutos kaikissa kunnissa ${difference}${withUnit ? points : ''}${interval === null ? '' : ` (${interval})`}`,
  risen: 'noussut',
  fallen: 'laskenut',
  unchanged: 'ennallaan',
  notEstablished: 'ei todettua muutosta',
  otherWay: 'suunta on eri kuin samoissa kunnissa',
  tooSmall: 'Ero on niin pieni, ettei se kerro muutoksesta.',
}
