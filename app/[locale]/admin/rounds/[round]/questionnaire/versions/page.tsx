import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextField } from '@/components/ui/form/field'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit, listEdits } from '@/data/questionnaires/read'
import { sayMoment } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../../../../guarded'
import { EditorFrame } from '../editor-frame'
import styles from '../questionnaire.module.css'
import { sayEdit } from '../say-edit'
import { nameStateAction } from './actions'

type Props = PageProps<'/[locale]/admin/rounds/[round]/questionnaire/versions'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('questionnaireEditor')
  return { title: t('versions.pageTitle', { round: (await params).round }) }
}

const mostShown = 200

/** What was done to the questionnaire, the newest first, between the states that were given a name. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const viewer = await getViewer()
  const found = await guarded(getQuestionnaireToEdit(viewer, round))
  const { edits, states } = await guarded(listEdits(viewer, round))
  const query = await searchParams
  const since = states.find(({ id }) => String(id) === query.since)
  const shown = edits.filter(({ number }) => number > (since?.number ?? 0)).slice(0, mostShown)
  const t = await getTranslations('questionnaireEditor')
  const base = `/${locale}/admin/rounds/${round}/questionnaire`
  return (
    <EditorFrame
      {...{ found, locale }}
      path="/versions"
      title={t('versions.title')}
      lede={t('versions.lede')}
      back={{ href: base, label: t('title', { round }) }}
      said={query.said}
    >
      <section className="sect" aria-labelledby="states">
        <h2 id="states">{t('versions.states')}</h2>
        <ul>
          {states.map(({ id, number, name, at, by }) => (
            <li key={id}>
              <a href={`${base}/versions?since=${id}`}>{name}</a>{' '}
              <span className="small muted">
                {t('versions.stateAt', { number, moment: sayMoment(at, locale), name: by ?? t('someone') })}
              </span>
            </li>
          ))}
        </ul>
        <p>
          <a href={`${base}/versions/compare`}>{t('states.title')}</a>
        </p>
        <form action={nameStateAction.bind(null, { round, locale, path: '/versions' })} className="stack">
          <TextField id="state-name" name="name" label={t('versions.name')} hint={t('versions.nameHint')} maxLength={100} />
          <Button kind="second">{t('versions.nameButton')}</Button>
        </form>
      </section>
      <section className="sect" aria-labelledby="edits">
        <h2 id="edits">{since ? t('versions.since', { name: since.name }) : t('versions.edits')}</h2>
        {shown.length === 0 ? <p>{t('versions.noEdits')}</p> : null}
        <ol className={styles.list} reversed>
          {shown.map(({ number, edit, undoes, at, by }) => {
            const { what, before, after } = sayEdit(edit, found.document, locale, t)
            return (
              <li key={number} className={styles.row}>
                <span className={styles.number}>{number}</span>
                <span>
                  {what}
                  {undoes === null ? '' : ` · ${t('versions.takenBack', { number: undoes })}`}
                </span>
                {before === undefined ? null : (
                  <span>
                    <del>{before}</del> → <ins>{after}</ins>
                  </span>
                )}
                <span className="small muted">
                  {sayMoment(at, locale)}, {by ?? t('someone')} ·{' '}
                  <a href={`${base}/versions/compare?from=${number - 1}&to=${number}`}>
                    {t('states.look')}
                    <span className="vh">: {number}</span>
                  </a>
                </span>
              </li>
            )
          })}
        </ol>
      </section>
    </EditorFrame>
  )
}
