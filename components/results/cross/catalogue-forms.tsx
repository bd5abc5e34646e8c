import { Table } from '@/components/ui/data/table'
import { Button } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import { resultTexts } from '@/messages/result-texts'
import type { Questionnaire } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import { type CatalogueEntry, catalogueProblem, entryName, hasEntry } from '@/results/crosstab/catalogue'
import { crossQuery } from '@/results/crosstab/cross-address'
import type { CrossTable } from '@/results/crosstab/cross-table'
import { crossSides } from '@/results/story/claims/cross-claim'
import { sayCrossSides } from '@/results/words/say-cross'

type Act = (data: FormData) => Promise<void>

interface CatalogueProps {
  round: string
  questionnaire: Questionnaire
  sizeLimits: readonly number[]
  catalogue: readonly CatalogueEntry[]
  locale: Locale
}

function Fields({ round, entry, locale }: { round: string; entry: CatalogueEntry; locale: Locale }) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={round} />
      <input type="hidden" name="question" value={entry.question} />
      <input type="hidden" name="by" value={entry.by} />
    </>
  )
}

/** Takes the table that is shown into the public tables, or says why it cannot be. */
export function AddToCatalogue({ table, add, ...props }: CatalogueProps & { table: CrossTable; add: Act }) {
  const { round, questionnaire, catalogue, locale } = props
  const { cross } = resultTexts(locale)
  const isFiltered = Object.values(table.filters).some(Boolean)
  const problem = isFiltered ? 'filtered' : catalogueProblem(questionnaire, table)
  if (problem) return <p className="small muted">{cross(`refused.${problem}`)}</p>
  if (hasEntry(catalogue, table)) return <p className="small muted">{cross('publicIs')}</p>
  return (
    <form action={add}>
      <Fields round={round} entry={table} locale={locale} />
      <Button kind="second">{cross('publicAdd')}</Button>
    </form>
  )
}

/** The public tables of the round, each with the way to take it out. */
export function CatalogueList({ round, questionnaire, sizeLimits, catalogue, locale, remove }: CatalogueProps & { remove: Act }) {
  const texts = resultTexts(locale)
  const { cross } = texts
  const nameOf = (entry: CatalogueEntry) => {
    const sides = crossSides(entry, questionnaire, sizeLimits)
    return sides ? sayCrossSides(sides, texts) : entryName(entry)
  }
  return (
    <section className="sect" aria-labelledby="public">
      <h2 id="public">{cross('publicTitle')}</h2>
      <div className="stack">
        <p>{cross('publicLede')}</p>
        {catalogue.length === 0 ? (
          <Note kind="quiet">{cross('publicNone')}</Note>
        ) : (
          <Table label={cross('tablesTitle')}>
            <tbody>
              {catalogue.map((entry) => (
                <tr key={entryName(entry)}>
                  <th scope="row">
                    <a href={`/${locale}/results/${round}/explore?${crossQuery({ ...entry, filters: {} })}`}>{nameOf(entry)}</a>
                  </th>
                  <td>
                    <form action={remove}>
                      <Fields round={round} entry={entry} locale={locale} />
                      <Button kind="text" small>
                        {cross('publicRemove')}
                        <span className="vh">: {nameOf(entry)}</span>
                      </Button>
                    </form>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </section>
  )
}
