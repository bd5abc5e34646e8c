import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getFollowedRound } from '@/data/cockpit/followed'
import { followedQuery, readFollowedWanted, selectFollowed } from '@/data/cockpit/select'
import { getViewer } from '@/data/identity/session'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import { FilterForm } from './filter-form'
import { FollowedTable } from './followed-table'

type Props = PageProps<'/[locale]/admin/rounds/[round]/municipalities'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('cockpit')
  const admin = await getWholeTexts('admin')
  return { title: `${t('list')} – ${admin('roundTitle', { round: (await params).round })} – ${admin('administration')}` }
}

/** The municipalities of a round: filtered and sorted by the address, and as a file. */
export default async function FollowedMunicipalitiesPage({ params, searchParams }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const followed = await guarded(getFollowedRound(await getViewer(), round))
  const wanted = readFollowedWanted(await searchParams)
  const rows = selectFollowed(followed.municipalities, wanted, locale)
  const t = await getTranslations('cockpit')
  const isPlanned = followed.round.state === 'planned'
  return (
    <AdminFrame round={round} current="municipalities">
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{`${say(followed.round.survey, locale)} ${round}`}</p>
          <h1>{t('list')}</h1>
          <p className="lede ui">{t(isPlanned ? 'listPlanned' : 'listLede')}</p>
        </div>
        {isPlanned ? null : (
          <>
            <FilterForm {...{ followed, wanted, locale }} />
            <p>
              {t('found', { count: rows.length })}{' '}
              <a href={`/${locale}/admin/rounds/${round}/municipalities/list?${followedQuery(wanted)}`}>{t('download')}</a>
            </p>
            {rows.length ? <FollowedTable {...{ rows, round, locale }} sizeLimits={followed.sizeLimits} label={t('list')} isFull /> : null}
          </>
        )}
      </div>
    </AdminFrame>
  )
}
