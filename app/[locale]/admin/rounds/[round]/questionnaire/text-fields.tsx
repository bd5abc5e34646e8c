import { getLocale, getTranslations } from 'next-intl/server'
import { TextArea } from '@/components/ui/form/text-area'
import type { EditPlace, TextPart } from '@/questionnaire/editing/edit'
import { nameOfField } from '@/questionnaire/editing/fields'
import { locales, type Text } from '@/questionnaire/text'
import { FieldNote } from './field-note'
import styles from './questionnaire.module.css'

interface TextFieldsProps {
  at: EditPlace
  part: TextPart
  text: Partial<Text> | undefined
  /** What the three fields are called together. */
  legend: string
  hint?: string | undefined
  /** It may be missing as a whole: nothing of it is marked until it is written in some language. */
  isOptional: boolean
  /** Of a list of such fields, what tells this one from the others, for those who hear it. */
  of?: string
}

/** One text in three languages side by side, with what is missing marked. */
export async function TextFields({ at, part, text, legend, hint, isOptional, of }: TextFieldsProps) {
  const t = await getTranslations('questionnaireEditor')
  const isWritten = locales.some((locale) => text?.[locale])
  return (
    <fieldset className={styles.languages}>
      <legend>
        {legend}
        {isOptional ? <span className="muted"> {t('optional')}</span> : null}
        {of ? <span className="vh">: {of}</span> : null}
      </legend>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      <div className={styles.three}>
        {locales.map((locale) => {
          const name = nameOfField({ at, part, locale })
          const said = text?.[locale] ?? ''
          const isMissing = !said && (isWritten || !isOptional)
          return (
            <div key={locale}>
              <label htmlFor={name}>
                {t(`language.${locale}`)}
                {isMissing ? <span className={styles.missing}> · {t(locale === 'en' ? 'missingEnglish' : 'missing')}</span> : null}
              </label>
              <TextArea
                id={name}
                name={name}
                lang={locale}
                rows={part === 'title' || said.length > 60 ? 3 : 2}
                defaultValue={said}
                className={styles.input}
              />
              <FieldNote name={name} stands={[said]} />
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

/** What a text that may be missing in English says in the page's language. */
export const sayIn = async (text: Text): Promise<string> => {
  const locale = await getLocale()
  return locales.some((each) => each === locale) ? (text[locale as 'fi' | 'sv' | 'en'] ?? text.fi) || text.fi : text.fi
}
