import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/questionnaire/text'

const administrator = 'admin@kuntaliitto.example'
const member = 'viestinta@alajarvi.example'

/** In the demonstration: whom one can sign in as, and where the letters come. */
export async function Demonstration({ locale }: { locale: Locale }) {
  const t = await getTranslations('front')
  return (
    <section className="sect" aria-labelledby="demonstration">
      <h2 id="demonstration">{t('demonstration')}</h2>
      <div className="stack">
        <p>{t.rich('demonstrationText', { letters: (text) => <a href={`/${locale}/demo/letters`}>{text}</a> })}</p>
        <ul>
          <li>{t.rich('demonstrationMember', { address: member, code: (text) => <code>{text}</code> })}</li>
          <li>{t.rich('demonstrationAdministrator', { address: administrator, code: (text) => <code>{text}</code> })}</li>
        </ul>
      </div>
    </section>
  )
}
