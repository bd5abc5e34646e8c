import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { getWholeTexts } from '@/messages/whole-texts'
import { differencesBetween } from '@/questionnaire/differences/differences'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../../guarded'
import { AdminFrame } from '../../../../admin-frame'
import { Outline } from './outline'

type Props = PageProps<'/[locale]/admin/rounds/[round]/questionnaire/compare'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('questionnaireDifferences')
  return { title: `${t('title')} – ${(await params).round}` }
}

/** Every section's questions with their difference from the last round. */
export default async function ComparePage({ params }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const { document, before } = await guarded(getQuestionnaireToEdit(await getViewer(), round))
  const t = await getTranslations('questionnaireDifferences')
  const sections = before ? differencesBetween(before.document, document) : []
  const undecided = sections.flatMap(({ questions }) => questions.flatMap((question) => question.undecided))
  return (
    <AdminFrame round={round} current="questionnaire">
      <div className="stack-l">
        <div className="head">
          {before ? <p className="kicker">{t('kicker', { round, before: before.round })}</p> : null}
          <h1 className="size-2xl">{t('title')}</h1>
          <p className="lede ui">{before ? t('lede', { undecided: undecided.length }) : t('none')}</p>
        </div>
        {before
          ? sections.map((section) => (
              <section key={section.key} className="stack" aria-labelledby={`section-${section.key}`}>
                <h2 id={`section-${section.key}`} className="size-xl">
                  {say((section.after ?? section.before)?.title ?? { fi: section.key, sv: section.key }, locale)}
                </h2>
                <Outline questions={section.questions} round={round} before={before.round} locale={locale} />
              </section>
            ))
          : null}
      </div>
    </AdminFrame>
  )
}
