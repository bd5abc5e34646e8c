import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { ToggleLinks } from '@/components/ui/form/toggle'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { hasPdf } from '@/data/answering/own-answers/answers-pdf'
import { getOwnAnswers } from '@/data/answering/own-answers/own-answers'
import { getViewer } from '@/data/identity/session'
import { getWholeTexts } from '@/messages/whole-texts'
import { withSoftHyphens } from '@/questionnaire/soft-hyphens'
import { answerSheet } from '@/sheets/answers-pdf/answer-sheet'
import { guarded } from '../../../guarded'
import { AnsweringFrame } from '../answering-frame'
import { addresses, readAnsweringPage } from '../answering-page'
import styles from './answers.module.css'
import { asOf } from './pdf/pdf-response'
import { SheetHead } from './sheet-head'
import { SheetSections } from './sheet-sections'

type Props = PageProps<'/[locale]/rounds/[round]/answers'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts()
  return { title: `${t('paper.page.title')} – ${t('answering.survey', { round: (await params).round })}` }
}

export default async function AnswersPage({ params, searchParams }: Props) {
  const page = await readAnsweringPage(params, searchParams)
  const { locale, hub } = page
  const { code } = hub.municipality
  const as = asOf((await searchParams).as)
  const own = withSoftHyphens(await guarded(getOwnAnswers(await getViewer(), { round: hub.round.code, municipality: code, as })), locale)
  const sheet = answerSheet(own, locale)
  const t = await getTranslations('paper')
  const { at } = addresses(locale, hub.round.code, code)
  const view = (path: string, which: string) => `${at(path)}&as=${which}`
  const views = [
    { label: t('page.currentAnswers'), href: view('/answers', 'current'), current: own.which === 'current' },
    { label: t('page.sentAnswers'), href: view('/answers', 'sent'), current: own.which === 'sent' },
  ]
  return (
    <AnsweringFrame page={page}>
      <BackLink href={page.at()}>{t('page.back')}</BackLink>
      <SheetHead sheet={sheet} />
      <div className={styles.tools}>
        {own.changed ? <ToggleLinks label={t('page.show')} items={views} /> : null}
        {(await hasPdf()) ? (
          <p className={styles.download}>
            <ButtonLink kind="second" href={view('/answers/pdf', own.which)} download>
              {t('page.download')}
            </ButtonLink>
            <span className="muted">{t('page.print')}</span>
          </p>
        ) : (
          <Note kind="quiet">
            <p>{t('page.unavailable')}</p>
          </Note>
        )}
      </div>
      <SheetSections sheet={sheet} />
    </AnsweringFrame>
  )
}
