import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { RefusableArea, RefusableChoices, RefusableForm } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { isAsking } from '@/questionnaire/asked'
import { say } from '@/questionnaire/text'
import { AnsweringFrame } from '../answering-frame'
import { ChooseColleague } from '../people/choose-colleague'
import styles from '../people/people.module.css'
import { PeopleForms } from '../people/people-forms'
import { readPeople } from '../people/read-people'
import { sectionPath } from '../section-path'
import { handOverAction } from './actions'

type Props = PageProps<'/[locale]/rounds/[round]/handover'>

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** Hands a question or a whole section to a colleague. A plain page: it works without JavaScript. */
export default async function HandoverPage({ params, searchParams }: Props) {
  const { page, where, locale, members, handovers, language, query } = await readPeople(params, searchParams)
  const section = page.hub.questionnaire.sections.find(({ key }) => key === query.section)
  if (!section || page.hub.round.state !== 'open') notFound()
  const t = await getTranslations('people')
  const title = say(section.title, locale)
  const questions = section.questions.filter(isAsking)
  const askedNow = (question: string | null) => {
    const open = handovers.find((each) => each.section === section.key && each.question === question)
    return open ? t('askedNow', { name: open.to }) : undefined
  }
  const what = [
    { value: 'section', label: t('wholeSection'), detail: askedNow(null) },
    ...questions.map(({ key, label }) => ({ value: `q:${key}`, label: say(label, locale), detail: askedNow(key) })),
  ]
  const chosen = questions.some(({ key }) => key === query.question) ? `q:${query.question}` : 'section'
  const back = page.at(sectionPath(section.key))
  return (
    <AnsweringFrame page={page}>
      <BackLink href={back}>{title}</BackLink>
      <div className="stack">
        <PeopleForms action={handOverAction.bind(null, { ...where, locale, section: section.key })} title={t('handoverTitle')}>
          <div className="head">
            <p className="kicker">{title}</p>
            <h1 className="size-2xl">{t('handoverTitle')}</h1>
            <p>{t('handoverText')}</p>
          </div>
          <RefusableForm name="handover" className={styles.form}>
            <RefusableChoices legend={t('handoverWhat')} name="what" items={what} chosen={chosen} />
            <ChooseColleague legend={t('handoverWhom')} members={members} language={language} />
            <RefusableArea id="note" name="note" label={t('note')} hint={t('messageHint')} maxLength={1000} />
            {handovers.some((each) => each.section === section.key) ? (
              <Note kind="quiet">
                <p>{t('replaces')}</p>
              </Note>
            ) : null}
            <div className="actions">
              <Button>{t('handoverButton')}</Button>
              <ButtonLink kind="text" href={back}>
                {t('cancel')}
              </ButtonLink>
            </div>
          </RefusableForm>
        </PeopleForms>
      </div>
    </AnsweringFrame>
  )
}
