/** Changes in Swedish. */
import { NO_BREAK_SPACE } from '@/messages/numbers/format'
import type { Measure } from '@/results/change/change'
import type { Way } from '@/results/change/decomposition'
import { type ChangeWords, type SamePart, sign } from './change-words'

const subject: Record<Measure, string> = { share: 'andelen', mean: 'medelvärdet' }
const ofRespondents: Record<Measure, string> = { share: 'andelen bland dem som svarat', mean: 'medelvärdet för dem som svarat' }
const moved: Record<Way, string> = { up: 'ökade', down: 'minskade', still: 'var' }
const large = { up: 'Ökningen', down: 'Minskningen' }
const points = `${NO_BREAK_SPACE}procentenheter`

/** Who changed their answer, for a bracket. */
function movesSaid(measure: Measure, moves: SamePart['moves']): string {
  if (!moves) return ''
  const [more, fewer] = measure === 'share' ? ['till', 'bort'] : ['uppåt', 'nedåt']
  return [
    `${measure === 'mean' ? 'av dem som bytte svar ' : ''}${moves.more}${NO_BREAK_SPACE}${moves.more === 1 ? 'kommun' : 'kommuner'} ${more}`,
    `${moves.fewer} ${fewer}`,
    moves.p && measure === 'mean' ? `teckentestets ${moves.p}` : moves.p,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

export const swedishChanges: ChangeWords = {
  under: 'under',
  over: 'över',
  statement: { share: (options) => `Svaret ${options} gavs av {share}`, mean: () => 'Svarens medelvärde är {share}' },
  // No sentence begins with a figure.
  plain: ({ measure, figure, before, place, bare }) =>
    measure === 'mean' || bare ? `${figure}${before}` : `${place === 'start' ? 'totalt ' : ''}${figure} av de kommuner som svarat${before}`,
  cause: (cause, way, measure, wholly) =>
    ({
      respondents: `${large[way]} beror ${wholly ? '' : 'huvudsakligen '}på att svarsgruppen har förändrats`,
      same: `${large[way]} har ${wholly ? '' : 'huvudsakligen '}skett i samma kommuner`,
      both: `${large[way]} beror både på en förändring i samma kommuner och på att svarsgruppen har förändrats`,
      partly: `${large[way]} beror delvis på att svarsgruppen har förändrats`,
      cancelled: `${measure === 'share' ? 'Andelen bland dem som svarat' : 'Svarens medelvärde'} har knappt förändrats, eftersom två förändringar tog ut varandra`,
      nothing: `${measure === 'share' ? 'Andelen bland dem som svarat' : 'Svarens medelvärde'} har knappt förändrats`,
    })[cause],
  same: ({ measure, cause, n, way, against, tested, amount, moves }) => {
    const municipalities = amount === null && moves === null ? 'kommuner' : n === 1 ? 'kommun' : `${n}${NO_BREAK_SPACE}kommuner`
    const where =
      cause === 'same' ? `i ${n === 1 && moves ? 'den' : 'de'} ${municipalities} som svarade båda gångerna` : `i samma ${municipalities}`
    const contrast = against ? ' däremot' : ''
    const still = way === 'still' ? (measure === 'share' ? ' oförändrad' : ' oförändrat') : ''
    const by = amount === null || way === 'still' ? '' : ` med ${tested ? '' : sign[way]}${amount}${measure === 'share' ? points : ''}`
    const counts = movesSaid(measure, moves)
    if (!tested && amount === null) return `${where} konstaterades ingen förändring av ${subject[measure]}${contrast}`
    return `${where} ${tested ? moved[way] : 'ändrades'} ${subject[measure]}${contrast}${still}${by}${counts ? ` (${counts})` : ''}`
  },
  set: ({ measure, way, hid, adds, amount }) => {
    const what = ofRespondents[measure]
    if (way === 'still') return `, medan den förändrade svarsgruppen inte påverkade ${what}`
    const by = amount === null ? '' : ` med ${adds ? 'ytterligare ' : ''}${amount}`
    return `, ${adds ? 'och' : hid ? 'men' : 'medan'} den förändrade svarsgruppen ${way === 'up' ? 'höjde' : 'sänkte'} ${what}${by}`
  },
  sum: ({ measure, plain, n, same, set, moves }) => {
    const whose = measure === 'share' ? 'bland dem som svarat' : 'av svarens medelvärde'
    const municipalities = `${n === 1 ? 'den kommun' : `de ${n}${NO_BREAK_SPACE}kommuner`} som svarade båda gångerna`
    const tested = movesSaid(measure, moves)
    const test = `${tested ? `${tested}: ` : ''}ingen konstaterad förändring`
    const from = `kommer ${same}${measure === 'share' ? points : ''} från ${municipalities} (${test})`
    return `Av ${plain === 'up' ? 'ökningen' : 'minskningen'} ${whose} ${from} och ${set} från den förändrade svarsgruppen`
  },
  level: (measure, figure, interval, estimated) => {
    const about = estimated ? 'uppskattningsvis ' : ''
    const head = measure === 'share' ? `Av alla kommuner ${about}${figure}` : `Medelvärdet för alla kommuner är ${about}${figure}`
    return `${head}${interval === null ? '' : ` (konfidensintervall ${interval})`}`
  },
  overall: (difference, interval, withUnit) =>
    difference === null
      ? 'förändring i alla kommuner'
      : `förändring i alla kommuner ${difference}${withUnit ? points : ''}${interval === null ? '' : ` (${interval})`}`,
  settled: (measure, label) =>
    ({
      rose: `${subject[measure]} har ökat`,
      fell: `${subject[measure]} har minskat`,
      unchanged: `${subject[measure]} är ${measure === 'share' ? 'oförändrad' : 'oförändrat'}`,
    })[label],
  risen: 'ökat',
  fallen: 'minskat',
  unchanged: 'oförändrat',
  notEstablished: 'ingen konstaterad förändring',
  otherWay: 'riktningen är en annan än i samma kommuner',
  tooSmall: 'Skillnaden räcker inte för att visa en förändring.',
}
