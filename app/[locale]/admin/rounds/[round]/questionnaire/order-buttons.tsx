import { getTranslations } from 'next-intl/server'
import type { DocumentEdit, EditedThing, EditList, EditPosition } from '@/questionnaire/editing/edit'
import { ActButton } from './act-button'
import styles from './questionnaire.module.css'

interface OrderButtonsProps {
  list: EditList
  items: readonly EditedThing[]
  index: number
  /** What the thing is called, for those who hear the buttons. */
  name: string
  /** Address where it is moved to another list. */
  elsewhere?: string
}

const positionAt = (list: EditList, items: readonly EditedThing[], index: number): EditPosition => ({
  ...list,
  after: items[index]?.key ?? null,
})

/** Up, down and away, as buttons: for the keyboard as for the mouse. */
export async function OrderButtons({ list, items, index, name, elsewhere }: OrderButtonsProps) {
  const t = await getTranslations('questionnaireEditor')
  const item = items[index]
  if (!item) return null
  const from = positionAt(list, items, index - 1)
  const move = (to: number): DocumentEdit => ({ kind: 'move', key: item.key, from, to: positionAt(list, items, to) })
  return (
    <span className={styles.bar}>
      {index > 0 ? (
        <ActButton act={move(index - 2)} id={`up-${item.key}`} label={t('moveUpNamed', { name })}>
          {t('moveUp')}
        </ActButton>
      ) : null}
      {index < items.length - 1 ? (
        <ActButton act={move(index + 1)} id={`down-${item.key}`} label={t('moveDownNamed', { name })}>
          {t('moveDown')}
        </ActButton>
      ) : null}
      {elsewhere ? (
        <a href={elsewhere}>
          {t('move.link')}
          <span className="vh">: {name}</span>
        </a>
      ) : null}
      <ActButton act={{ kind: 'remove', from, item } satisfies DocumentEdit} label={t('removeNamed', { name })}>
        {t('remove')}
      </ActButton>
    </span>
  )
}
