import { getTranslations } from 'next-intl/server'
import type { Hub } from '@/data/answering/hub'
import { isAnswered } from '@/questionnaire/answer'

/** How many answers each person has given. */
export async function WhoAnswered({ hub }: { hub: Hub }) {
  const t = await getTranslations('answering')
  const counts = new Map<string, number>()
  for (const { value, savedBy } of Object.values(hub.answers))
    if (savedBy && isAnswered(value)) counts.set(savedBy, (counts.get(savedBy) ?? 0) + 1)
  if (counts.size === 0) return null
  const people = [...counts].sort(([, one], [, other]) => other - one)
  return (
    <div className="aside">
      <section aria-labelledby="who">
        <h2 id="who">{t('whoAnswered')}</h2>
        <ul className="plain">
          {people.map(([name, count]) => (
            <li key={name}>{t('answersOf', { name, count })}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}
