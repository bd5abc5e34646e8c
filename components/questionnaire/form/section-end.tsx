import { buttonClass } from '@/components/ui/form/button'
import row from '@/components/ui/form/choices.module.css'
import type { Locale } from '@/questionnaire/text'
import choices from '../fields/fields.module.css'
import styles from '../section.module.css'
import { SaveState } from '../section-bar'
import type { SectionTexts } from '../words/section-texts'

interface SectionEndProps {
  ready: boolean | null
  closed: boolean
  locale: Locale
  texts: SectionTexts
}

/** "Onko osio valmis?" and the button. */
export function SectionEnd({ ready, closed, locale, texts }: SectionEndProps) {
  return (
    <fieldset className={`${styles.question} ${styles.end}`}>
      <legend>{texts.readyQuestion}</legend>
      <div className={choices.choices}>
        {([true, false] as const).map((yes) => (
          <label key={String(yes)} className={row.choice}>
            <input type="radio" name="ready" value={yes ? 'yes' : 'no'} defaultChecked={ready === yes} />
            <span>{yes ? texts.readyYes : texts.readyNo}</span>
          </label>
        ))}
      </div>
      {closed ? null : (
        <div className={styles.endActions}>
          <button type="submit" className={buttonClass()}>
            {texts.save}
          </button>
          <SaveState texts={texts} locale={locale} />
        </div>
      )}
    </fieldset>
  )
}
