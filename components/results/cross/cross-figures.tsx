import { NumberCell, NumberHead, Table, TableRow } from '@/components/ui/data/table'
import { decimal, EN_DASH, percentNumber, percentRange } from '@/messages/numbers/format'
import { type ResultTexts, resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import type { CrossGroup, CrossTable } from '@/results/crosstab/cross-table'
import type { RowShare } from '@/results/series-result'
import type { CrossClaim } from '@/results/story/claims/cross-claim'
import { intervalOf, smallBase } from '@/results/story/figures'
import { optionLabel, optionPhrase, seriesLabel } from '@/results/words/label'
import { sayCrossBy, sayCrossGroup } from '@/results/words/say-cross'

interface CrossFiguresProps {
  table: CrossTable
  claim: CrossClaim
  /** The table is of a part of the municipalities. */
  isFiltered: boolean
  locale: Locale
}

type Column = { key: string; label: string; cell: (group: CrossGroup) => { told: string; interval: string | null } }

const hiddenCell = (why: string) => ({ told: why, interval: null })

/** A share as the other tables of the results have it: per cent with its interval, counts of fewer than twenty answers. */
function shareCell({ base, N, hidden }: CrossGroup, share: RowShare | null | undefined, { protection }: ResultTexts) {
  const why = hidden ?? share?.hidden
  if (why) return hiddenCell(protection(why))
  if (!share || base === null || base === 0) return hiddenCell('–')
  if (share.est === null || (base < smallBase && base < (N ?? Number.POSITIVE_INFINITY))) return hiddenCell(`${share.count}/${base}`)
  const interval = intervalOf(share)
  return { told: percentNumber(share.est), interval: interval ? percentRange(...interval) : null }
}

function meanCell({ mean, hidden }: CrossGroup, { protection, locale }: ResultTexts) {
  const why = hidden ?? mean?.hidden
  if (why) return hiddenCell(protection(why))
  if (mean?.est == null) return hiddenCell('–')
  const interval = intervalOf(mean)
  const ends = interval?.map((end) => decimal(end, 2, locale))
  return { told: decimal(mean.est, 2, locale), interval: ends ? ends.join(EN_DASH) : null }
}

function columnsOf({ table, claim, locale }: CrossFiguresProps): Column[] {
  const texts = resultTexts(locale)
  const { question } = claim
  const { total } = table
  const own = total.options.map(
    ({ option }, at): Column => ({
      key: option,
      label: `${optionLabel(question, option, locale)}, %`,
      cell: (group) => shareCell(group, group.options[at], texts),
    }),
  )
  const isJoint = total.headline && (own.length === 0 || table.told.length > 1)
  const joint: Column[] = isJoint
    ? [{ key: '+', label: `${optionPhrase(question, table.told, locale)}, %`, cell: (group) => shareCell(group, group.headline, texts) }]
    : []
  const mean: Column[] = total.mean ? [{ key: 'mean', label: texts.cross('mean'), cell: (group) => meanCell(group, texts) }] : []
  return [...own, ...joint, ...mean]
}

/** The table: groups below each other, answers beside each other, each share over its interval. */
export function CrossFigures(props: CrossFiguresProps) {
  const { table, claim, isFiltered, locale } = props
  const texts = resultTexts(locale)
  const { cross } = texts
  const columns = columnsOf(props)
  const caption = cross('caption', { question: seriesLabel(claim.question, claim.row, locale), by: sayCrossBy(claim.by, texts) })
  const cells = (group: CrossGroup) => (
    <>
      <NumberCell>{group.N === null || group === table.total ? String(group.base ?? '–') : `${group.base ?? '–'}/${group.N}`}</NumberCell>
      {columns.map(({ key, cell }) => {
        const { told, interval } = cell(group)
        return (
          <NumberCell key={key} below={interval}>
            {told}
          </NumberCell>
        )
      })}
    </>
  )
  return (
    <Table label={caption} width={columns.length > 4 ? 'xl' : 'm'}>
      <thead>
        <tr>
          <th scope="col">{sayCrossBy(claim.by, texts)}</th>
          <NumberHead>{cross('base')}</NumberHead>
          {columns.map(({ key, label }) => (
            <NumberHead key={key}>{label}</NumberHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.groups.map((group) => (
          <tr key={group.value}>
            <th scope="row">{sayCrossGroup(claim.by, group.value, texts)}</th>
            {cells(group)}
          </tr>
        ))}
        <TableRow kind="total">
          <th scope="row">{cross(isFiltered ? 'totalSelected' : 'total')}</th>
          {cells(table.total)}
        </TableRow>
      </tbody>
    </Table>
  )
}
