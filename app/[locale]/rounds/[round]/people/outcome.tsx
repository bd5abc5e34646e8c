import { getTranslations } from 'next-intl/server'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { Note } from '@/components/ui/message/note'

const saids = ['profile', 'invited', 'member', 'removed', 'approved', 'refused', 'decided', 'revoked', 'domains', 'asked'] as const
const problems = {
  address: { key: 'problemAddress', field: 'email' },
  name: { key: 'problemName', field: 'ownName' },
  domains: { key: 'problemDomains', field: 'domains' },
  whom: { key: 'problemWhom', field: 'to' },
  what: { key: 'problemWhat', field: 'what' },
  yourself: { key: 'problemYourself', field: 'to' },
  'too-many-requests': { key: 'problemTooMany', field: undefined },
  'round-closed': { key: 'problemClosed', field: undefined },
} as const

type Query = Readonly<Record<string, string | undefined>>

/** Is this a problem that the page says at its top? */
export const isProblem = (name: string | undefined): name is keyof typeof problems => name !== undefined && Object.hasOwn(problems, name)

/** What the last act did, or why it could not be done. */
export async function Outcome({ query }: { query: Query }) {
  const t = await getTranslations('people')
  const said = saids.find((each) => each === query.said)
  if (isProblem(query.problem)) {
    const { key, field } = problems[query.problem]
    const message = t(key, { wrong: query.wrong ?? '' })
    return <ErrorSummary title={t('errorTitle')} errors={[{ message, ...(field ? { fieldId: field } : {}) }]} />
  }
  if (!said) return null
  return (
    <Note role="status">
      <p>{t(`said.${said}`, { who: (query.who ?? '').slice(0, 254) })}</p>
    </Note>
  )
}
