import { getTranslations } from 'next-intl/server'
import { staffRoles } from '@/data/rights'

/** Every role with what it lets its person do, to choose from. */
export async function roleChoices() {
  const t = await getTranslations('staff')
  return staffRoles.map((value) => ({ value, label: t(`role.${value}`), detail: t(`roleText.${value}`) }))
}
