import { getTranslations } from 'next-intl/server'
import type { Asking, Comparability } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { rowOf } from '@/questionnaire/types/matrix'
import { optionLabel, quoted } from '@/results/words/label'

/** What is decided of the question's change, of it all, of rows, and of some of its answers. */
export async function DeclaredList({
  question,
  declared,
  locale,
}: {
  question: Asking
  declared: readonly Comparability[]
  locale: Locale
}) {
  if (declared.length === 0) return null
  const t = await getTranslations('questionnaireDifferences')
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return (
    <section className="stack" aria-labelledby="declared">
      <h2 id="declared" className="size-l">
        {t('declared')}
      </h2>
      <ul>
        {declared.map(({ is, row, options, reason }) => {
          const found = rowOf(question, row)
          const of = [
            t(`decided.${is}`),
            ...(row === undefined ? [] : [t('declaredRow', { row: quoted(found ? say(found.label, locale) : row, locale) })]),
            ...(options
              ? [t('declaredOptions', { options: list.format(options.map((key) => quoted(optionLabel(question, key, locale), locale))) })]
              : []),
          ]
          return (
            <li key={`${of.join()} ${reason.fi}`}>
              <b>{of.join(', ')}</b>
              {`: ${say(reason, locale)}`}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
