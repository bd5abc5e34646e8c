import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { conditionTexts } from '@/messages/condition-texts'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { sayCondition } from '@/questionnaire/words/say-condition'
import { guarded } from '../../../../../../../../guarded'
import { editAction } from '../../../../actions'
import { ConditionSection, questionsBefore } from '../../../../condition-section'
import { EditorFrame } from '../../../../editor-frame'
import { FieldsForm } from '../../../../fields-form'
import { questionTitle } from '../../../../question-line'
import { readSavingTexts } from '../../../../saving-texts'

type Props = PageProps<'/[locale]/admin/rounds/[round]/questionnaire/questions/[question]/rows/[row]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('questionnaireEditor')
  return { title: t('rowCondition.pageTitle', { round: (await params).round }) }
}

/** When one row of a matrix is asked. */
export default async function RowConditionPage({ params, searchParams }: Props) {
  const { locale, round, question: key, row: name } = (await params) as { locale: Locale; round: string; question: string; row: string }
  const found = await guarded(getQuestionnaireToEdit(await getViewer(), round))
  const { document, isEditable } = found
  const section = document.sections.find(({ questions }) => questions.some((each) => each.key === key))
  const question = section?.questions.find((each) => each.key === key)
  const row = question && 'rows' in question ? question.rows.find((each) => each.key === name) : undefined
  if (!section || !question || !row) notFound()
  const query = await searchParams
  const t = await getTranslations('questionnaireEditor')
  const base = `/${locale}/admin/rounds/${round}/questionnaire`
  const path = `/questions/${key}/rows/${name}`
  const said = sayCondition(row.when, 'question', { questionnaire: document, locale, texts: conditionTexts(locale) })
  return (
    <EditorFrame
      {...{ found, locale, path }}
      title={t('rowCondition.title', { name: say(row.label, locale) || name })}
      lede={`${questionTitle(question, locale)}. ${t('rowCondition.lede')}`}
      back={{ href: `${base}/questions/${key}#rows-${name}`, label: t('rowCondition.back') }}
      said={query.said}
    >
      {isEditable ? (
        <FieldsForm fields={{}} action={editAction.bind(null, { round, locale, path })} texts={await readSavingTexts()} locale={locale}>
          <ConditionSection
            {...{ document, locale }}
            at={{ of: 'rows', question: key, item: name }}
            part="when"
            condition={row.when}
            earlier={questionsBefore(document, { section: section.key, question: key })}
          />
        </FieldsForm>
      ) : (
        <p>{said ?? t('condition.whenAlways')}</p>
      )}
    </EditorFrame>
  )
}
