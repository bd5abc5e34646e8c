import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { listPublicFiles } from '@/data/results/public-files'
import type { Publication } from '@/data/results/publications'
import type { SheetFormat } from '@/data/results/sheet-order'
import { ipOf } from '@/data/system/forwarded'
import { number } from '@/messages/numbers/format'
import { helsinkiInstant, sayDay } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'

export const licence = 'https://creativecommons.org/licenses/by/4.0/'

const holds = { xlsx: 'holdsXlsx', csv: 'holdsCsv' } as const satisfies Record<SheetFormat, string>

/** The files of a round: what each holds, its size and its licence. */
export async function PublishedFiles({ publication, locale }: { publication: Publication; locale: Locale }) {
  const t = await getTranslations('publicPages.data')
  const { code, survey, referenceDate, publishedAt, version } = publication
  const files = await listPublicFiles(code, locale, new Date(), ipOf(await headers()))
  const href = `/${locale}/results/${code}`
  const saySize = (bytes: number): string =>
    bytes < 1_000_000 ? t('bytes', { size: Math.ceil(bytes / 1000) }) : t('megabytes', { size: number(bytes / 1_000_000, locale, 1) })
  const facts = {
    round: code,
    number: version.number,
    reference: sayDay(helsinkiInstant(referenceDate, '12:00'), locale),
    day: sayDay(publishedAt, locale),
  }
  return (
    <section className="sect" id={`round-${code}`} aria-labelledby={`round-${code}-title`}>
      <h2 id={`round-${code}-title`}>{t('files', { round: code })}</h2>
      <div className="stack-s">
        <p>
          <a href={href}>{say(survey, locale)}</a>. {t('filesFacts', facts)}
        </p>
        <Table label={t('filesTable', { round: code })} width="m">
          <thead>
            <tr>
              <th scope="col">{t('columnFile')}</th>
              <NumberHead>{t('columnSize')}</NumberHead>
              <th scope="col">{t('columnHolds')}</th>
              <th scope="col">{t('columnLicence')}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ format, bytes }) => (
              <tr key={format}>
                <th scope="row">
                  <a href={`${href}/sheets/kuntakysely-${code}.${format}`} download>
                    {format.toUpperCase()}
                    <span className="vh"> {code}</span>
                  </a>
                </th>
                <NumberCell>{bytes === null ? '–' : saySize(bytes)}</NumberCell>
                <td>{t(holds[format])}</td>
                <td>
                  <a href={licence}>{t('licenceLink')}</a>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">
                <a href={`${href}/charts.zip`} download>
                  ZIP<span className="vh"> {code}</span>
                </a>
              </th>
              <NumberCell>–</NumberCell>
              <td>{t('holdsZip')}</td>
              <td>
                <a href={licence}>{t('licenceLink')}</a>
              </td>
            </tr>
          </tbody>
        </Table>
        <p className="small">{t.rich('asked', { link: (text) => <a href={`${href}/all-questions`}>{text}</a> })}</p>
      </div>
    </section>
  )
}
