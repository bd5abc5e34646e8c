import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { SelectField } from '@/components/ui/form/select-field'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { getWholeTexts } from '@/messages/whole-texts'
import { differencesBetween, type SectionDifference } from '@/questionnaire/differences/differences'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../../../guarded'
import { Sides } from '../../compare/[question]/sides'
import { listedName, saidChange } from '../../compare/difference-words'
import { EditorFrame } from '../../editor-frame'
import { ChangedSectionTexts } from './changed-section-texts'
import { type ComparedState, documentIn, listStates } from './states'

type Props = PageProps<'/[locale]/admin/rounds/[round]/questionnaire/versions/compare'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('questionnaireEditor')
  return { title: t('states.pageTitle', { round: (await params).round }) }
}

const hasChanged = ({ is, questions }: SectionDifference) => is !== 'same' || questions.some((each) => each.is !== 'same')

/** Two states of the questionnaire side by side: what changed in words, by section. */
export default async function CompareStatesPage({ params, searchParams }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const viewer = await getViewer()
  const found = await guarded(getQuestionnaireToEdit(viewer, round))
  const { from, to } = await searchParams
  const states = await guarded(listStates(viewer, found, [from, to]))
  const chosen = (said: unknown, otherwise: string) =>
    states.find(({ value }) => value === said) ?? states.find(({ value }) => value === otherwise)
  const [earlier, later] = [chosen(from, '0'), chosen(to, 'now')] as [ComparedState, ComparedState]
  const [one, other] = [await guarded(documentIn(viewer, found, earlier)), await guarded(documentIn(viewer, found, later))]
  const changed = differencesBetween(one, other).filter(hasChanged)
  const t = await getTranslations('questionnaireEditor')
  const differences = await getTranslations('questionnaireDifferences')
  const nameOf = ({ name }: ComparedState): string => {
    if (typeof name !== 'string') return 'state' in name ? name.state : t('states.edit', { number: name.edit })
    return t(`states.${name}`, { round: found.before?.round ?? '' })
  }
  const names = { before: nameOf(earlier), after: nameOf(later) }
  const items = states.map((each) => ({ value: each.value, label: nameOf(each) }))
  const base = `/${locale}/admin/rounds/${round}/questionnaire`
  return (
    <EditorFrame
      {...{ found, locale }}
      path="/versions/compare"
      title={t('states.title')}
      lede={t('states.lede')}
      back={{ href: `${base}/versions`, label: t('versions.title') }}
      said={undefined}
    >
      <form method="get" className="actions">
        <SelectField id="from" name="from" label={t('states.from')} chosen={earlier.value} items={items} />
        <SelectField id="to" name="to" label={t('states.to')} chosen={later.value} items={items} />
        <Button kind="second">{t('states.show')}</Button>
      </form>
      <p role="status">
        {t('states.count', { count: changed.flatMap(({ questions }) => questions.filter(({ is }) => is !== 'same')).length })}
      </p>
      {changed.map((section) => (
        <section key={section.key} className="sect stack-l" aria-labelledby={`section-${section.key}`}>
          <h2 id={`section-${section.key}`}>
            {softHyphens(say((section.after ?? section.before)?.title ?? { fi: '', sv: '' }, locale), locale) || section.key}
          </h2>
          <ChangedSectionTexts {...{ section, names, locale }} />
          {section.questions
            .filter(({ is }) => is !== 'same')
            .map((question) => (
              <section key={question.key} className="stack-s" aria-labelledby={`question-${question.key}`}>
                <h3 id={`question-${question.key}`}>{softHyphens(listedName(question, locale), locale) || question.key}</h3>
                <p className="small muted">{saidChange(question, names.before, differences)}</p>
                <Sides difference={question} rounds={names} locale={locale} />
              </section>
            ))}
        </section>
      ))}
    </EditorFrame>
  )
}
