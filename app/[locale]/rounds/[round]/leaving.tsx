import { getTranslations } from 'next-intl/server'
import styles from './leaving.module.css'

/** The section's form saves and then leaves, with script or without. What cannot be saved may be left: said, and the person's choice. */
export async function SaveAndLeave({ form, href }: { form: string; href: string }) {
  const t = await getTranslations('answering')
  return (
    <>
      {/* Enter in a field presses its form's first button: this one, which nobody meets otherwise, saves and stays. */}
      <span className={styles.unseen}>
        <button type="submit" form={form} name="keep" value="" className="vh" tabIndex={-1} aria-hidden="true" />
      </span>
      <button type="submit" form={form} name="leave" value="1">
        {t('saveAndExit')}
      </button>
      <span className={styles.anyway}>
        <a href={href}>{t('leaveAnyway')}</a>
      </span>
    </>
  )
}
