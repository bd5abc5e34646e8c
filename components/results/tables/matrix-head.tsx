import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { NumberHead } from '@/components/ui/data/table'
import type { Asking } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import { optionLabel } from '@/results/words/label'

interface MatrixHeadProps {
  question: Asking
  options: readonly string[]
  /** What stands below each answer. */
  of: 'columnOptionShare' | 'columnOptionCount'
  locale: Locale
  /** Heads after those of the answers. */
  children: ReactNode
}

/** The head of a table with a matrix's rows down and its answers across. */
export async function MatrixHead({ question, options, of, locale, children }: MatrixHeadProps) {
  const t = await getTranslations('results')
  return (
    <thead>
      <tr>
        <th scope="col">{t('columnRow')}</th>
        {options.map((option) => (
          <NumberHead key={option}>{t(of, { option: optionLabel(question, option, locale) })}</NumberHead>
        ))}
        {children}
      </tr>
    </thead>
  )
}
