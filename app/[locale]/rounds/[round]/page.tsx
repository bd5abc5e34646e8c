import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SideColumn } from '@/components/ui/task/deadline'
import { getViewer } from '@/data/identity/session'
import { listDoneForYou, listHandovers } from '@/data/people/handover/handovers'
import { listMembers } from '@/data/people/members'
import { getWholeTexts } from '@/messages/whole-texts'
import { say } from '@/questionnaire/text'
import { genitive } from '@/questionnaire/words/genitive'
import { guarded } from '../../guarded'
import { WhoAsks } from '../../who-asks'
import { AnsweringFrame } from './answering-frame'
import { readAnsweringPage } from './answering-page'
import { ApprovalNote } from './approval-note'
import { BenchmarkLink } from './benchmark-link'
import { CorrectedNote } from './corrected-note'
import { HubDeadline } from './hub-deadline'
import { HubDone } from './hub-done'
import { HubHandovers } from './hub-handovers'
import { HubPeople } from './hub-people'
import { HubSections } from './hub-sections'
import { HubSubmission } from './hub-submission'
import { HubUnchanged } from './hub-unchanged'
import { PeopleNotice } from './people/people-notice'

type Props = PageProps<'/[locale]/rounds/[round]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('answering')
  return { title: `${t('sections')} – ${t('survey', { round: (await params).round })}` }
}

export default async function HubPage({ params, searchParams }: Props) {
  const page = await readAnsweringPage(params, searchParams)
  const { locale, hub } = page
  const t = await getTranslations('answering')
  const municipality = genitive(say(hub.municipality.name, locale), locale)
  const viewer = await getViewer()
  const where = { round: hub.round.code, municipality: hub.municipality.code }
  const [members, handovers, done] = await guarded(
    Promise.all([listMembers(viewer, where), listHandovers(viewer, where), listDoneForYou(viewer, where)]),
  )
  const isBegun = hub.progress.some(({ status }) => status !== 'untouched')
  const { said } = await searchParams
  return (
    <AnsweringFrame page={page} current="sections">
      <div className="head">
        <p className="kicker">{`${say(hub.questionnaire.title, locale)} ${hub.round.code}`}</p>
        <h1>{t('hubTitle', { municipality })}</h1>
      </div>
      <div className="cols form">
        <div className="stack-l">
          {said === 'asked' ? <PeopleNotice query={{ said }} /> : null}
          <BenchmarkLink page={page} />
          <CorrectedNote page={page} />
          <ApprovalNote page={page} withLink />
          <HubDone page={page} done={done} />
          <HubHandovers page={page} handovers={handovers} />
          <HubUnchanged page={page} />
          {hub.submission ? <HubSubmission page={page} /> : null}
          <HubSections page={page} handovers={handovers} />
          {hub.submission ? null : <HubSubmission page={page} />}
        </div>
        <SideColumn>
          <HubDeadline hub={hub} locale={locale} />
          <HubPeople page={page} members={members} />
          <section aria-labelledby="return" className="stack-s">
            <h2 id="return">{t('returnTitle')}</h2>
            <p>{t('returnText')}</p>
            {hub.previous ? (
              <p>
                <a href={`/${locale}/results/${hub.previous.round}`}>{t('returnLink', { round: hub.previous.round })}</a>
              </p>
            ) : null}
          </section>
          <WhoAsks round={hub.round.code} settings={hub.settings} locale={locale} isAside isBrief={isBegun} />
        </SideColumn>
      </div>
    </AnsweringFrame>
  )
}
