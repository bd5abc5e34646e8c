import { getTranslations } from 'next-intl/server'
import type { ListedImport } from '@/data/imports/imports'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import styles from './files.module.css'

interface ImportListProps {
  imports: readonly ListedImport[]
  /** Address of the page whose imports they are. */
  at: string
  locale: Locale
}

/** The files brought lately and what became of them: one that was left is found again here. */
export async function ImportList({ imports, at, locale }: ImportListProps) {
  const t = await getTranslations('imports')
  if (imports.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="imports">
      <h2 id="imports" className="size-l">
        {t('lately')}
      </h2>
      <ul className={styles.changes}>
        {imports.map(({ id, fileName, fate, uploadedAt, by }) => (
          <li key={id} className={styles.long}>
            <a href={`${at}/imports/${id}`}>{fileName}</a>
            <span className="small muted">{` · ${t(`fate.${fate}`)} · ${sayMoment(uploadedAt, locale)}${by ? ` · ${by}` : ''}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
