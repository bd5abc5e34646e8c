import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { fieldName } from '@/components/questionnaire/fields/form-fields'
import { BackLink } from '@/components/ui/layout/back-link'
import { getHistory } from '@/data/answering/history/history'
import { getViewer } from '@/data/identity/session'
import { wholeWords } from '@/questionnaire/soft-hyphens'
import { say } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AnsweringFrame } from '../../answering-frame'
import { readAnsweringPage } from '../../answering-page'
import { sectionPath } from '../../section-path'
import { EarlierAnswers } from './earlier-answers'
import { RestoreOutcome } from './restore-outcome'
import { Versions } from './versions'

type Props = PageProps<'/[locale]/rounds/[round]/history/[key]'>

/** The title needs the question, which only the page may read: it writes the title itself. */
export const metadata: Metadata = { title: { absolute: '' } }

export default async function HistoryPage({ params, searchParams }: Props) {
  const page = await readAnsweringPage(params, searchParams)
  const { locale, hub, at } = page
  const { key } = await params
  const municipality = hub.municipality.code
  const history = await guarded(getHistory(await getViewer(), { round: hub.round.code, municipality, question: key }))
  const t = await getTranslations('history')
  const { question, section } = history
  const { outcome, answer } = await searchParams
  const title = `${t('pageTitle', { question: say(question.label, locale) })} – ${t('thisRound', { round: hub.round.code })} – Kuntakysely`
  const back = history.open ? at(sectionPath(section.key), `#q-${fieldName(key)}`) : at('/check', `#s-${section.key}`)
  return (
    <AnsweringFrame page={page}>
      <title>{wholeWords(title)}</title>
      <BackLink href={back}>{t('toQuestion')}</BackLink>
      <div className="running">
        <RestoreOutcome page={page} history={history} outcome={outcome} answer={answer} />
      </div>
      <div className="head">
        <p className="kicker">{t('kicker')}</p>
        <h1 className="size-2xl">{say(question.title, locale)}</h1>
      </div>
      <div className="cols form">
        <div className="stack-l">
          <section className="stack-s" aria-labelledby="versions">
            <h2 id="versions" className="size-xl">
              {t('thisRound', { round: hub.round.code })}
            </h2>
            {history.open ? null : <p>{t('readOnly')}</p>}
            <Versions page={page} history={history} />
          </section>
          <section className="stack-s" aria-labelledby="earlier">
            <h2 id="earlier" className="size-xl">
              {t('earlierRounds')}
            </h2>
            <EarlierAnswers page={page} history={history} />
          </section>
        </div>
        <div className="aside">
          <section className="stack-s" aria-labelledby="more">
            <h2 id="more">{t('more')}</h2>
            <p>
              <a href={at('/history')}>{t('changesTitle')}</a>
            </p>
            <p>
              <a href={at('/earlier')}>{t('earlierTitle')}</a>
            </p>
          </section>
        </div>
      </div>
    </AnsweringFrame>
  )
}
