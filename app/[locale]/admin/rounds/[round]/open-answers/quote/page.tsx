import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableArea, RefusableForm, RefusableForms } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { getViewer } from '@/data/identity/session'
import { getOpenAnswer } from '@/data/open-answers/list-open-answers'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../../guarded'
import { AdminFrame } from '../../../../admin-frame'
import { approveQuoteAction, withdrawQuoteAction } from './actions'

type Props = PageProps<'/[locale]/admin/rounds/[round]/open-answers/quote'>

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** Approves what may be quoted of one answer, or takes the approval back. */
export default async function QuotePage({ params, searchParams }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const { question, answer: asked } = await searchParams
  const responseId = Number(asked)
  if (typeof question !== 'string' || !Number.isSafeInteger(responseId)) notFound()
  const answer = await guarded(getOpenAnswer(await getViewer(), round, { key: question, responseId }))
  const t = await getTranslations('openAnswers')
  const list = `/${locale}/admin/rounds/${round}/open-answers?question=${encodeURIComponent(question)}`
  const hidden = { locale, round, question, answer: String(responseId) }
  const fields = Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
  return (
    <AdminFrame round={round} current="open-answers">
      <BackLink href={list}>{t('title')}</BackLink>
      <div className="head">
        <p className="kicker">
          {say(answer.question.label, locale)} · {locale === 'sv' ? answer.nameSv : answer.nameFi}
        </p>
        <h1 className="size-2xl">{t('quoteTitle')}</h1>
        <p className="muted">{t('quoteHint')}</p>
      </div>
      <div className="stack-l">
        <RefusableForms
          action={approveQuoteAction}
          title={`${t('quoteTitle')} – ${t('title')} – Kuntakysely`}
          errorPrefix={t('errorPrefix')}
          errorTitle={t('quoteErrorTitle')}
        >
          <RefusableForm name="quote" className="stack">
            {fields}
            <RefusableArea
              id="quote"
              name="quote"
              label={t('quote')}
              rows={5}
              maxLength={2000}
              defaultValue={answer.quote ?? answer.text}
            />
            <p className="actions">
              <Button>{t('quoteApprove')}</Button>
              <a href={list}>{t('cancel')}</a>
            </p>
          </RefusableForm>
        </RefusableForms>
        {answer.quote === null ? null : (
          <form action={withdrawQuoteAction} className="stack-s">
            {fields}
            <p className="small muted">{t('quoteWithdrawHint')}</p>
            <Button kind="second">{t('quoteWithdraw')}</Button>
          </form>
        )}
      </div>
    </AdminFrame>
  )
}
