import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/data/table'
import type { ContactChange, ContactVerdict, RowVerdict } from '@/data/contacts/plan-import'
import { type Locale, say } from '@/questionnaire/text'
import styles from '../../../files.module.css'
import type { ImportPlace, ReadyImport } from './import-place'
import { sayProblem } from './say-problem'

type Say = Awaited<ReturnType<typeof getTranslations<'contacts'>>>

const fieldNames = {
  municipality: 'municipality',
  email: 'email',
  name: 'name',
  role: 'role',
  locale: 'language',
  isPrimary: 'primary',
  isRegistry: 'registry',
  state: 'state',
} as const satisfies Record<ContactChange['field'], string>

function sayValue(value: ContactChange['from'], field: ContactChange['field'], t: Say): string {
  if (value === null || value === '') return t('nothing')
  if (typeof value === 'boolean') return t(value ? 'file.yes' : 'file.no')
  if (field === 'state') return t(`state.${value as 'current' | 'bounced' | 'departed'}`)
  return field === 'locale' ? t(`language.${value as Locale}`) : value
}

function Outcome({ row, t }: { row: RowVerdict; t: Say }) {
  return (
    <ul className={styles.changes}>
      {row.problem ? (
        <li>
          <b>{t('verdict.left-out')}</b>
          {`: ${sayProblem(row.problem, t)}`}
        </li>
      ) : (
        <li>
          <b>{t(`verdict.${row.verdict}`)}</b>
        </li>
      )}
      {row.changes.map(({ field, from, to }) => (
        <li key={field}>
          {t('changed', { field: t(`file.${fieldNames[field]}`), from: sayValue(from, field, t), to: sayValue(to, field, t) })}
        </li>
      ))}
      {row.renamedFrom ? <li>{t('renamed', { from: row.renamedFrom })}</li> : null}
      {row.primaryBefore ? <li>{t('primaryMoves', { from: row.primaryBefore })}</li> : null}
    </ul>
  )
}

interface VerdictTableProps {
  found: ReadyImport
  place: ImportPlace
  show: ContactVerdict | undefined
  page: number
}

/** The rows with their verdicts, those left out first; a hundred a page. */
export async function VerdictTable({ found: { rows, pages, names }, place, show, page }: VerdictTableProps) {
  const t = await getTranslations('contacts')
  const address = (of: number) => `${place.at}?${new URLSearchParams({ ...(show ? { show } : {}), page: String(of) })}#rows`
  return (
    <div className="stack-s">
      <h2 id="rows" className="size-l">
        {show ? t('rowsOf', { verdict: t(`verdict.${show}`) }) : t('rows')}
      </h2>
      {show ? (
        <p>
          <a href={`${place.at}#rows`}>{t('showAllRows')}</a>
        </p>
      ) : null}
      <Table label={t('rows')} width="l">
        <thead>
          <tr>
            <th scope="col">{t('columnRow')}</th>
            <th scope="col">{t('columnMunicipality')}</th>
            <th scope="col">{t('file.email')}</th>
            <th scope="col">{t('columnOutcome')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name = row.municipality === null ? undefined : names[row.municipality]
            return (
              <tr key={row.at}>
                <th scope="row">{row.at}</th>
                <td>{name ? say(name, place.locale) : ''}</td>
                <td className={styles.long}>
                  {row.email}
                  {row.name ? <span className="small muted">{` ${row.name}`}</span> : null}
                </td>
                <td className={styles.long}>
                  <Outcome row={row} t={t} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
      {pages > 1 ? (
        <p>
          {t('pageOf', { page, pages })}
          {page > 1 ? (
            <>
              {' · '}
              <a href={address(page - 1)}>{t('previous')}</a>
            </>
          ) : null}
          {page < pages ? (
            <>
              {' · '}
              <a href={address(page + 1)}>{t('next')}</a>
            </>
          ) : null}
        </p>
      ) : null}
    </div>
  )
}
