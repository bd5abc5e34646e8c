import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { DonePanel } from '@/components/ui/message/done-panel'
import { Note } from '@/components/ui/message/note'
import { Steps } from '@/components/ui/task/steps'
import { getViewer } from '@/data/identity/session'
import { getReceipt } from '@/data/sending/receipt'
import { helsinkiDay, helsinkiInstant, sayDay, sayMoment, sayTime } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import { say } from '@/questionnaire/text'
import { genitive } from '@/questionnaire/words/genitive'
import { guarded } from '../../../guarded'
import { AnsweringFrame } from '../answering-frame'
import { readAnsweringPage } from '../answering-page'
import { BenchmarkLink } from '../benchmark-link'
import { PaperLinks } from '../paper-links'
import { DoneSquares } from './done-squares'

type Props = PageProps<'/[locale]/rounds/[round]/sent'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('answering')
  return { title: `${t('sentPageTitle')} – ${t('survey', { round: (await params).round })}` }
}

export default async function SentPage({ params, searchParams }: Props) {
  const page = await readAnsweringPage(params, searchParams)
  const { locale, hub, at } = page
  const { submission, round } = hub
  const where = { round: round.code, municipality: hub.municipality.code }
  const receipt = await guarded(getReceipt(await getViewer(), where))
  if (!submission || !receipt) redirect(at())
  const t = await getTranslations('answering')
  const name = say(hub.municipality.name, locale)
  const { resultsDay } = hub.settings
  const moment = sayMoment(submission.submittedAt, locale)
  const change = {
    text: (
      <>
        {t('nextChange', { time: round.closesAt ? sayTime(round.closesAt, locale) : '' })} <a href={at()}>{t('nextChangeLink')}</a>
      </>
    ),
  }
  const steps = [
    ...(round.closesAt && round.state === 'open'
      ? [{ ...change, dateTime: helsinkiDay(round.closesAt), date: sayDay(round.closesAt, locale) }]
      : []),
    resultsDay
      ? { dateTime: resultsDay, date: sayDay(helsinkiInstant(resultsDay, '12:00'), locale), text: t('nextResults') }
      : { dateTime: `${round.code.slice(0, 4)}-12`, date: t('nextResultsWhen'), text: t('nextResults') },
    { dateTime: `${Number(round.code.slice(0, 4)) + 2}`, date: t('nextSurveyWhen'), text: t('nextSurvey') },
  ]
  return (
    <AnsweringFrame page={page}>
      <div className="cols form">
        <div className="stack-l">
          <DonePanel>
            <DoneSquares />
            <h1>{t('sentHeading', { municipality: genitive(name, locale) })}</h1>
            <p className="lede ui">{t('sentThanks', { municipality: name, ordinal: String(receipt.ordinal) })}</p>
            <p className="muted">
              {submission.submittedBy ? t('sentByAt', { moment, name: submission.submittedBy }) : moment} ·{' '}
              {t.rich('reference', { reference: receipt.reference, b: (text) => <b>{text}</b> })}
            </p>
          </DonePanel>
          {submission.changed && !hub.unsent ? (
            <Note kind="warn">
              <p>{t('sentChanged')}</p>
            </Note>
          ) : null}
          <BenchmarkLink page={page} />
          <section className="stack" aria-labelledby="next">
            <h2 id="next" className="size-xl">
              {t('next')}
            </h2>
            <Steps items={steps} />
          </section>
          <div className="actions">
            <ButtonLink kind="second" href={at('/check')}>
              {t('seeAnswers')}
            </ButtonLink>
            <ButtonLink kind="text" href={at()}>
              {t('backToSections')}
            </ButtonLink>
          </div>
        </div>
        <div className="aside">
          <section aria-labelledby="receipt">
            <h2 id="receipt">{t('receipt')}</h2>
            {receipt.recipients.length ? (
              <>
                <p>{t('receiptTo')}</p>
                <ul className="plain">
                  {receipt.recipients.map(({ name, left }) => (
                    <li key={name}>{left ? t('receiptLeft', { name }) : name}</li>
                  ))}
                </ul>
              </>
            ) : (
              <p>{t('receiptNobody')}</p>
            )}
            <PaperLinks page={page} />
          </section>
        </div>
      </div>
    </AnsweringFrame>
  )
}
