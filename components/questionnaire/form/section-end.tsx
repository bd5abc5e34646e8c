import { buttonClass } from '@/components/ui/form/button'
import row from '@/components/ui/form/choices.module.css'
import type { Locale } from '@/questionnaire/text'
import styles from '../section.module.css'
import { SaveState } from '../section-bar'
import type { SectionTexts } from '../words/section-texts'

interface SectionEndProps {
  postponed: boolean
  closed: boolean
  locale: Locale
  texts: SectionTexts
}

/** "Palaan tähän vielä" and the button. */
export function SectionEnd({ postponed, closed, locale, texts }: SectionEndProps) {
  return (
    <div className={styles.end}>
      <label className={row.choice}>
        <input type="checkbox" name="ready" value="no" defaultChecked={postponed} />
        <span>{texts.comeBack}</span>
      </label>
      <input type="hidden" name="ready" value={postponed ? 'marked' : 'yes'} />
      {closed ? null : (
        <div className={styles.endActions}>
          <button type="submit" className={buttonClass()}>
            {texts.save}
          </button>
          <SaveState texts={texts} locale={locale} />
        </div>
      )}
    </div>
  )
}
