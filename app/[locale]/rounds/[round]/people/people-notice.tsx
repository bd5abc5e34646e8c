import { getTranslations } from 'next-intl/server'
import { Note } from '@/components/ui/message/note'
import type { Member } from '@/data/people/members'

const saids = [
  'profile',
  'invited',
  'member',
  'removed',
  'approved',
  'refused',
  'decided',
  'revoked',
  'domains',
  'asked',
  'approvers',
] as const

type Query = Readonly<Record<string, string | undefined>>

/** What the last act did. It names only a member's address, whose id the query gives. */
export async function PeopleNotice({ query, members = [] }: { query: Query; members?: readonly Member[] }) {
  const t = await getTranslations('people')
  const said = saids.find((each) => each === query.said)
  if (!said) return null
  const who = members.find(({ id }) => id === query.who)?.email
  return (
    <Note role="status">
      <p>{said === 'invited' || said === 'member' ? (who ? t(`said.${said}`, { who }) : t(`said.${said}Unnamed`)) : t(`said.${said}`)}</p>
    </Note>
  )
}
