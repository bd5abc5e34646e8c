/** Changes in English. */
import { NO_BREAK_SPACE } from '@/messages/numbers/format'
import type { Measure } from '@/results/change/change'
import type { Way } from '@/results/change/decomposition'
import { type ChangeWords, type SamePart, sign } from './change-words'

const subject: Record<Measure, string> = { share: 'the share', mean: 'the mean' }
const moved: Record<Way, string> = { up: 'rose', down: 'fell', still: 'stayed the same' }
const noun = { up: 'The rise', down: 'The fall' }
const ofRespondents: Record<Measure, string> = { share: 'the share among respondents', mean: 'the mean among respondents' }
const points = `${NO_BREAK_SPACE}percentage points`

/** Who changed their answer, for a bracket. */
function movesSaid(measure: Measure, moves: SamePart['moves']): string {
  if (!moves) return ''
  const [more, fewer] = measure === 'share' ? ['changed to this answer', 'from it'] : ['up', 'down']
  return [
    `${measure === 'mean' ? 'of those that changed their answer ' : ''}${moves.more}${NO_BREAK_SPACE}${moves.more === 1 ? 'municipality' : 'municipalities'} ${more}`,
    `${moves.fewer} ${fewer}`,
    moves.p && measure === 'mean' ? `sign test ${moves.p}` : moves.p,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

export const englishChanges: ChangeWords = {
  under: 'under',
  over: 'over',
  statement: { share: (options) => `The answer ${options} was given by {share}`, mean: () => 'The mean of the answers is {share}' },
  plain: ({ measure, figure, before, place, bare }) => {
    if (measure === 'mean' || bare) return `${figure}${before}`
    return place === 'start'
      ? `of the municipalities that answered, ${figure}${before}`
      : `${figure} of the municipalities that answered${before}`
  },
  cause: (cause, way, measure, wholly) =>
    ({
      respondents: `${noun[way]} comes ${wholly ? '' : 'mainly '}from a change of respondents`,
      same: `${noun[way]} took place ${wholly ? '' : 'mainly '}in the same municipalities`,
      both: `${noun[way]} comes both from a change in the same municipalities and from a change of respondents`,
      partly: `${noun[way]} comes in part from a change of respondents`,
      cancelled: `${measure === 'share' ? 'The share among those that answered' : 'The mean of the answers'} hardly changed, because two changes cancelled each other out`,
      nothing: `${measure === 'share' ? 'The share among those that answered' : 'The mean of the answers'} hardly changed`,
    })[cause],
  same: ({ measure, cause, n, way, against, tested, amount, moves }) => {
    const hidden = amount === null && moves === null
    const municipalities = hidden ? 'municipalities' : n === 1 ? 'municipality' : `${n}${NO_BREAK_SPACE}municipalities`
    const where = cause === 'same' ? `in the ${municipalities} that answered both times` : `in the same ${municipalities}`
    const by = amount === null || way === 'still' ? '' : ` by ${tested ? '' : sign[way]}${amount}${measure === 'share' ? points : ''}`
    const counts = movesSaid(measure, moves)
    if (!tested && amount === null) return `${where} no change of ${subject[measure]} was established`
    return `${where} ${subject[measure]} ${against ? 'in fact ' : ''}${tested ? moved[way] : 'changed'}${by}${counts ? ` (${counts})` : ''}`
  },
  set: ({ measure, way, hid, adds, amount }) => {
    const what = ofRespondents[measure]
    if (way === 'still') return `, while the change of respondents did not affect ${what}`
    const by = amount === null ? '' : ` by ${adds ? 'a further ' : ''}${amount}`
    return `, ${adds ? 'and' : hid ? 'but' : 'while'} the change of respondents ${way === 'up' ? 'raised' : 'lowered'} ${what}${by}`
  },
  sum: ({ measure, plain, n, same, set, moves }) => {
    const municipalities = `the ${n === 1 ? 'municipality' : `${n}${NO_BREAK_SPACE}municipalities`} that answered both times`
    const tested = movesSaid(measure, moves)
    const test = `${tested ? `${tested}: ` : ''}no established change`
    const from = `${same}${measure === 'share' ? `${points} are` : ' is'} from ${municipalities} (${test})`
    return `Of the ${plain === 'up' ? 'rise' : 'fall'} in ${ofRespondents[measure]}, ${from} and ${set} from the change of respondents`
  },
  level: (measure, figure, interval, estimated) => {
    const about = estimated ? 'an estimated ' : ''
    const head = measure === 'share' ? `Of all municipalities ${about}${figure}` : `The mean of all municipalities is ${about}${figure}`
    return `${head}${interval === null ? '' : ` (confidence interval ${interval})`}`
  },
  overall: (difference, interval, withUnit) =>
    difference === null
      ? 'change in all municipalities'
      : `change in all municipalities ${difference}${withUnit ? points : ''}${interval === null ? '' : ` (${interval})`}`,
  settled: (measure, label) =>
    ({ rose: `${subject[measure]} has risen`, fell: `${subject[measure]} has fallen`, unchanged: `${subject[measure]} is unchanged` })[
      label
    ],
  risen: 'risen',
  fallen: 'fallen',
  unchanged: 'unchanged',
  notEstablished: 'no established change',
  otherWay: 'the direction differs from that in the same municipalities',
  tooSmall: 'The difference is not enough to show a change.',
}
