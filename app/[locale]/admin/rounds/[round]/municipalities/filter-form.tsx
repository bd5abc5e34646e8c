import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextField } from '@/components/ui/form/field'
import { SelectField } from '@/components/ui/form/select-field'
import type { FollowedRound } from '@/data/cockpit/followed'
import { type FollowedWanted, followedOrders, followedStates } from '@/data/cockpit/select'
import { sizeClassName } from '@/messages/size-class'
import type { Locale } from '@/questionnaire/text'
import styles from './filters.module.css'

interface FilterFormProps {
  followed: FollowedRound
  wanted: FollowedWanted
  locale: Locale
}

/** Which municipalities to show, and in which order. Its fields make the address. */
export async function FilterForm({ followed: { round, sizeLimits, municipalities }, wanted, locale }: FilterFormProps) {
  const t = await getTranslations('cockpit')
  const register = await getTranslations('register')
  const any = { value: '', label: t('filterAny') }
  const values = (of: 'region' | 'language') => [...new Set(municipalities.map((each) => each[of]))].sort()
  const classes = sizeLimits.map((_, at) => at + 1).concat(sizeLimits.length + 1)
  return (
    <search>
      <form action={`/${locale}/admin/rounds/${round.code}/municipalities`} className={styles.filters}>
        <TextField id="name" name="name" type="search" label={t('filter.name')} defaultValue={wanted.name ?? ''} maxLength={100} />
        <SelectField
          id="state"
          name="state"
          label={t('filter.state')}
          chosen={wanted.state ?? ''}
          items={[any, ...followedStates.map((each) => ({ value: each, label: t(`state.${each}`) }))]}
        />
        <SelectField
          id="sizeClass"
          name="sizeClass"
          label={t('filter.sizeClass')}
          chosen={wanted.sizeClass ?? ''}
          items={[any, ...classes.map((each) => ({ value: String(each), label: sizeClassName(register, sizeLimits, each) }))]}
        />
        <SelectField
          id="region"
          name="region"
          label={t('filter.region')}
          chosen={wanted.region ?? ''}
          items={[any, ...values('region').map((each) => ({ value: each, label: register(`region.${each as '01'}`) }))]}
        />
        <SelectField
          id="language"
          name="language"
          label={t('filter.language')}
          chosen={wanted.language ?? ''}
          items={[any, ...values('language').map((each) => ({ value: each, label: register(`language.${each as 'fi'}`) }))]}
        />
        <SelectField
          id="order"
          name="order"
          label={t('sort.legend')}
          chosen={wanted.order}
          items={followedOrders.map((each) => ({ value: each, label: t(`sort.${each}`) }))}
        />
        <Button kind="second">{t('filter.button')}</Button>
      </form>
    </search>
  )
}
