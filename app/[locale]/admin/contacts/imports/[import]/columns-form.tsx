import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { SelectField } from '@/components/ui/form/select-field'
import { contactFields } from '@/data/contacts/contact-fields'
import styles from '../../../files.module.css'
import { chooseColumnsAction } from './actions'
import type { ImportPlace, ReadyImport } from './import-place'

interface ColumnsFormProps {
  columns: ReadyImport['columns']
  place: ImportPlace
  open: boolean
}

/** What each column of the file holds, as it was understood; put right by hand. */
export async function ColumnsForm({ columns, place, open }: ColumnsFormProps) {
  const t = await getTranslations('contacts')
  const items = [{ value: '', label: t('fieldNone') }, ...contactFields.map((field) => ({ value: field, label: t(`file.${field}`) }))]
  return (
    <details open={open}>
      <summary>{t('columnsTitle')}</summary>
      <form action={chooseColumnsAction.bind(null, place)} className={styles.form}>
        <p>{t('columnsText')}</p>
        {columns.map(({ head, field, examples }, index) => {
          const name = head || t('columnNumber', { number: index + 1 })
          const example = examples[0]?.slice(0, 60)
          return (
            <SelectField
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place alone
              key={index}
              id={`column-${index}`}
              name="field"
              label={example ? t('columnLike', { name, example }) : name}
              chosen={field}
              items={items}
            />
          )
        })}
        <Button kind="second">{t('columnsSave')}</Button>
      </form>
    </details>
  )
}
