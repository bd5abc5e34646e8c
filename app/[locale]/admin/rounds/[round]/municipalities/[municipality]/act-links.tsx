import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import type { MunicipalityInRound } from '@/data/municipality-log/municipality-in-round'
import type { Locale } from '@/questionnaire/text'
import { isPossible, municipalityActPages } from './acts'

interface ActLinksProps {
  found: MunicipalityInRound
  locale: Locale
}

/** What can be done with the municipality now, a link each. */
export async function ActLinks({ found, locale }: ActLinksProps) {
  const t = await getTranslations('municipalityPage')
  const at = `/${locale}/admin/rounds/${found.round.code}/municipalities/${found.municipality.code}`
  const possible = municipalityActPages.filter((act) => isPossible(act, found.can))
  return (
    <section className="stack-s" aria-labelledby="acts">
      <h2 id="acts" className="size-l">
        {t('acts')}
      </h2>
      <ButtonLink href={`${at}/call`}>{t('act.call')}</ButtonLink>
      <ul>
        {possible
          .filter((act) => act !== 'call')
          .map((act) => (
            <li key={act}>
              <a href={`${at}/${act}`}>{t(`act.${act}`)}</a>
            </li>
          ))}
        <li>
          <a href={`/${locale}/admin/municipalities/${found.municipality.code}`}>{t('contacts')}</a>
        </li>
      </ul>
    </section>
  )
}
