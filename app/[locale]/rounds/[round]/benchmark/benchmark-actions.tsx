import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { hasPdf } from '@/data/answering/own-answers/answers-pdf'
import type { Locale } from '@/questionnaire/text'
import { addresses } from '../answering-page'

interface BenchmarkActionsProps {
  locale: Locale
  /** Codes. */
  round: string
  municipality: string
  /** Is there something to pass on to the council? */
  hasSentences: boolean
}

/** The same as a file, and the way to the sentences for the council. */
export async function BenchmarkActions({ locale, round, municipality, hasSentences }: BenchmarkActionsProps) {
  const t = await getTranslations('benchmark')
  const { at } = addresses(locale, round, municipality)
  const isPdfHere = await hasPdf()
  return (
    <>
      <div className="actions">
        {isPdfHere ? (
          <ButtonLink kind="second" href={at('/benchmark/pdf')} download>
            {t('download')}
          </ButtonLink>
        ) : null}
        {hasSentences ? (
          <ButtonLink kind="text" href="#council">
            {t('councilCopy')}
          </ButtonLink>
        ) : null}
      </div>
      {isPdfHere ? null : <p className="muted">{t('pdfUnavailable')}</p>}
    </>
  )
}
