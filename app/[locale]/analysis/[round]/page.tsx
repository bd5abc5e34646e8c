import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/data/table'
import { getViewer } from '@/data/identity/session'
import { getRoundToRead } from '@/data/rounds/round-to-read'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../guarded'
import { AnalysisFrame } from '../analysis-frame'

type Props = PageProps<'/[locale]/analysis/[round]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('staff.analysis')
  return { title: t('answersTitle', { round: (await params).round }) }
}

/** The municipalities of a round, each with its answers and benchmark page. */
export default async function RoundToReadPage({ params }: Props) {
  const locale = (await params).locale as Locale
  const { code, survey, municipalities } = await guarded(getRoundToRead(await getViewer(), (await params).round))
  const t = await getTranslations('staff.analysis')
  const sorted = municipalities.toSorted((one, other) => say(one.name, locale).localeCompare(say(other.name, locale), locale))
  return (
    <AnalysisFrame round={code}>
      <div className="head">
        <p className="kicker">{`${say(survey, locale)} ${code}`}</p>
        <h1>{t('answersTitle', { round: code })}</h1>
        <p className="lede ui">{t('answersLede')}</p>
      </div>
      <Table label={t('answersTitle', { round: code })} width="l">
        <thead>
          <tr>
            <th scope="col">{t('columnMunicipality')}</th>
            <th scope="col">{t('columnState')}</th>
            <th scope="col">{t('columnRead')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((each) => {
            const hidden = { municipality: say(each.name, locale), hidden: (text: React.ReactNode) => <span className="vh">{text}</span> }
            const href = `/${locale}/analysis/${code}/${each.code}`
            return (
              <tr key={each.code}>
                <th scope="row">{say(each.name, locale)}</th>
                <td>{t(`response.${each.state}`)}</td>
                <td>
                  {each.state === 'none' ? null : <a href={href}>{t.rich('answersOf', hidden)}</a>}
                  {each.hasBenchmark ? (
                    <>
                      <br />
                      <a href={`${href}/benchmark`}>{t.rich('benchmarkOf', hidden)}</a>
                    </>
                  ) : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </AnalysisFrame>
  )
}
