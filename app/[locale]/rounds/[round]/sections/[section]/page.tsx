import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Autosave } from '@/components/questionnaire/autosave/autosave'
import { SectionForm } from '@/components/questionnaire/form/section-form'
import { SectionBar } from '@/components/questionnaire/section-bar'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { sayDayOfYear, sayTime } from '@/messages/time'
import { isAsking } from '@/questionnaire/asked'
import { shownSection } from '@/questionnaire/shown-section'
import { wholeWords } from '@/questionnaire/soft-hyphens'
import { say } from '@/questionnaire/text'
import { AnsweringFrame } from '../../answering-frame'
import { readAnsweringPage, saveTargetOf } from '../../answering-page'
import { CorrectedNote } from '../../corrected-note'
import { readReturn, returnAddress, returnQuery } from '../../return-to'
import { SectionAnswers } from '../../section-answers'
import { sectionPath } from '../../section-path'
import { saveSectionAction } from './actions'
import { issueForm, readInterruptedForm } from './interrupted-form'
import { saidInSection } from './said-in-section'
import { sectionData } from './section-data'
import { AskColleague, handoverLines, listSectionHandovers } from './section-handovers'
import { readSectionTexts } from './section-texts'

/** The form writes the title itself: it begins with "Virhe" when the answers are sent back. */
export const metadata: Metadata = { title: { absolute: '' } }

export default async function SectionPage({ params, searchParams }: PageProps<'/[locale]/rounds/[round]/sections/[section]'>) {
  const page = await readAnsweringPage(params, searchParams)
  const { locale, hub, at } = page
  const { round, section: key } = await params
  const section = hub.questionnaire.sections.find((each) => each.key === key)
  const number = hub.progress.findIndex((each) => each.key === key) + 1
  if (!section || number === 0) notFound()
  const t = await getTranslations('answering')
  const query = await searchParams
  const back = readReturn(query.back)
  const texts = await readSectionTexts(back !== undefined)
  const data = sectionData(hub, section, locale)
  // Always named: were somebody else of another municipality signed in meanwhile, nothing typed here may become theirs.
  const of = { round, municipality: hub.municipality.code, section: key }
  const interruptedForm = await readInterruptedForm(of, query.kept)
  const all = hub.progress.length
  const heading = say(section.title, locale)
  const edit = hub.lastEdits[key]
  const before = edit ? t('savedBefore', { day: sayDayOfYear(edit.at, locale), time: sayTime(edit.at, locale) }) : ''
  const bar = (
    <SectionBar
      label={t('sectionBar')}
      position={t('sectionPlace', { number, all })}
      before={before}
      signInHref={`/${locale}/sign-in?to=${encodeURIComponent(at(sectionPath(key), '', returnQuery(back)))}`}
      section={key}
      labels={Object.fromEntries(section.questions.filter(isAsking).map((each) => [each.key, say(each.label, locale)]))}
      texts={texts}
      locale={locale}
    />
  )
  const sectionHead = (
    <div className="head">
      <p className="kicker">{t('sectionPlace', { number, all })}</p>
      <h1 className="size-2xl">{heading}</h1>
      <p className="muted">
        {t('questionCount', { count: section.questions.filter(isAsking).filter((each) => data.asked.has(each.key)).length })}{' '}
        {section.intro ? say(section.intro, locale) : null}
      </p>
      <CorrectedNote page={page} section={key} />
      {interruptedForm ? (
        <Note kind="warn" role="alert">
          <p>{(await getTranslations('live'))('keptForm')}</p>
        </Note>
      ) : null}
    </div>
  )
  const said = saidInSection(page, section, data, texts)
  const handovers = await listSectionHandovers(page, key)
  const aside = (
    <>
      {section.why ? (
        <section aria-labelledby="why">
          <h2 id="why">{t('why')}</h2>
          <p>{say(section.why, locale)}</p>
        </section>
      ) : null}
      <AskColleague page={page} section={key} handovers={handovers} />
    </>
  )
  return (
    <Autosave
      key={key}
      start={{ ...data, versions: { ...data.versions, ...interruptedForm?.versions } }}
      target={await saveTargetOf(page)}
      section={key}
      live={hub.round.state === 'open'}
    >
      <AnsweringFrame page={page} bar={bar} section={key}>
        <BackLink href={back ? returnAddress(at, back) : at()}>
          {back?.page === 'unchanged' ? (await getTranslations('unchanged'))('title') : t(back ? 'checkTitle' : 'sections')}
        </BackLink>
        <SectionForm
          section={shownSection(section, locale)}
          locale={locale}
          texts={texts}
          title={wholeWords(t('sectionTitle', { number, all, title: heading, round }))}
          values={data.values}
          versions={data.versions}
          given={data.given}
          previous={data.previous}
          checks={data.checks}
          notices={data.notices}
          notes={data.notes}
          handed={await handoverLines(page, handovers)}
          said={said}
          postponed={hub.postponed.includes(key)}
          heading={sectionHead}
          aside={aside}
          interruptedForm={interruptedForm}
          action={saveSectionAction.bind(null, { ...(await issueForm(of)), locale, back })}
        >
          {hub.round.state === 'open' ? null : (
            <div className="stack">
              <Note kind="quiet">
                <p>{t('closedReadOnly')}</p>
              </Note>
              <SectionAnswers page={page} section={section} show="all" />
            </div>
          )}
        </SectionForm>
      </AnsweringFrame>
    </Autosave>
  )
}
