import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { getFramePreview } from '@/data/rounds/frame-preview'
import { number } from '@/messages/numbers/format'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import { FrameChanges } from './frame-changes'
import { MovedClasses } from './size-classes'

type Props = PageProps<'/[locale]/admin/rounds/[round]/frame'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('preparing')
  return { title: `${t('frame.title')} – ${t('ofRound', { round: (await params).round })}` }
}

/** Whom a round asks, and what changed in them since the last round. */
export default async function FramePage({ params }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const preview = await guarded(getFramePreview(await getViewer(), round))
  const t = await getTranslations('preparing')
  const { survey, size, since, isFrozen } = preview
  return (
    <AdminFrame round={round} current="frame">
      <BackLink href={`/${locale}/admin/rounds/${round}`}>{t('backToRound', { round })}</BackLink>
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{`${say(survey, locale)} ${round}`}</p>
          <h1 className="size-2xl">{t('frame.title')}</h1>
          {size ? (
            <p className="lede ui">
              {t('frame.lede', { count: size.municipalities, population: number(size.population, locale) })}{' '}
              {t(isFrozen ? 'frame.frozen' : 'frame.planned')}
            </p>
          ) : null}
        </div>
        {size ? null : (
          <Note kind="warn">
            <p>{t('frame.missing')}</p>
          </Note>
        )}
        {since ? (
          <>
            <MovedClasses since={since} round={round} sizeLimits={preview.sizeLimits} locale={locale} />
            <FrameChanges since={since} sizeLimits={preview.sizeLimits} names={preview.names} locale={locale} />
          </>
        ) : size ? (
          <p>{t('frame.first')}</p>
        ) : null}
      </div>
    </AdminFrame>
  )
}
