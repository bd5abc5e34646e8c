import { getTranslations } from 'next-intl/server'
import { type ResultTexts, resultTexts } from '@/messages/result-texts'
import { sizeRangeName } from '@/messages/size-class'
import type { Locale } from '@/questionnaire/text'
import { takesNumber } from '@/questionnaire/types/abilities'
import type { Estimates } from '@/results/analysis/estimates'
import type { Variable } from '@/results/series-result'
import type { QuestionView, SeriesView } from '@/results/story/question-view'
import { rowNames } from '@/results/words/class-names'

interface ProtectionNotesProps {
  view: QuestionView
  row: SeriesView
  variable: Variable
  sizeLimits: readonly number[]
  locale: Locale
}

/** Size classes that the estimate for the whole country counts together, as ranges. */
function collapsedClasses(estimates: Estimates, sizeLimits: readonly number[], { register }: ResultTexts): string[] {
  return estimates.cells
    .map(({ cell }) => cell.split('+').map(Number))
    .filter((classes) => classes.length > 1)
    .map((classes) => sizeRangeName(register, sizeLimits, classes[0] ?? 0, classes.at(-1) ?? 0))
}

/** Under a breakdown: what was joined or hidden and why, what the public sees of what an administrator sees whole, and joined cells. */
export async function ProtectionNotes({ view, row, variable, sizeLimits, locale }: ProtectionNotesProps) {
  const t = await getTranslations('protection')
  const { estimates, protection, withheld, breakdowns } = row.series
  if (!estimates) return null
  const rows = breakdowns[variable]
  const isHiding = rows.some(({ hidden, headline, mean, quartiles }) =>
    [{ hidden }, headline, mean, quartiles].some((each) => each?.hidden),
  )
  const isMeanTold = rows.some(({ mean }) => mean?.est != null)
  const isJoining = rows.some(({ joined }) => joined)
  const collapsed = variable === 'sizeClass' && !estimates.tooFew ? collapsedClasses(estimates, sizeLimits, resultTexts(locale)) : []
  const names = rowNames(variable, sizeLimits, resultTexts(locale))
  const joined = protection?.breakdowns[variable].filter((each) => each.joined).map(names.full) ?? []
  return (
    <>
      {view.question.protect && withheld && rows.length > 0 ? (
        <p className="xs muted">
          {t(takesNumber(view.question) ? 'groupsNoteNumber' : isMeanTold ? 'groupsNoteScale' : 'groupsNoteChoice')}{' '}
          {isJoining ? t('joinedNote') : null} {isHiding ? t('note') : null}
        </p>
      ) : null}
      {protection ? (
        <p className="xs muted">
          {t('administratorNote')}{' '}
          {protection.withheld.includes(variable)
            ? t('administratorWithheld')
            : joined.length > 0
              ? t('administratorJoined', { groups: joined.join('; ') })
              : null}
        </p>
      ) : null}
      {collapsed.map((classes) => (
        <p key={classes} className="xs muted">
          {t('collapsed', { classes })}
        </p>
      ))}
    </>
  )
}
