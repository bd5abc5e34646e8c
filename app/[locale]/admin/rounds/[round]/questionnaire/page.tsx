import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextField } from '@/components/ui/form/field'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { getWholeTexts } from '@/messages/whole-texts'
import { differencesBetween } from '@/questionnaire/differences/differences'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { addAction, editAction } from './actions'
import { DragOrder } from './drag-order'
import { EditorFrame } from './editor-frame'
import { fieldsOfThings } from './field-names'
import { FieldsForm } from './fields-form'
import { OrderButtons } from './order-buttons'
import { ProblemList } from './problem-list'
import { QuestionLine } from './question-line'
import styles from './questionnaire.module.css'
import { readSavingTexts } from './saving-texts'
import { TextFields } from './text-fields'

type Props = PageProps<'/[locale]/admin/rounds/[round]/questionnaire'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('questionnaireEditor')
  return { title: t('pageTitle', { round: (await params).round }) }
}

/** The questionnaire as a whole: what keeps it from being asked, its sections and their questions in order. */
export default async function QuestionnairePage({ params, searchParams }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const found = await guarded(getQuestionnaireToEdit(await getViewer(), round))
  const query = await searchParams
  const t = await getTranslations('questionnaireEditor')
  const { document, problems, before, isEditable } = found
  const base = `/${locale}/admin/rounds/${round}/questionnaire`
  const place = { round, locale, path: '' }
  const differences = before ? differencesBetween(before.document, document).flatMap(({ questions }) => questions) : []
  const dropped = differences.filter(({ is }) => is === 'dropped')
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const at = { of: 'document' } as const
  const outline = (
    <DragOrder>
      <ol className={styles.list}>
        {document.sections.map((section, index) => (
          <li key={section.key} className="stack-s">
            <h3>
              <a href={`${base}/sections/${section.key}`}>
                {index + 1} {say(section.title, locale) || section.key}
              </a>
            </h3>
            <ul className={styles.list}>
              {section.questions.map((question, number) => (
                <li key={question.key} data-question={question.key} data-section={section.key} draggable={isEditable}>
                  <QuestionLine
                    {...{ question, problems, locale }}
                    number={`${index + 1}.${number + 1}`}
                    href={`${base}/questions/${question.key}`}
                    difference={differences.find(({ key }) => key === question.key)}
                  />
                </li>
              ))}
            </ul>
            {isEditable ? (
              <OrderButtons list={{ of: 'sections' }} items={document.sections} index={index} name={say(section.title, locale)} />
            ) : null}
          </li>
        ))}
      </ol>
    </DragOrder>
  )
  return (
    <EditorFrame
      {...{ found, locale }}
      path=""
      title={t('title', { round })}
      lede={errors === 0 ? t('ready') : t('notReady', { count: errors })}
      said={query.said}
    >
      <section className="sect" aria-labelledby="problems">
        <h2 id="problems">{t('problems.title')}</h2>
        {problems.length > 8 ? (
          <details>
            <summary>{t('problems.all', { count: problems.length })}</summary>
            <ProblemList {...{ document, problems, base, locale }} />
          </details>
        ) : (
          <ProblemList {...{ document, problems, base, locale }} />
        )}
      </section>
      {isEditable ? (
        <FieldsForm
          fields={fieldsOfThings(document, [at])}
          action={editAction.bind(null, place)}
          texts={await readSavingTexts()}
          locale={locale}
        >
          <section className="sect" aria-labelledby="outline">
            <h2 id="outline">{t('sections')}</h2>
            {outline}
          </section>
          <section className="sect" aria-labelledby="name">
            <h2 id="name">{t('name')}</h2>
            <TextFields at={at} part="title" text={document.title} legend={t('part.documentTitle')} isOptional={false} />
            <Button>{t('save')}</Button>
          </section>
        </FieldsForm>
      ) : (
        outline
      )}
      {dropped.length > 0 ? (
        <section className="sect" aria-labelledby="dropped">
          <h2 id="dropped">{t('dropped', { round: before?.round ?? '' })}</h2>
          <ul>
            {dropped.map(({ key, before: then }) => (
              <li key={key}>{then ? say('label' in then ? then.label : then.title, locale) || key : key}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {isEditable ? (
        <section className="sect" aria-labelledby="new-section">
          <h2 id="new-section">{t('addSection')}</h2>
          <form action={addAction.bind(null, place)} className="stack">
            <input type="hidden" name="form" value="section" />
            <TextField id="section-title" name="title" label={t('newSection')} maxLength={500} />
            <Button kind="second">{t('addSection')}</Button>
          </form>
        </section>
      ) : null}
    </EditorFrame>
  )
}
