import { getTranslations } from 'next-intl/server'
import { Meter } from '@/components/ui/data/meter'
import { ButtonLink } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import type { FileProblem } from '@/data/imports/file/limits'
import { LookAgain } from './look-again'

/** A file that is still being read: how far it has come; the page looks again by itself, or by its link. */
export async function ImportReading({ at, percent }: { at: string; percent: number }) {
  const t = await getTranslations('imports')
  return (
    <>
      <Note role="status">
        <p>{t('reading')}</p>
      </Note>
      <Meter label={t('read')} share={percent / 100} value={t('percent', { percent })} />
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
