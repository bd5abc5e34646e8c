import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { getWholeTexts } from '@/messages/whole-texts'
import { isAsking } from '@/questionnaire/asked'
import type { Question } from '@/questionnaire/document'
import type { EditPlace, TextPart } from '@/questionnaire/editing/edit'
import { editableParts } from '@/questionnaire/editing/parts'
import type { Locale, Text } from '@/questionnaire/text'
import { hasFigures, takesNumber } from '@/questionnaire/types/abilities'
import { guarded } from '../../../../../../guarded'
import { addAction, editAction } from '../../actions'
import { ChecksSection } from '../../checks-section'
import { ConditionSection, questionsBefore } from '../../condition-section'
import { EditorFrame } from '../../editor-frame'
import { fieldsOfThings } from '../../field-names'
import { FieldsForm } from '../../fields-form'
import { FindingSection } from '../../finding-section'
import { ItemsSection } from '../../items-section'
import { MoveSection } from '../../move-section'
import { ProblemList } from '../../problem-list'
import { QuestionInWords } from '../../question-in-words'
import { questionTitle } from '../../question-line'
import styles from '../../questionnaire.module.css'
import { readSavingTexts } from '../../saving-texts'
import { SettingsSection } from '../../settings-section'
import { TextFields } from '../../text-fields'

type Props = PageProps<'/[locale]/admin/rounds/[round]/questionnaire/questions/[question]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('questionnaireEditor')
  return { title: t('questionTitle', { round: (await params).round }) }
}

const lists = ['options', 'rows', 'columns'] as const

/** The lists that a question has, each with its things. */
const listsOf = (question: Question) =>
  lists.flatMap((of) => {
    const items = (question as Partial<Record<typeof of, { key: string; label: Text }[]>>)[of]
    return items ? [{ of, items }] : []
  })

/** A question: its texts in three languages, what may be answered, when it is asked, how it is checked and told. */
export default async function EditedQuestionPage({ params, searchParams }: Props) {
  const { locale, round, question: key } = (await params) as { locale: Locale; round: string; question: string }
  const found = await guarded(getQuestionnaireToEdit(await getViewer(), round))
  const { document, problems, isEditable } = found
  const index = document.sections.findIndex(({ questions }) => questions.some((each) => each.key === key))
  const section = document.sections[index]
  const question = section?.questions.find((each) => each.key === key)
  if (!section || !question) notFound()
  const query = await searchParams
  const t = await getTranslations('questionnaireEditor')
  const base = `/${locale}/admin/rounds/${round}/questionnaire`
  const path = `/questions/${key}`
  const place = { round, locale, path }
  const at = { of: 'question', question: key } as const
  const earlier = questionsBefore(document, { section: section.key, question: key })
  const places: EditPlace[] = [
    at,
    ...listsOf(question).flatMap(({ of, items }) => items.map((item) => ({ of, question: key, item: item.key }) as const)),
  ]
  const texts = editableParts(at, question).filter(({ isText }) => isText)
  const own = problems.filter((each) => each.question === key)
  return (
    <EditorFrame
      {...{ found, locale, path }}
      title={`${index + 1}.${section.questions.indexOf(question) + 1} ${questionTitle(question, locale)}`}
      lede={t(`type.${question.type}`)}
      back={{ href: `${base}/sections/${section.key}`, label: t('backToSection') }}
      said={query.said}
    >
      {own.length > 0 ? (
        <section className="sect" aria-labelledby="problems">
          <h2 id="problems">{t('problems.title')}</h2>
          <ProblemList problems={own} {...{ document, base, locale }} />
        </section>
      ) : null}
      <p>
        <a href={`${base}/preview/${section.key}#question-${key}`}>{t('openPreview')}</a>
        {isAsking(question) && hasFigures(question) ? (
          <>
            {' · '}
            <a href={`${base}/questions/${key}/results`}>{t('results.link')}</a>
          </>
        ) : null}
      </p>
      {isEditable ? (
        <>
          <FieldsForm
            fields={fieldsOfThings(document, places)}
            action={editAction.bind(null, place)}
            texts={await readSavingTexts()}
            locale={locale}
            focus={typeof query.at === 'string' ? query.at : undefined}
          >
            <section className="sect stack" id="fields" aria-labelledby="texts">
              <h2 id="texts">{t('texts')}</h2>
              {texts.map(({ part, isOptional }) => (
                <TextFields
                  key={part}
                  at={at}
                  part={part as TextPart}
                  text={(question as Partial<Record<string, unknown>>)[part] as Text | undefined}
                  legend={t(`part.${part as 'title'}`)}
                  hint={hints.has(part) ? t(`hint.${part as 'label'}`) : undefined}
                  isOptional={isOptional}
                />
              ))}
              <Button>{t('save')}</Button>
            </section>
            {listsOf(question).map(({ of, items }) => (
              <ItemsSection key={of} {...{ of, items, document, locale }} question={key} base={base} />
            ))}
            {isAsking(question) ? <SettingsSection {...{ question, locale }} /> : null}
            <ConditionSection {...{ document, at, earlier, locale }} part="when" condition={question.when} />
            {isAsking(question) ? (
              <ConditionSection {...{ document, at, earlier, locale }} part="contradictedBy" condition={question.contradictedBy} />
            ) : null}
            {isAsking(question) && takesNumber(question) ? <ChecksSection {...{ question, earlier, locale }} /> : null}
            {isAsking(question) && question.public ? <FindingSection {...{ question, locale }} /> : null}
            <MoveSection {...{ document, locale }} question={key} />
            <div className={styles.bar}>
              <Button>{t('save')}</Button>
              <span className={styles.key}>{t('keyIs', { key })}</span>
            </div>
          </FieldsForm>
          <form action={addAction.bind(null, place)} className={styles.bar}>
            <input type="hidden" name="form" value="copy" />
            <input type="hidden" name="section" value={section.key} />
            <input type="hidden" name="question" value={key} />
            <Button kind="second">{t('duplicate')}</Button>
          </form>
        </>
      ) : (
        <QuestionInWords {...{ found, locale }} question={key} />
      )}
    </EditorFrame>
  )
}

const hints: ReadonlySet<string> = new Set(['label', 'whom', 'eos', 'unitOne'])
