import type { getTranslations } from 'next-intl/server'
import type { RowProblem } from '@/data/contacts/plan-import'

type Say = Awaited<ReturnType<typeof getTranslations<'contacts'>>>

/** Why a row is left out, in words. */
export function sayProblem(problem: RowProblem, t: Say): string {
  switch (problem.code) {
    case 'no-municipality':
      return t('problem.no-municipality')
    case 'unknown-municipality':
      return problem.like.length
        ? t('problem.unknown-municipality-like', { given: problem.given, like: problem.like.join(', ') })
        : t('problem.unknown-municipality', { given: problem.given })
    case 'several-municipalities':
      return t('problem.several-municipalities', { given: problem.given, names: problem.names.slice(0, 6).join(', ') })
    case 'address':
      return t(`fault.${problem.fault}`)
    case 'unclear':
      return t('problem.unclear', { field: t(`file.${problem.field}`), given: problem.given })
    case 'duplicate':
      return t('problem.duplicate', { row: problem.row })
    case 'second-primary':
      return t('problem.second-primary', { row: problem.row })
  }
}
