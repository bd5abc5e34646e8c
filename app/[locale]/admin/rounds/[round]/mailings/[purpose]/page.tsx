import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RefusableForms } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { planMailing } from '@/data/mailings/mailings'
import { previewLetter } from '@/data/mailings/preview'
import { readPurpose } from '@/questionnaire/mailing/purposes'
import { type Locale, locales, say } from '@/questionnaire/text'
import { guarded } from '../../../../../guarded'
import { AdminFrame } from '../../../../admin-frame'
import { sayAbout, sayPurpose } from '../../say-purpose'
import { mailingAction } from './actions'
import { DryRun } from './dry-run'
import { LetterPreviewed, TextLinks } from './letter-previewed'
import { MakeForms } from './make-forms'
import { Standing } from './standing'

type Props = PageProps<'/[locale]/admin/rounds/[round]/mailings/[purpose]'>

/** The forms write the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

const saidKeys = ['made', 'scheduled', 'pause', 'resume', 'cancel', 'proof', 'text'] as const
const text = (value: string | string[] | undefined) => (typeof value === 'string' && value !== '' ? value : undefined)

/** A mailing before it is sent: who gets it, who does not and why, how a letter reads; and while it is under way, how far it is. */
export default async function MailingPage({ params, searchParams }: Props) {
  const { locale, round, purpose: asked } = (await params) as { locale: Locale; round: string; purpose: string }
  const query = await searchParams
  const purpose = readPurpose(asked)
  if (!purpose) notFound()
  const viewer = await getViewer()
  const plan = await guarded(planMailing(viewer, round, purpose))
  // Before the round opens it has no municipalities yet: there is nobody's letter to show.
  const municipality = text(query.municipality) ?? [...plan.reached, ...plan.leftOut][0]?.code
  const language = locales.find((each) => each === query.language)
  const preview = municipality ? await guarded(previewLetter(viewer, round, { purpose, municipality, locale: language })) : null
  const t = await getTranslations('mailings')
  const said = saidKeys.find((each) => each === query.said)
  return (
    <AdminFrame round={round} current="mailings">
      <BackLink href={`/${locale}/admin/rounds/${round}/mailings`}>{t('title')}</BackLink>
      <div className="stack-l">
        <RefusableForms
          action={mailingAction}
          title={`${sayPurpose(purpose, t)} – ${t('ofRound', { round })} – Kuntakysely`}
          errorPrefix={t('errorPrefix')}
          errorTitle={t('errorTitle')}
          done={
            said ? (
              <Note role="status" id="said">
                <p>{t(`said.${said}`)}</p>
              </Note>
            ) : null
          }
        >
          <div className="head">
            <p className="kicker">{`${say(plan.survey, locale)} ${round}`}</p>
            <h1>{sayPurpose(purpose, t)}</h1>
            <p className="lede ui">{sayAbout(purpose, t)}</p>
          </div>
          {plan.standing ? <Standing round={round} row={plan.standing} locale={locale} /> : null}
          <DryRun plan={plan} locale={locale} />
          {preview ? <LetterPreviewed {...{ round, purpose, preview, locale }} reached={plan.reached} /> : null}
          <TextLinks {...{ round, purpose, locale }} />
          {plan.standing ? null : <MakeForms plan={plan} locale={locale} />}
        </RefusableForms>
      </div>
    </AdminFrame>
  )
}
