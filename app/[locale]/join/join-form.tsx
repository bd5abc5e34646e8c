import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/form/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { TextField } from '@/components/ui/form/field'
import type { JoinTyped } from '../../api/auth/cookies'

/** What may be wrong with a form of joining: its words, and the field it is about. */
const problems = {
  address: { key: 'people.problemJoinAddress', field: 'email' },
  name: { key: 'people.problemJoinName', field: 'name' },
  municipality: { key: 'newcomer.problemMunicipality', field: 'municipality' },
  'too-many': { key: 'people.problemTooManyJoin', field: undefined },
} as const

export type JoinProblem = keyof typeof problems

/** The refusal that a page's address tells of, if it is one of a form of joining. */
export const joinProblem = (given: string | string[] | undefined): JoinProblem | null =>
  typeof given === 'string' && given in problems ? (given as JoinProblem) : null

/** The text of an error at one of the fields. */
export async function errorAt(problem: JoinProblem | null, field: string): Promise<{ error?: string }> {
  const t = await getTranslations()
  return problem && problems[problem].field === field ? { error: t(problems[problem].key) } : {}
}

/** Above the page's title: what is to be mended. */
export async function JoinErrors({ problem }: { problem: JoinProblem | null }) {
  if (!problem) return null
  const { key, field } = problems[problem]
  const t = await getTranslations()
  return <ErrorSummary title={t('people.errorTitle')} errors={[{ message: t(key), ...(field ? { fieldId: field } : {}) }]} />
}

interface JoinFormProps {
  locale: string
  /** How one comes: the hidden token of a link, or the choice of a municipality. */
  way: ReactNode
  typed: Pick<JoinTyped, 'email' | 'name'>
  problem: JoinProblem | null
  note: string
}

/** Asks for a letter that proves the address; a plain form. */
export async function JoinForm({ locale, way, typed, problem, note }: JoinFormProps) {
  const t = await getTranslations('people')
  return (
    <form method="post" action="/api/auth/join" noValidate className="stack">
      <input type="hidden" name="locale" value={locale} />
      {way}
      <TextField
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        label={t('email')}
        defaultValue={typed.email}
        {...(await errorAt(problem, 'email'))}
      />
      <TextField
        id="name"
        name="name"
        autoComplete="name"
        label={t('name')}
        maxLength={100}
        defaultValue={typed.name}
        {...(await errorAt(problem, 'name'))}
      />
      <div className="actions">
        <Button>{t('joinAsk')}</Button>
      </div>
      <p className="small muted">{note}</p>
    </form>
  )
}
