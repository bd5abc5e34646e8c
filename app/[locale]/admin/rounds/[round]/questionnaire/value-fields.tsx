import { getTranslations } from 'next-intl/server'
import type { EditPlace, ValuePart } from '@/questionnaire/editing/edit'
import { nameOfField } from '@/questionnaire/editing/fields'
import { FieldNote } from './field-note'
import styles from './questionnaire.module.css'

interface ValueProps {
  at: EditPlace
  part: ValuePart
  label: string
  hint?: string | undefined
}

const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** A yes or no, as a check box. */
export async function FlagField({ at, part, label, hint, value }: ValueProps & { value: unknown }) {
  const t = await getTranslations('questionnaireEditor')
  const name = nameOfField({ at, part })
  return (
    <div>
      <label className={styles.tick}>
        <input
          type="checkbox"
          name={name}
          value="true"
          defaultChecked={value === true}
          aria-describedby={hint ? `${name}-hint` : undefined}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p className={styles.hint} id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldNote name={name} stands={value === true ? ['true'] : []} words={{ true: t('yes') }} />
    </div>
  )
}

/** One of several, or where it may be missing, nothing. */
export function ChosenField({
  at,
  part,
  label,
  hint,
  value,
  items,
  nothing,
}: ValueProps & { value: unknown; items: readonly { value: string; label: string }[]; nothing?: string }) {
  const name = nameOfField({ at, part })
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select
        id={name}
        name={name}
        defaultValue={asText(value)}
        className={styles.input}
        aria-describedby={hint ? `${name}-hint` : undefined}
      >
        {nothing === undefined ? null : <option value="">{nothing}</option>}
        {items.map((item) => (
          <option key={item.value} value={item.value}>
            {item.label}
          </option>
        ))}
      </select>
      {hint ? (
        <p className={styles.hint} id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldNote
        name={name}
        stands={[asText(value)]}
        words={{ ...Object.fromEntries(items.map((item) => [item.value, item.label])), ...(nothing === undefined ? {} : { '': nothing }) }}
      />
    </div>
  )
}

/** A number, a day, or a short list with commas. */
export function WrittenField({ at, part, label, hint, value }: ValueProps & { value: unknown }) {
  const name = nameOfField({ at, part })
  const text = Array.isArray(value) ? value.join(', ') : asText(value)
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} defaultValue={text} className={styles.input} aria-describedby={hint ? `${name}-hint` : undefined} />
      {hint ? (
        <p className={styles.hint} id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldNote name={name} stands={[text]} />
    </div>
  )
}

/** Any of several, each a check box. */
export function ListField({
  at,
  part,
  label,
  hint,
  value,
  items,
}: ValueProps & { value: readonly string[] | undefined; items: readonly { value: string; label: string }[] }) {
  const name = nameOfField({ at, part })
  return (
    <fieldset className={styles.languages}>
      <legend>{label}</legend>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      {items.map((item) => (
        <label key={item.value} className={styles.tick}>
          <input type="checkbox" name={name} value={item.value} defaultChecked={value?.includes(item.value)} />
          <span>{item.label}</span>
        </label>
      ))}
      <FieldNote name={name} stands={value ?? []} words={Object.fromEntries(items.map((item) => [item.value, item.label]))} />
    </fieldset>
  )
}
