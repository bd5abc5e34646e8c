import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit, listEarlierQuestions } from '@/data/questionnaires/read'
import { getWholeTexts } from '@/messages/whole-texts'
import { differencesBetween } from '@/questionnaire/differences/differences'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../../../guarded'
import { editAction } from '../../actions'
import { AddQuestion } from '../../add-question'
import { ConditionSection, questionsBefore } from '../../condition-section'
import { DragOrder } from '../../drag-order'
import { EditorFrame } from '../../editor-frame'
import { fieldsOfThings } from '../../field-names'
import { FieldsForm } from '../../fields-form'
import { OrderButtons } from '../../order-buttons'
import { QuestionLine, questionTitle } from '../../question-line'
import styles from '../../questionnaire.module.css'
import { readSavingTexts } from '../../saving-texts'
import { TextFields } from '../../text-fields'

type Props = PageProps<'/[locale]/admin/rounds/[round]/questionnaire/sections/[section]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('questionnaireEditor')
  return { title: t('sectionTitle', { round: (await params).round }) }
}

const optional = { title: false, task: false, intro: true, why: true } as const

/** A section: its texts, when it is shown, and its questions in order. */
export default async function EditedSectionPage({ params, searchParams }: Props) {
  const { locale, round, section: key } = (await params) as { locale: Locale; round: string; section: string }
  const viewer = await getViewer()
  const found = await guarded(getQuestionnaireToEdit(viewer, round))
  const { document, problems, before, isEditable } = found
  const index = document.sections.findIndex((each) => each.key === key)
  const section = document.sections[index]
  if (!section) notFound()
  const query = await searchParams
  const t = await getTranslations('questionnaireEditor')
  const base = `/${locale}/admin/rounds/${round}/questionnaire`
  const path = `/sections/${key}`
  const place = { round, locale, path }
  const at = { of: 'section', section: key } as const
  const differences = before ? differencesBetween(before.document, document).flatMap(({ questions }) => questions) : []
  const list = { of: 'questions', section: key } as const
  return (
    <EditorFrame
      {...{ found, locale, path }}
      title={`${index + 1} ${say(section.title, locale) || key}`}
      back={{ href: base, label: t('title', { round }) }}
      said={query.said}
    >
      <p>
        <a href={`${base}/preview/${key}`}>{t('openPreview')}</a>
      </p>
      <FieldsForm
        fields={isEditable ? fieldsOfThings(document, [at]) : {}}
        action={editAction.bind(null, place)}
        texts={await readSavingTexts()}
        locale={locale}
        focus={typeof query.at === 'string' ? query.at : undefined}
      >
        <section className="sect" aria-labelledby="questions">
          <h2 id="questions">{t('questions')}</h2>
          {section.questions.length === 0 ? <p>{t('noQuestions')}</p> : null}
          <DragOrder>
            <ol className={styles.list}>
              {section.questions.map((question, number) => (
                <li key={question.key} className="stack-s" data-question={question.key} data-section={key} draggable={isEditable}>
                  <QuestionLine
                    {...{ question, problems, locale }}
                    number={`${index + 1}.${number + 1}`}
                    href={`${base}/questions/${question.key}`}
                    difference={differences.find((each) => each.key === question.key)}
                  />
                  {isEditable ? (
                    <OrderButtons
                      list={list}
                      items={section.questions}
                      index={number}
                      name={questionTitle(question, locale)}
                      elsewhere={`${base}/questions/${question.key}#move`}
                    />
                  ) : null}
                </li>
              ))}
            </ol>
          </DragOrder>
        </section>
        {isEditable ? (
          <>
            <section className="sect stack" id="fields" aria-labelledby="texts">
              <h2 id="texts">{t('texts')}</h2>
              {(['title', 'task', 'intro', 'why'] as const).map((part) => (
                <div key={part} id={part}>
                  <TextFields
                    at={at}
                    part={part}
                    text={section[part]}
                    legend={t(`part.section.${part}`)}
                    hint={t(`hint.section.${part}`)}
                    isOptional={optional[part]}
                  />
                </div>
              ))}
              <Button>{t('save')}</Button>
            </section>
            <ConditionSection
              {...{ document, at, locale }}
              part="when"
              condition={section.when}
              earlier={questionsBefore(document, { section: key })}
            />
            <p className={styles.key}>{t('keyIs', { key })}</p>
          </>
        ) : null}
      </FieldsForm>
      {isEditable ? <AddQuestion place={place} section={key} earlier={await guarded(listEarlierQuestions(viewer, round))} /> : null}
    </EditorFrame>
  )
}
