import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { FieldError } from '@/components/ui/form/field-error'
import styles from './files.module.css'

interface FileFormProps {
  /** Of the field, where a page has several. */
  id?: string
  /** Where the file goes. */
  action: string
  label: string
  /** What the address says went wrong. */
  problem?: string | string[] | undefined
}

/** A file and a button, without script as well. */
export async function FileForm({ id = 'file', action, label, problem }: FileFormProps) {
  const t = await getTranslations('imports')
  const error = problem === 'too-large' ? t('problem.too-large') : problem === 'no-file' ? t('problem.no-file') : null
  return (
    <form action={action} method="post" encType="multipart/form-data" className={styles.form}>
      <div>
        <label htmlFor={id}>{label}</label>
        <p className="small muted" id={`${id}-hint`}>
          {t('fileHint')}
        </p>
        {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
        <input
          type="file"
          id={id}
          name="file"
          accept=".csv,.txt,.tsv,.xlsx,.px"
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={error ? 'true' : undefined}
          className={styles.file}
        />
      </div>
      <Button kind="second">{t('upload')}</Button>
    </form>
  )
}
