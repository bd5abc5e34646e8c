import { getTranslations } from 'next-intl/server'
import { sizeClassName } from '@/messages/size-class'
import type { Variable } from '@/results/analysis/analyse'

/** Names the classes of a register variable in the reader's language. */
export async function classNames(variable: Variable, sizeLimits: readonly number[]): Promise<(value: string) => string> {
  const register = await getTranslations('register')
  const t = await getTranslations('results')
  return (value) => {
    if (variable === 'sizeClass') return t('residents', { sizeClass: sizeClassName(register, sizeLimits, Number(value)) })
    const key = `${variable}.${value}` as Parameters<typeof register>[0]
    return register.has(key) ? register(key) : value
  }
}
