import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextField } from '@/components/ui/form/field'
import { SelectField } from '@/components/ui/form/select-field'
import type { EarlierQuestion } from '@/data/questionnaires/read'
import { questionTypes } from '@/questionnaire/editing/parts'
import { type Locale, say } from '@/questionnaire/text'
import { addAction } from './actions'
import type { EditorPlace } from './form-state'

interface AddQuestionProps {
  place: EditorPlace
  section: string
  /** Questions of earlier rounds that this one does not ask. */
  earlier: readonly EarlierQuestion[]
}

/** A new question of any type, or one that an earlier round asked. */
export async function AddQuestion({ place, section, earlier }: AddQuestionProps) {
  const t = await getTranslations('questionnaireEditor')
  const { locale } = place
  return (
    <section className="sect" id="add" aria-labelledby="add-title">
      <h2 id="add-title">{t('addQuestion')}</h2>
      <div className="cols two">
        <form action={addAction.bind(null, place)} className="stack">
          <input type="hidden" name="form" value="question" />
          <input type="hidden" name="section" value={section} />
          <TextField id="new-title" name="title" label={t('newTitle')} hint={t('newTitleHint')} maxLength={500} />
          <SelectField
            id="new-type"
            name="type"
            label={t('newType')}
            chosen="single"
            items={questionTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
          />
          <Button>{t('addQuestion')}</Button>
        </form>
        {earlier.length > 0 ? (
          <form action={addAction.bind(null, place)} className="stack">
            <input type="hidden" name="form" value="reuse" />
            <input type="hidden" name="section" value={section} />
            <SelectField id="earlier" name="question" label={t('reuse')} chosen="" items={earlierItems(earlier, locale)} />
            <p className="small muted">{t('reuseHint')}</p>
            <Button kind="second">{t('reuseButton')}</Button>
          </form>
        ) : null}
      </div>
    </section>
  )
}

function earlierItems(earlier: readonly EarlierQuestion[], locale: Locale) {
  const rounds = [...new Set(earlier.map(({ round }) => round))]
  return rounds.map((round) => ({
    heading: round,
    items: earlier
      .filter((each) => each.round === round)
      .map(({ question }) => ({
        value: question.key,
        label: 'label' in question ? say(question.label, locale) : say(question.title, locale),
      })),
  }))
}
