import { getTranslations } from 'next-intl/server'
import type { AnsweringPage } from './answering-page'

/** The way to the answers on paper: a page to print, and the file. */
export async function PaperLinks({ page: { at } }: { page: AnsweringPage }) {
  const t = await getTranslations('paper.page')
  return (
    <p>
      <a href={at('/answers')}>{t('linkPrint')}</a> · <a href={at('/answers/pdf')}>{t('linkPdf')}</a>
    </p>
  )
}
