import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RoundFront } from '@/components/results/front/round-front'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { textsToPublish } from '@/data/results/finding-texts'
import { getResultsToPublish } from '@/data/results/results'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { questionViews } from '@/results/story/question-view'
import { Divided } from '../../../../../divided'
import { guarded } from '../../../../../guarded'
import { AdminFrame } from '../../../../admin-frame'

type Props = PageProps<'/[locale]/admin/rounds/[round]/publish/preview'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('publishing')
  const admin = await getWholeTexts('admin')
  return { title: `${t('previewTitle', { round: (await params).round })} – ${admin('administration')}` }
}

/** The round's page as everybody will see it once the newest version is published. */
export default async function PreviewPage({ params }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const results = await guarded(getResultsToPublish(await getViewer(), round))
  if (!results) notFound()
  const t = await getTranslations('publishing')
  const { summary, questionnaire } = results
  const earlier = results.earlier.map((each) => each.summary)
  const views = questionViews(questionnaire, summary, earlier)
  return (
    <AdminFrame round={round} current="cockpit">
      <BackLink href={`/${locale}/admin/rounds/${round}/publish`}>{t('title', { round })}</BackLink>
      <Note>
        <p>{t('previewNote')}</p>
      </Note>
      <Divided locale={locale}>
        <RoundFront results={results} views={views} locale={locale} texts={textsToPublish(results, locale)} />
      </Divided>
    </AdminFrame>
  )
}
