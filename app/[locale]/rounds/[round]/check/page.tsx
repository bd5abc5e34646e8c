import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { ToggleLinks } from '@/components/ui/form/toggle'
import { BackLink } from '@/components/ui/layout/back-link'
import { numberFirst, numberWord } from '@/messages/numbers/number-words'
import { getWholeTexts } from '@/messages/whole-texts'
import { say } from '@/questionnaire/text'
import { AnsweringFrame } from '../answering-frame'
import { readAnsweringPage } from '../answering-page'
import { PaperLinks } from '../paper-links'
import { SectionAnswers, type Show, shownQuestions } from '../section-answers'
import { Contradictions } from './contradictions'
import { LeadingChanges, leadingChanges } from './leading-changes'
import { listObstacles } from './obstacles'
import { OddNumbers } from './odd-numbers'
import { OpenRequests } from './open-requests'
import { SubmitForm } from './submit-form'
import { WhoAnswered } from './who-answered'

type Props = PageProps<'/[locale]/rounds/[round]/check'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('answering')
  return { title: `${t('checkTitle')} – ${t('survey', { round: (await params).round })}` }
}

export default async function CheckPage({ params, searchParams }: Props) {
  const page = await readAnsweringPage(params, searchParams)
  const { locale, hub, query, at } = page
  const { show: wanted, said } = await searchParams
  const show: Show = wanted === 'changed' || wanted === 'unanswered' ? wanted : 'all'
  const t = await getTranslations('answering')
  const open = hub.round.state === 'open'
  const sections = hub.questionnaire.sections.filter(({ key }) => hub.progress.some((each) => each.key === key))
  const listed = (which: Show) => sections.flatMap((section) => shownQuestions(hub, section, which))
  const count = (which: Show) => listed(which).length
  const [all, changed, unanswered] = [count('all'), count('changed'), count('unanswered')]
  const required = listed('unanswered').filter((question) => question.required)
  const given = t('checkGiven', { count: all - unanswered })
  const sinceThen =
    hub.previous && changed
      ? `, ${t('checkChanged', { count: changed, words: numberWord(changed, locale), round: hub.previous.round })}`
      : ''
  const voluntary = unanswered - required.length
  const views = [
    { label: t('showAll', { count: all }), href: at('/check'), current: show === 'all' },
    ...(hub.previous ? [{ label: t('showChanged', { count: changed }), href: view('changed'), current: show === 'changed' }] : []),
    { label: t('showUnanswered', { count: unanswered }), href: view('unanswered'), current: show === 'unanswered' },
  ]
  function view(which: Show) {
    return `${at('/check')}${query ? '&' : '?'}show=${which}`
  }
  const changes = show === 'all' && open ? leadingChanges(hub, locale) : { sinceSending: [], sinceRound: [] }
  const led = new Set([...changes.sinceSending, ...changes.sinceRound].map(({ key }) => key))
  const blocked = open ? await listObstacles(page) : []
  return (
    <AnsweringFrame page={page} current="answers" listsChanges={show === 'all'}>
      <BackLink href={at()}>{t('sections')}</BackLink>
      <div className="head">
        <h1>{t(open ? 'checkTitle' : 'answersTitle')}</h1>
        <p className="lede ui">{`${given}${sinceThen}. ${voluntary ? t('checkOpen', { count: voluntary, words: numberFirst(voluntary, locale, 'illative') }) : ''}`}</p>
        {open ? null : <p>{t('closedReadOnly')}</p>}
        <PaperLinks page={page} />
      </div>
      <div className="cols form">
        <div className="stack-l">
          <ErrorSummary title={t('blockedTitle', { count: blocked.length, words: numberWord(blocked.length, locale) })} errors={blocked} />
          {open ? <OddNumbers page={page} /> : null}
          {open ? <Contradictions page={page} /> : null}
          <ToggleLinks label={t('show')} items={views} />
          <LeadingChanges page={page} changed={changes} />
          {sections.map((section, index) =>
            shownQuestions(hub, section, show).some(({ key }) => !led.has(key)) ? (
              <section key={section.key} className="stack-s" aria-labelledby={`s-${section.key}`}>
                <h2 id={`s-${section.key}`} className="size-xl">
                  {`${index + 1} ${say(section.title, locale)}`}
                </h2>
                <SectionAnswers page={page} section={section} show={show} except={led} />
              </section>
            ) : null,
          )}
          {{ all, changed, unanswered }[show] === 0 ? <p>{t('nothingToShow')}</p> : null}
          {open ? <OpenRequests page={page} /> : null}
          <SubmitForm page={page} blocked={blocked.length > 0} said={said} />
        </div>
        <WhoAnswered hub={hub} />
      </div>
    </AnsweringFrame>
  )
}
