import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RefusableForms } from '@/components/ui/form/refusable'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { getSettingsToEdit } from '@/data/rounds/edit-settings'
import { sayMoment } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import { saveSettingsAction } from './actions'
import { SettingsForm } from './settings-form'

type Props = PageProps<'/[locale]/admin/rounds/[round]/settings'>

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** Who asks, how long answering takes, when results come: what the round tells everybody who answers. */
export default async function SettingsPage({ params, searchParams }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const found = await guarded(getSettingsToEdit(await getViewer(), round))
  const { said } = await searchParams
  const t = await getTranslations('roundSettings')
  const { survey, version, earlier, savedAt, savedBy } = found
  const saved =
    said === 'saved' ? (
      <Note role="status" id="said">
        <p>{t('saidSaved')}</p>
      </Note>
    ) : null
  return (
    <AdminFrame round={round} current="settings">
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{`${say(survey, locale)} ${round}`}</p>
          <h1 className="size-2xl">{t('title')}</h1>
          <p className="lede ui">{t('lede')}</p>
          {savedAt ? (
            <p className="small muted">
              {savedBy
                ? t('savedBy', { moment: sayMoment(savedAt, locale), name: savedBy })
                : t('savedAt', { moment: sayMoment(savedAt, locale) })}
            </p>
          ) : null}
        </div>
        <RefusableForms
          action={saveSettingsAction}
          title={`${t('title')} – ${t('ofRound', { round })} – Kuntakysely`}
          errorPrefix={t('errorPrefix')}
          errorTitle={t('errorTitle')}
          done={saved}
        >
          {version === 0 ? (
            <Note kind="warn">
              <p>{t(earlier ? 'proposedEarlier' : 'proposed')}</p>
            </Note>
          ) : null}
          <SettingsForm found={found} locale={locale} />
        </RefusableForms>
      </div>
    </AdminFrame>
  )
}
