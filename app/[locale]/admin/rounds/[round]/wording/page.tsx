import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RefusableForms } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { getWordingToCorrect, type WordingToCorrect } from '@/data/rounds/correct-wording'
import { sayMoment } from '@/messages/time'
import { isAsking } from '@/questionnaire/asked'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import { saveWordingAction } from './actions'
import { WordingForm } from './wording-form'

/** The form writes the title, which tells of a refusal; the list of questions has its own. */
export const metadata: Metadata = { title: { absolute: '' } }

/** Where the wording of a question is corrected while the round is open: first which question, then its texts. */
export default async function WordingPage({ params, searchParams }: PageProps<'/[locale]/admin/rounds/[round]/wording'>) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const found = await guarded(getWordingToCorrect(await getViewer(), round))
  const { question: key, said } = await searchParams
  const question = found.questionnaire.sections.flatMap(({ questions }) => questions).find((each) => each.key === key)
  if (key !== undefined && !question) notFound()
  const t = await getTranslations('preparing')
  const title = question
    ? t('wording.ofQuestion', { question: say('label' in question ? question.label : question.title, locale) })
    : t('wording.title')
  const whole = `${title} – ${t('ofRound', { round })} – Kuntakysely`
  const own = `/${locale}/admin/rounds/${round}`
  return (
    <AdminFrame round={round} current="cockpit">
      <BackLink href={question ? `${own}/wording` : own}>{question ? t('wording.title') : t('backToRound', { round })}</BackLink>
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{`${say(found.survey, locale)} ${round}`}</p>
          <h1 className="size-2xl">{title}</h1>
          <p className="lede ui">{t('wording.lede')}</p>
        </div>
        {question ? (
          <RefusableForms action={saveWordingAction} title={whole} errorPrefix={t('errorPrefix')} errorTitle={t('errorTitle')}>
            <WordingForm round={round} question={question} questionnaireId={found.questionnaireId} locale={locale} />
          </RefusableForms>
        ) : (
          <>
            <title>{whole}</title>
            {said === 'saved' ? (
              <Note role="status" id="said">
                <p>{t('wording.saved')}</p>
              </Note>
            ) : null}
            <Questions found={found} locale={locale} />
            <Made found={found} locale={locale} />
          </>
        )}
      </div>
    </AdminFrame>
  )
}

interface PartProps {
  found: WordingToCorrect
  locale: Locale
}

function Questions({ found, locale }: PartProps) {
  return found.questionnaire.sections.map(({ key, title, questions }) => (
    <section key={key} className="sect" aria-labelledby={`section-${key}`}>
      <h2 id={`section-${key}`}>{softHyphens(say(title, locale), locale)}</h2>
      <ul>
        {questions.filter(isAsking).map((question) => (
          <li key={question.key}>
            <a href={`/${locale}/admin/rounds/${found.round}/wording?question=${question.key}`}>
              {softHyphens(say(question.label, locale), locale)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ))
}

/** What has been corrected in this round, the newest first. */
async function Made({ found, locale }: PartProps) {
  const t = await getTranslations('preparing.wording')
  if (found.corrections.length === 0) return null
  const labels = new Map(
    found.questionnaire.sections.flatMap(({ questions }) => questions.filter(isAsking).map((each) => [each.key, each.label])),
  )
  return (
    <section className="sect" aria-labelledby="made">
      <h2 id="made">{t('made')}</h2>
      <ul>
        {found.corrections.map(({ question, place, locale: language, before, after, at, by }) => {
          const label = labels.get(question)
          return (
            <li key={`${at.getTime()} ${question} ${place} ${language}`}>
              <b>{label ? say(label, locale) : question}</b> ({language}), {sayMoment(at, locale)}
              {by ? `, ${by}` : ''}: {t('change', { before, after })}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
