import type { getTranslations } from 'next-intl/server'
import { isOwn, type MailingPurpose, partsOfOwn } from '@/questionnaire/mailing/purposes'

type Words = Awaited<ReturnType<typeof getTranslations<'mailings'>>>

/** What a mailing is called; an administrator's own by its number and whom it is for. */
export function sayPurpose(purpose: MailingPurpose, t: Words): string {
  if (!isOwn(purpose)) return t(`purpose.${purpose}`)
  const { audience, number } = partsOfOwn(purpose)
  return t(`purpose.own.${audience}`, { number })
}

/** Whom it goes to. */
export const sayAbout = (purpose: MailingPurpose, t: Words): string =>
  isOwn(purpose) ? t(`about.own.${partsOfOwn(purpose).audience}`) : t(`about.${purpose}`)
