import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RefusableForms } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { isAsking } from '@/questionnaire/asked'
import { rowsToDecide } from '@/questionnaire/differences/decide'
import { differencesBetween } from '@/questionnaire/differences/differences'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../../../guarded'
import { AdminFrame } from '../../../../../admin-frame'
import styles from '../compare.module.css'
import { listedName } from '../difference-words'
import { Outline } from '../outline'
import { saveDecisionAction } from './actions'
import { DecisionForm } from './decision-form'
import { DeclaredList } from './declared-list'
import { SeriesPreview } from './series-preview'
import { Sides } from './sides'
import { SomeAnswersForm } from './some-answers-form'

type Props = PageProps<'/[locale]/admin/rounds/[round]/questionnaire/compare/[question]'>

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** One question beside the last round's, and the decision whether its figures are compared. */
export default async function CompareQuestionPage({ params, searchParams }: Props) {
  const { locale, round, question: key } = (await params) as { locale: Locale; round: string; question: string }
  const found = await guarded(getQuestionnaireToEdit(await getViewer(), round))
  const { before, document, isEditable } = found
  const sections = before ? differencesBetween(before.document, document) : []
  const section = sections.find(({ questions }) => questions.some((each) => each.key === key))
  const difference = section?.questions.find((each) => each.key === key)
  if (!before || !section || !difference) notFound()
  const t = await getTranslations('questionnaireDifferences')
  const { said, row: asked, some } = await searchParams
  const [question, then] = [difference.after, difference.before]
  const both = question && then && isAsking(question) && isAsking(then) ? { question, then } : undefined
  const row = both && rowsToDecide(both).find((each) => each.key === asked)?.key
  const name = listedName(difference, locale)
  return (
    <AdminFrame round={round} current="questionnaire">
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{t('kicker', { round, before: before.round })}</p>
          <h1 className="size-2xl">{name}</h1>
          <p>
            <BackLink href={`/${locale}/admin/rounds/${encodeURIComponent(round)}/questionnaire/compare`}>{t('all')}</BackLink>
          </p>
        </div>
        <RefusableForms
          action={saveDecisionAction}
          title={`${name} – ${t('title')} – Kuntakysely`}
          errorPrefix={t('errorPrefix')}
          errorTitle={t('errorTitle')}
          done={
            said === 'saved' ? (
              <Note role="status" id="said">
                <p>{t('saved')}</p>
              </Note>
            ) : null
          }
        >
          <div className={styles.columns}>
            <nav aria-label={t('sectionNav')}>
              <h2 className="size-l">{say((section.after ?? section.before)?.title ?? { fi: '', sv: '' }, locale)}</h2>
              <Outline questions={section.questions} round={round} before={before.round} current={key} locale={locale} />
            </nav>
            <div className="stack-l">
              <Sides difference={difference} rounds={{ before: before.round, after: round }} locale={locale} />
              {both ? (
                <>
                  <DeclaredList question={both.question} declared={difference.declared} locale={locale} />
                  {isEditable ? (
                    <DecisionForm
                      {...both}
                      difference={difference}
                      row={row}
                      rounds={{ before: before.round, after: round }}
                      locale={locale}
                    />
                  ) : (
                    <p className="muted">{t('readOnly')}</p>
                  )}
                  {isEditable && difference.is !== 'same' ? (
                    <SomeAnswersForm {...both} row={row} round={round} changed={placeIn(some)} locale={locale} />
                  ) : null}
                  <SeriesPreview question={both.question} round={round} row={row} locale={locale} />
                </>
              ) : null}
            </div>
          </div>
        </RefusableForms>
      </div>
    </AdminFrame>
  )
}

/** The place that the address names; none where it names none. */
const placeIn = (said: unknown): number | undefined => (typeof said === 'string' && /^\d{1,3}$/.test(said) ? Number(said) : undefined)
