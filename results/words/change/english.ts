/** Changes in English. */
import { NO_BREAK_SPACE } from '@/messages/numbers/format'
import type { Measure } from '@/results/change/change'
import type { Way } from '@/results/change/decomposition'
import { type ChangeWords, sign } from './change-words'

const subject: Record<Measure, string> = { share: 'the share', mean: 'the mean' }
const moved: Record<Way, string> = { up: 'rose', down: 'fell', still: 'stayed the same' }
const noun = { up: 'The rise', down: 'The fall' }
const points = `${NO_BREAK_SPACE}percentage points`

export const englishChanges: ChangeWords = {
  under: 'under',
  over: 'over',
  statement: { share: (options) => `The share of ${options} is {share}`, mean: () => 'The mean of the answers is {share}' },
  plain: ({ measure, figure, before, place, bare }) => {
    if (measure === 'mean' || bare) return `${figure}${before}`
    return place === 'start'
      ? `of the municipalities that answered, ${figure}${before}`
      : `${figure} of the municipalities that answered${before}`
  },
  cause: (cause, way, measure) =>
    ({
      respondents: `${noun[way]} comes from a change of respondents`,
      same: `${noun[way]} took place in the same municipalities`,
      both: `${noun[way]} comes both from a change in the same municipalities and from a change of respondents`,
      cancelled: `${measure === 'share' ? 'The share of those that answered' : 'The mean of the answers'} hardly changed, because two changes cancelled each other out`,
      nothing: `${measure === 'share' ? 'The share of those that answered' : 'The mean of the answers'} hardly changed`,
    })[cause],
  same: ({ measure, cause, n, way, against, tested, amount, moves }) => {
    const hidden = amount === null && moves === null
    const municipalities = hidden ? 'municipalities' : n === 1 ? 'municipality' : `${n}${NO_BREAK_SPACE}municipalities`
    const where = cause === 'same' ? `in the ${municipalities} that answered both times` : `in the same ${municipalities}`
    const by = amount === null || way === 'still' ? '' : ` by ${tested ? '' : sign[way]}${amount}${measure === 'share' ? points : ''}`
    const [more, fewer] = measure === 'share' ? ['more', 'fewer'] : ['up', 'down']
    const counts =
      moves &&
      [
        `${measure === 'mean' ? 'of those that changed their answer ' : ''}${moves.more}${NO_BREAK_SPACE}${moves.more === 1 ? 'municipality' : 'municipalities'} ${more}`,
        `${moves.fewer} ${fewer}`,
        moves.p && measure === 'mean' ? `sign test ${moves.p}` : moves.p,
      ]
        .filter((part) => part !== null)
        .join(', ')
    if (!tested && amount === null) return `${where} no change of ${subject[measure]} was established`
    return `${where} ${subject[measure]} ${against ? 'in fact ' : ''}${tested ? moved[way] : 'changed'}${by}${counts ? ` (${counts})` : ''}`
  },
  set: ({ way, hid, amount }) => {
    if (way === 'still') return ', while the change of respondents did not affect it'
    if (hid) return `, but the change of respondents hid ${amount ?? 'a part'} of it`
    return `, while the change of respondents ${way === 'up' ? 'raised' : 'lowered'} it${amount === null ? '' : ` by ${amount}`}`
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
  risen: 'risen',
  fallen: 'fallen',
  unchanged: 'unchanged',
  notEstablished: 'no established change',
  otherWay: 'the direction differs from that in the same municipalities',
  tooSmall: 'The difference is too small to tell of a change.',
}
