import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { getQuestionsBeforehand } from '@/data/rounds/open-questions'
import { hasQuestionsPdf } from '@/data/rounds/questions-pdf'
import { sayMoment } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { questionnaireSheet } from '@/sheets/questions-pdf/questionnaire-sheet'
import { guarded } from '../../guarded'
import { PageFrame } from '../../page-frame'
import { WhoAsks } from '../../who-asks'
import { QuestionSection } from './question-section'
import styles from './questions.module.css'

type Props = PageProps<'/[locale]/questions/[round]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const { survey } = await guarded(getQuestionsBeforehand(round))
  const t = await getWholeTexts('asking.sheet')
  return { title: t('title', { round: `${say(survey, locale)} ${round}` }), description: t('metaDescription') }
}

/** Every question of an open round with its options, before signing in: who asks, when which is asked, and the same on paper. */
export default async function QuestionsPage({ params }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const found = await guarded(getQuestionsBeforehand(round))
  const t = await getTranslations('asking.sheet')
  const sheet = questionnaireSheet(found, locale)
  const { closesAt, settings } = found
  return (
    <PageFrame>
      <div className="cols form">
        <div className="stack-l">
          <div className="head">
            <h1 className="size-2xl">{sheet.title}</h1>
            <p className="lede ui">{t('lede', { count: sheet.count })}</p>
            {closesAt ? <p>{t('deadline', { moment: sayMoment(closesAt, locale) })}</p> : null}
          </div>
          <p className={styles.tools}>
            <ButtonLink href={`/${locale}/sign-in`}>{t('signIn')}</ButtonLink>
            {(await hasQuestionsPdf()) ? (
              <a href={`/${locale}/questions/${round}/pdf`}>{t('download')}</a>
            ) : (
              <span>{t('unavailable')}</span>
            )}
          </p>
          <ol className={styles.contents}>
            {sheet.sections.map(({ key, title }) => (
              <li key={key}>
                <a href={`#s-${key}`}>{title}</a>
              </li>
            ))}
          </ol>
          {sheet.sections.map((section) => (
            <QuestionSection key={section.key} section={section} />
          ))}
        </div>
        <div className="aside">
          <WhoAsks round={round} settings={settings} locale={locale} isAside withoutQuestions />
        </div>
      </div>
    </PageFrame>
  )
}
