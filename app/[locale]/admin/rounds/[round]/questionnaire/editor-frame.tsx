import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/form/button'
import { BackLink } from '@/components/ui/layout/back-link'
import { FocusedNote } from '@/components/ui/message/focused-note'
import { Note } from '@/components/ui/message/note'
import type { QuestionnaireToEdit } from '@/data/questionnaires/read'
import { sayMoment } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'
import { AdminFrame } from '../../../admin-frame'
import { takeBackAction } from './actions'
import styles from './questionnaire.module.css'

const saidCodes = ['saved', 'done', 'added', 'undo', 'redo', 'nothing', 'undoConflict', 'opened', 'empty', 'refused', 'named'] as const
const warnings: ReadonlySet<string> = new Set(['undoConflict', 'opened', 'empty', 'refused'])

interface EditorFrameProps {
  found: QuestionnaireToEdit
  locale: Locale
  /** The page's address after the questionnaire's. */
  path: string
  title: string
  lede?: ReactNode
  back?: { href: string; label: string }
  /** What a form did, as the address says: a code, and when, to tell one act from another of its kind. */
  said: unknown
  children: ReactNode
}

/** Frame of the editor's pages: where one is, what was saved, and the way back of one's last edit. */
export async function EditorFrame({ found, locale, path, title, lede, back, said, children }: EditorFrameProps) {
  const t = await getTranslations('questionnaireEditor')
  const differences = await getTranslations('questionnaireDifferences')
  const { round, survey, before, edits, savedAt, savedBy, isEditable, canUndo, canRedo } = found
  const code = typeof said === 'string' ? saidCodes.find((each) => each === said.split('-')[0]) : undefined
  const base = `/${locale}/admin/rounds/${round}/questionnaire`
  return (
    <AdminFrame round={round} current="questionnaire">
      <div className="stack-l">
        <div className="head">
          {back ? <BackLink href={back.href}>{back.label}</BackLink> : null}
          <p className="kicker">
            {t('kicker', { survey: say(survey, locale), round, edits })}
            {before ? ` · ${t('comparedWith', { round: before.round })}` : ''}
          </p>
          <h1 className="size-2xl">{title}</h1>
          {lede ? <p className="muted">{lede}</p> : null}
          <div className={styles.bar}>
            {isEditable ? (
              <form action={takeBackAction.bind(null, { round, locale, path })}>
                {canUndo ? (
                  <Button kind="second" small name="way" value="undo">
                    {t('undo')}
                  </Button>
                ) : null}
                {canRedo ? (
                  <Button kind="second" small name="way" value="redo">
                    {t('redo')}
                  </Button>
                ) : null}
              </form>
            ) : null}
            <a href={`${base}/versions`}>{t('versions.title')}</a>
            <a href={`${base}/compare`}>{differences('title')}</a>
            <a href={`${base}/import`}>{differences('importTitle')}</a>
            {savedAt ? (
              <span className="small muted">{t('savedBy', { moment: sayMoment(savedAt, locale), name: savedBy ?? t('someone') })}</span>
            ) : null}
          </div>
        </div>
        {code ? (
          <FocusedNote key={String(said)} id="said" kind={warnings.has(code) ? 'warn' : 'info'}>
            <p>{t(`said.${code}`)}</p>
          </FocusedNote>
        ) : null}
        {isEditable ? null : (
          <Note kind="warn">
            <p>{t('notEditable')}</p>
          </Note>
        )}
        {children}
      </div>
    </AdminFrame>
  )
}
