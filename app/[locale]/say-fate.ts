import type { getTranslations } from 'next-intl/server'
import type { Member } from '@/data/people/members'

type Words = Awaited<ReturnType<typeof getTranslations<'letters'>>>

/** What became of a letter, in words. */
export function sayFate(t: Words, { state, why }: NonNullable<Member['letter']>): string {
  if (state === 'uncertain') return t('fate.uncertain')
  const reason = why ? t(`fate.why.${why}`) : null
  if (state === 'waiting') return reason ? t('fate.waitingWhy', { reason }) : t('fate.waiting')
  return reason ? t('fate.failedWhy', { reason }) : t('fate.failed')
}
