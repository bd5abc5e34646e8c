import { getTranslations } from 'next-intl/server'
import { Meter } from '@/components/ui/data/meter'
import { ButtonLink } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import type { FileProblem } from '@/data/imports/file/limits'
import { percent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { LookAgain } from './look-again'

/** A file that is still being read: how far it has come, 0..1; the page looks again by itself, or by its link. */
export async function ImportReading({ at, share, locale }: { at: string; share: number; locale: Locale }) {
  const t = await getTranslations('imports')
  return (
    <>
      <Note role="status">
        <p>{t('reading')}</p>
      </Note>
      <Meter label={t('read')} share={share} value={percent(share, locale)} />
      <p>
        <ButtonLink kind="second" href={at}>
          {t('lookAgain')}
        </ButtonLink>
      </p>
      <LookAgain />
    </>
  )
}

/** Why a file could not be read. */
export async function ImportRefusal({ refusal: { problem, row } }: { refusal: { problem: FileProblem; row?: number } }) {
  const t = await getTranslations('imports')
  return (
    <Note kind="warn" role="alert">
      <p>{row ? t('problemAtRow', { problem: t(`problem.${problem}`), row }) : t(`problem.${problem}`)}</p>
      <p>{t('nothingChanged')}</p>
    </Note>
  )
}
