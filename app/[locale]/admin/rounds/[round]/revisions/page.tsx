import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { BackLink } from '@/components/ui/layout/back-link'
import { getViewer } from '@/data/identity/session'
import { type ListedRevision, listRevisions } from '@/data/results/revision-list'
import { sayMoment } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'

type Props = PageProps<'/[locale]/admin/rounds/[round]/revisions'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('publishing')
  const admin = await getWholeTexts('admin')
  return { title: `${t('versions.title', { round: (await params).round })} – ${admin('administration')}` }
}

const reasons = ['closed', 'protection', 'catalogue', 'basis'] as const

/** Every version of the round's results: why it was made, what it rests on, when everybody saw it, and the file. */
export default async function RevisionsPage({ params }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const { survey, revisions } = await guarded(listRevisions(await getViewer(), round))
  const t = await getTranslations('publishing.versions')
  const admin = await getTranslations('admin')
  const whyOf = ({ reason }: ListedRevision) => t(`reason.${reasons.find((each) => each === reason) ?? 'other'}`)
  return (
    <AdminFrame round={round} current="cockpit">
      <BackLink href={`/${locale}/admin/rounds/${round}`}>{admin('backToRound', { round })}</BackLink>
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{`${say(survey, locale)} ${round}`}</p>
          <h1 className="size-2xl">{t('title', { round })}</h1>
          <p className="lede ui">{revisions.length > 0 ? t('lede') : t('none')}</p>
        </div>
        {revisions.length > 0 ? (
          <Table label={t('table')} width="xl">
            <thead>
              <tr>
                <th scope="col">{t('columnVersion')}</th>
                <th scope="col">{t('columnMade')}</th>
                <NumberHead>{t('columnRespondents')}</NumberHead>
                <th scope="col">{t('columnRestsOn')}</th>
                <th scope="col">{t('columnPublished')}</th>
                <th scope="col">{t('columnFile')}</th>
              </tr>
            </thead>
            <tbody>
              {revisions.map((revision) => {
                const { number, hash, computedAt, computedBy, respondents, restsOn, published, isShown } = revision
                const file = `kuntakysely-${round}-r${number}.json`
                return (
                  <tr key={number}>
                    <th scope="row">
                      {number} <span className="small muted">{hash.slice(0, 8)}</span>
                    </th>
                    <td>
                      {sayMoment(computedAt, locale)}
                      {computedBy ? `, ${computedBy}` : null}
                      <p className="small muted">{whyOf(revision)}</p>
                    </td>
                    <NumberCell>{respondents === null ? '–' : String(respondents)}</NumberCell>
                    <td>
                      {restsOn === null
                        ? t('restsOnUnknown')
                        : restsOn.map((each) => `${each.round}-r${each.number}`).join(', ') || t('restsOnNone')}
                    </td>
                    <td>
                      {published.map(({ at, corrects }) => (
                        <p key={at.getTime()}>
                          {corrects ? t('publishedWith', { moment: sayMoment(at, locale), corrects }) : sayMoment(at, locale)}
                        </p>
                      ))}
                      {isShown ? <b>{t('shown')}</b> : null}
                      {published.length === 0 ? t('never') : null}
                    </td>
                    <td>
                      <a href={`/${locale}/admin/rounds/${round}/revisions/${file}`} download>
                        {file}
                      </a>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </Table>
        ) : null}
      </div>
    </AdminFrame>
  )
}
