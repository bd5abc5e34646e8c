import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Autosave } from '@/components/questionnaire/autosave/autosave'
import { SectionForm } from '@/components/questionnaire/form/section-form'
import { SectionBar } from '@/components/questionnaire/section-bar'
import { BackLink } from '@/components/ui/layout/back-link'
import { shownSection } from '@/questionnaire/shown-section'
import { proposedIn, unchangedSection } from '@/questionnaire/unchanged'
import { AnsweringFrame } from '../answering-frame'
import { readAnsweringPage, saveTargetOf } from '../answering-page'
import { issueForm, readInterruptedForm } from '../sections/[section]/interrupted-form'
import { saidInSection } from '../sections/[section]/said-in-section'
import { sectionData } from '../sections/[section]/section-data'
import { readSectionTexts } from '../sections/[section]/section-texts'
import { saveUnchangedAction } from './actions'
import { unchangedOf } from './saved-result'
import { UnchangedEnd } from './unchanged-end'
import { UnchangedHead } from './unchanged-head'

type Props = PageProps<'/[locale]/rounds/[round]/unchanged'>

/** The form writes the title itself: it begins with "Virhe" when the answers are sent back. */
export const metadata: Metadata = { title: { absolute: '' } }

/** "Onko mikään muuttunut?": every answer of the last round, the questions left beside them, and one button for it all. */
export default async function UnchangedPage({ params, searchParams }: Props) {
  const page = await readAnsweringPage(params, searchParams)
  const { locale, hub, at } = page
  if (hub.round.state !== 'open' || !hub.previous) redirect(at())
  const query = await searchParams
  const shown = unchangedOf(hub)
  const t = await getTranslations('unchanged')
  const answering = await getTranslations('answering')
  const texts = await readSectionTexts()
  const data = sectionData({ ...hub, values: shown.confirmed }, shown.fields, locale)
  const of = { round: hub.round.code, municipality: hub.municipality.code, section: unchangedSection }
  const interruptedForm = await readInterruptedForm(of, query.kept)
  const proposed = proposedIn(shown)
  const bar = (
    <SectionBar
      label={answering('sectionBar')}
      position={t('title')}
      before=""
      signInHref={`/${locale}/sign-in?to=${encodeURIComponent(at('/unchanged'))}`}
      section={unchangedSection}
      labels={{}}
      texts={texts}
      locale={locale}
    />
  )
  return (
    <Autosave
      start={{ ...data, versions: { ...data.versions, ...interruptedForm?.versions } }}
      target={await saveTargetOf(page)}
      section={unchangedSection}
      live={false}
    >
      <AnsweringFrame page={page} bar={bar} section={unchangedSection}>
        <BackLink href={at()}>{answering('sections')}</BackLink>
        <SectionForm
          section={shownSection(shown.fields, locale)}
          locale={locale}
          texts={texts}
          title={`${t('title')} – ${answering('survey', { round: hub.round.code })}`}
          values={data.values}
          versions={data.versions}
          given={data.given}
          previous={data.previous}
          checks={data.checks}
          notices={data.notices}
          notes={data.notes}
          handed={{}}
          said={saidInSection(page, shown.fields, data, texts)}
          postponed={false}
          heading={<UnchangedHead page={page} shown={shown} query={query} isInterrupted={interruptedForm !== null} asked={data.asked} />}
          end={<UnchangedEnd proposed={proposed} round={hub.previous.round} />}
          aside={null}
          interruptedForm={interruptedForm}
          action={saveUnchangedAction.bind(null, { ...(await issueForm(of)), locale })}
        >
          {null}
        </SectionForm>
      </AnsweringFrame>
    </Autosave>
  )
}
