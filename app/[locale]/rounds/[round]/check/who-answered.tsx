import { getTranslations } from 'next-intl/server'
import type { Hub } from '@/data/answering/hub'
import { isAnswered } from '@/questionnaire/answer'

/** How many questions each person has answered; a matrix and the text of "muu" are one question. */
export async function WhoAnswered({ hub }: { hub: Hub }) {
  const t = await getTranslations('answering')
  const answered = new Map<string, Set<string>>()
  for (const [key, { value, savedBy }] of Object.entries(hub.answers)) {
    if (!savedBy || !isAnswered(value)) continue
    const own = answered.get(savedBy) ?? new Set()
    answered.set(savedBy, own.add(key.split('.')[0] ?? key))
  }
  if (answered.size === 0) return null
  const people = [...answered].map(([name, { size }]) => ({ name, count: size })).sort((one, other) => other.count - one.count)
  return (
    <div className="aside">
      <section aria-labelledby="who">
        <h2 id="who">{t('whoAnswered')}</h2>
        <ul className="plain">
          {people.map(({ name, count }) => (
            <li key={name}>{t('answersOf', { name, count })}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}
