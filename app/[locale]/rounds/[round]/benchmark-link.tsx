import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import type { AnsweringPage } from './answering-page'
import { isBenchmarkThere } from './benchmark-there'

/** Once the round's results are frozen: what the municipality gets for its answers. */
export async function BenchmarkLink({ page }: { page: AnsweringPage }) {
  if (!(await isBenchmarkThere(page))) return null
  const t = await getTranslations('benchmark')
  return (
    <Note>
      <p>{t('openLead', { round: page.hub.round.code })}</p>
      <p>
        <ButtonLink kind="second" href={page.at('/benchmark')}>
          {t('nav')}
        </ButtonLink>
      </p>
    </Note>
  )
}
