import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableArea, RefusableField, RefusableForm, RefusableForms, RefusableHidden } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { getViewer } from '@/data/identity/session'
import { getMailingText } from '@/data/mailings/texts'
import { sayMoment } from '@/messages/time'
import { readPurpose } from '@/questionnaire/mailing/purposes'
import { mostLetters, templateFields } from '@/questionnaire/mailing/template'
import { type Locale, locales, say } from '@/questionnaire/text'
import { guarded } from '../../../../../../../guarded'
import { AdminFrame } from '../../../../../../admin-frame'
import { sayPurpose } from '../../../../say-purpose'
import { saveMailingTextAction } from './actions'

/** What each place is called among the texts. */
const placeNames = { kunta: 'municipality', kysely: 'round', määräaika: 'deadline', vastanneita: 'answered', kuntia: 'total' } as const

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** What the letters of a mailing say in one language. */
export default async function MailingTextPage({ params }: PageProps<'/[locale]/admin/rounds/[round]/mailings/[purpose]/texts/[language]'>) {
  const {
    locale,
    round,
    purpose: asked,
    language: named,
  } = (await params) as { locale: Locale; round: string; purpose: string; language: string }
  const [purpose, language] = [readPurpose(asked), locales.find((each) => each === named)]
  if (!purpose || !language) notFound()
  const { survey, standing } = await guarded(getMailingText(await getViewer(), round, purpose, language))
  const t = await getTranslations('mailings')
  const at = `/${locale}/admin/rounds/${round}/mailings/${purpose}`
  const title = t('text.title', { purpose: sayPurpose(purpose, t), language: t(`language.${language}`) })
  return (
    <AdminFrame round={round} current="mailings">
      <BackLink href={at}>{sayPurpose(purpose, t)}</BackLink>
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{`${say(survey, locale)} ${round}`}</p>
          <h1 className="size-2xl">{title}</h1>
          <p className="lede ui">{t('text.lede')}</p>
        </div>
        <RefusableForms
          action={saveMailingTextAction}
          title={`${title} – ${t('ofRound', { round })} – Kuntakysely`}
          errorPrefix={t('errorPrefix')}
          errorTitle={t('errorTitle')}
        >
          <RefusableForm name="text" className="stack">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="round" value={round} />
            <input type="hidden" name="purpose" value={purpose} />
            <input type="hidden" name="language" value={language} />
            <RefusableHidden name="version" value={String(standing.version)} />
            <RefusableField
              id="subject"
              name="subject"
              label={t('text.subject')}
              hint={t('text.subjectHint', { most: mostLetters.subject })}
              defaultValue={standing.subject}
            />
            <RefusableArea id="body" name="body" label={t('text.body')} hint={t('text.bodyHint')} rows={12} defaultValue={standing.body} />
            <div>
              <h2 className="size-m">{t('text.placesTitle')}</h2>
              <ul>
                {templateFields.map((each) => (
                  <li key={each}>
                    <code>{`{${each}}`}</code> {t(`place.${placeNames[each]}`)}
                  </li>
                ))}
              </ul>
            </div>
            <p className="small muted">{whoseWords(standing)}</p>
            <p className="actions">
              <Button>{t('text.save')}</Button>
              <a href={at}>{t('text.cancel')}</a>
            </p>
          </RefusableForm>
        </RefusableForms>
      </div>
    </AdminFrame>
  )

  function whoseWords({ from, savedAt, savedBy }: typeof standing): string {
    if (from !== 'round' || !savedAt) return t(from === 'earlier' ? 'text.fromEarlier' : 'text.fromService')
    return t('text.fromRound', { name: savedBy ?? t('text.somebody'), moment: sayMoment(savedAt, locale) })
  }
}
