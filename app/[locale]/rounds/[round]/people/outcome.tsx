import { getTranslations } from 'next-intl/server'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { Note } from '@/components/ui/message/note'
import { addressAmong, type Member } from '@/data/people/list'

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

/** What the last act did, or why it could not be done. It names only an address that is a member's. */
export async function Outcome({ query, members = [] }: { query: Query; members?: readonly Member[] }) {
  const t = await getTranslations('people')
  const said = saids.find((each) => each === query.said)
  if (isProblem(query.problem)) {
    const { key, field } = problems[query.problem]
    const message = t(key, { wrong: query.wrong ?? '' })
    return <ErrorSummary title={t('errorTitle')} errors={[{ message, ...(field ? { fieldId: field } : {}) }]} />
  }
  if (!said) return null
  const who = addressAmong(members, query.who ?? '')
  return (
    <Note role="status">
      <p>{said === 'invited' || said === 'member' ? (who ? t(`said.${said}`, { who }) : t(`said.${said}Unnamed`)) : t(`said.${said}`)}</p>
    </Note>
  )
}
