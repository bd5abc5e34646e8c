import { getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { sectionFormId } from '@/components/questionnaire/form/section-result'
import { Outbox } from '@/components/questionnaire/live/outbox'
import { Note } from '@/components/ui/message/note'
import { say } from '@/questionnaire/text'
import { unchangedSection } from '@/questionnaire/unchanged'
import { forWhom } from '@/questionnaire/words/genitive'
import { PageFrame } from '../../page-frame'
import { type AnsweringPage, saveTargetOf } from './answering-page'
import { isBenchmarkThere } from './benchmark-there'
import { SaveAndLeave } from './leaving'
import { MunicipalitySwitch } from './municipality-switch'
import { sectionPath } from './section-path'
import { SentBackNote } from './sent-back-note'
import { UnsentBanner } from './unsent-banner'

interface AnsweringFrameProps {
  page: AnsweringPage
  current?: 'sections' | 'answers' | 'earlier' | 'benchmark' | 'leave'
  /** The section bar. */
  bar?: ReactNode
  /** The section whose form is on the page. */
  section?: string
  /** The page itself lists what has changed since sending. */
  listsChanges?: boolean
  children: ReactNode
}

/** Frame of a municipality's pages: whose answers these are stands on every one of them. */
export async function AnsweringFrame({ page, current, bar, section, listsChanges = false, children }: AnsweringFrameProps) {
  const { locale, hub, at } = page
  const t = await getTranslations('answering')
  const municipality = say(hub.municipality.name, locale)
  const saves = section !== undefined && hub.round.state === 'open'
  const nav = [
    { label: t('sections'), href: at(), current: current === 'sections' },
    { label: t('allAnswers'), href: at('/check'), current: current === 'answers' },
    { label: (await getTranslations('history'))('earlierTitle'), href: at('/earlier'), current: current === 'earlier' },
    ...((await isBenchmarkThere(page))
      ? [{ label: (await getTranslations('benchmark'))('nav'), href: at('/benchmark'), current: current === 'benchmark' }]
      : []),
    ...(saves ? [] : [{ label: (await getTranslations('common'))('signOut'), href: at('/leave'), current: current === 'leave' }]),
  ]
  return (
    <PageFrame
      context={<MunicipalitySwitch page={page} />}
      nav={nav}
      navEnd={saves ? <SaveAndLeave form={sectionFormId} href={at('/leave')} /> : null}
      bar={bar}
    >
      {hub.proxy ? (
        <Note kind="warn">
          <p>{t(hub.round.state === 'open' ? 'proxy' : 'proxyRead', { municipality: forWhom(municipality, locale) })}</p>
        </Note>
      ) : null}
      <SentBackNote page={page} />
      <UnsentBanner page={page} hasForm={section !== undefined} listed={listsChanges} />
      <Outbox
        target={await saveTargetOf(page)}
        sections={{
          ...Object.fromEntries(hub.progress.map(({ key }, index) => [key, { number: index + 1, href: at(sectionPath(key)) }])),
          [unchangedSection]: { number: `”${(await getTranslations('unchanged'))('title')}”`, href: at('/unchanged') },
        }}
        {...(section ? { except: section } : {})}
        signInHref={`/${locale}/sign-in?to=${encodeURIComponent(at())}`}
        texts={(await getMessages()).live.outbox}
      />
      {children}
    </PageFrame>
  )
}
