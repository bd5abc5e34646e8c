import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableArea, RefusableForm, RefusableHidden } from '@/components/ui/form/refusable'
import type { Question } from '@/questionnaire/document'
import { longestText, nameOfField } from '@/questionnaire/editing/fields'
import { type Locale, locales, say } from '@/questionnaire/text'
import { type QuestionText, wordingsOf } from '@/questionnaire/wording'

interface WordingFormProps {
  round: string
  question: Question
  questionnaireId: number
  locale: Locale
}

/** Every text of a question in each language that it has it in. */
export async function WordingForm({ round, question, questionnaireId, locale }: WordingFormProps) {
  const t = await getTranslations('preparing.wording')
  const part = await getTranslations('questionnaireEditor.part')
  const nameOf = ({ at, part: own, text }: QuestionText): string => {
    if (at.of === 'question') return part(own as 'title')
    if (own === 'note') return t('note', { name: say(text, locale) })
    return t(at.of === 'options' ? 'option' : 'row', { name: say(text, locale) })
  }
  return (
    <RefusableForm name="wording" className="stack-l">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={round} />
      <input type="hidden" name="question" value={question.key} />
      <RefusableHidden name="questionnaire" value={String(questionnaireId)} />
      {wordingsOf(question).map((wording) => {
        const name = nameOf(wording)
        return (
          <fieldset key={nameOfField(wording)} className="stack-s">
            <legend>{name}</legend>
            {locales.map((each) => {
              const said = wording.text[each]
              const field = nameOfField({ ...wording, locale: each })
              return said === undefined ? null : (
                <RefusableArea
                  key={each}
                  id={field}
                  name={field}
                  label={t(`language.${each}`, { name })}
                  rows={2}
                  maxLength={longestText}
                  defaultValue={said}
                />
              )
            })}
          </fieldset>
        )
      })}
      <p className="actions">
        <Button>{t('save')}</Button>
        <a href={`/${locale}/admin/rounds/${round}/wording`}>{t('cancel')}</a>
      </p>
    </RefusableForm>
  )
}
