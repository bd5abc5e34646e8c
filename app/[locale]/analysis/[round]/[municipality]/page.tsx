import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { ToggleLinks } from '@/components/ui/form/toggle'
import { BackLink } from '@/components/ui/layout/back-link'
import { hasPdf } from '@/data/answering/own-answers/answers-pdf'
import { getOwnAnswers } from '@/data/answering/own-answers/own-answers'
import { getViewer } from '@/data/identity/session'
import { getRoundToRead } from '@/data/rounds/round-to-read'
import { getWholeTexts } from '@/messages/whole-texts'
import { withSoftHyphens } from '@/questionnaire/soft-hyphens'
import type { Locale } from '@/questionnaire/text'
import { answerSheet } from '@/sheets/answers-pdf/answer-sheet'
import { guarded } from '../../../guarded'
import styles from '../../../rounds/[round]/answers/answers.module.css'
import { asOf } from '../../../rounds/[round]/answers/pdf/pdf-response'
import { SheetHead } from '../../../rounds/[round]/answers/sheet-head'
import { SheetSections } from '../../../rounds/[round]/answers/sheet-sections'
import { AnalysisFrame } from '../../analysis-frame'

type Props = PageProps<'/[locale]/analysis/[round]/[municipality]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts()
  return { title: `${t('paper.page.title')} – ${t('answering.survey', { round: (await params).round })}` }
}

/** One municipality's answers of a round, to read. */
export default async function AnswersToReadPage({ params, searchParams }: Props) {
  const { round, municipality, locale: asked } = await params
  const locale = asked as Locale
  const as = asOf((await searchParams).as)
  const viewer = await getViewer()
  const { municipalities } = await guarded(getRoundToRead(viewer, round))
  const own = withSoftHyphens(await guarded(getOwnAnswers(viewer, { round, municipality, as })), locale)
  const sheet = answerSheet(own, locale)
  const t = await getTranslations('paper')
  const of = `municipality=${municipality}`
  const view = (which: string) => `/${locale}/analysis/${round}/${municipality}?as=${which}`
  const views = [
    { label: t('page.currentAnswers'), href: view('current'), current: own.which === 'current' },
    { label: t('page.sentAnswers'), href: view('sent'), current: own.which === 'sent' },
  ]
  return (
    <AnalysisFrame round={round}>
      <BackLink href={`/${locale}/analysis/${round}`}>{(await getTranslations('staff.analysis'))('answersTitle', { round })}</BackLink>
      <SheetHead sheet={sheet} />
      <div className={styles.tools}>
        {own.changed ? <ToggleLinks label={t('page.show')} items={views} /> : null}
        {(await hasPdf()) ? (
          <p className={styles.download}>
            <ButtonLink kind="second" href={`/${locale}/rounds/${round}/answers/pdf?${of}&as=${own.which}`} download>
              {t('page.download')}
            </ButtonLink>
          </p>
        ) : null}
        {municipalities.find(({ code }) => code === municipality)?.hasBenchmark ? (
          <p>
            <a href={`/${locale}/analysis/${round}/${municipality}/benchmark`}>{(await getTranslations('benchmark'))('nav')}</a>
          </p>
        ) : null}
      </div>
      <SheetSections sheet={sheet} />
    </AnalysisFrame>
  )
}
