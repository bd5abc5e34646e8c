import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import type { FileProblem } from '@/data/imports/file/limits'
import { LookAgain } from './look-again'

/** A file that is still being read: the page looks again by itself, or by its link. */
export async function ImportReading({ at }: { at: string }) {
  const t = await getTranslations('imports')
  return (
    <Note role="status">
      <p>{t('reading')}</p>
      <ButtonLink kind="second" href={at}>
        {t('lookAgain')}
      </ButtonLink>
      <LookAgain />
    </Note>
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
