import { getTranslations } from 'next-intl/server'
import { Note } from '@/components/ui/message/note'
import { numberFirst, numberWord } from '@/messages/numbers/number-words'
import { isAsking, questionsOf } from '@/questionnaire/asked'
import { say } from '@/questionnaire/text'
import type { UnchangedPage } from '@/questionnaire/unchanged'
import type { AnsweringPage } from '../answering-page'
import { rowId } from '../return-to'
import { CarriedList } from './carried-list'
import styles from './unchanged.module.css'

interface UnchangedHeadProps {
  page: AnsweringPage
  shown: UnchangedPage
  /** `taken`: keys of questions that a colleague has answered meanwhile; `more`: answers opened further questions. */
  query: Record<string, string | string[] | undefined>
  /** What the form held was kept while its writer signed in again. */
  isInterrupted: boolean
  /** Keys of the questions that stand below. */
  asked: ReadonlySet<string>
}

/** What stands above the fields: what the page is for, news of the last press, and the answers of the last round. */
export async function UnchangedHead({ page, shown, query, isInterrupted, asked }: UnchangedHeadProps) {
  const { locale, hub } = page
  const t = await getTranslations('unchanged')
  const round = hub.previous?.round ?? ''
  const keys = typeof query.taken === 'string' ? query.taken.split('.') : []
  const required = shown.fields.questions.filter((each) => isAsking(each) && each.required && asked.has(each.key)).length
  const words = locale === 'fi' ? numberWord(required, locale) : numberFirst(required, locale)
  const taken = questionsOf(hub.questionnaire).filter(({ key }) => keys.includes(key))
  return (
    <div className="stack-l">
      <div className="head">
        <h1 className="size-2xl">{t('title')}</h1>
        <p className="lede ui">{t('lede', { round })}</p>
        {isInterrupted ? (
          <Note kind="warn" role="alert">
            <p>{(await getTranslations('live'))('keptForm')}</p>
          </Note>
        ) : null}
        {taken.length ? (
          <Note kind="info" role="status">
            <p>{t('taken', { round })}</p>
            <ul>
              {taken.map(({ key, label }) => (
                <li key={key}>
                  <a href={`#${rowId(key)}`}>{say(label, locale)}</a>
                </li>
              ))}
            </ul>
          </Note>
        ) : null}
        {query.more === '1' ? (
          <Note kind="info" role="status">
            <p>{t('more')}</p>
          </Note>
        ) : null}
      </div>
      <section className="stack-l" aria-labelledby="carried">
        <h2 id="carried" className="size-xl">
          {t('carriedTitle', { round })}
        </h2>
        {shown.carried.length ? <CarriedList page={page} carried={shown.carried} /> : <p>{t('nothing', { round })}</p>}
      </section>
      {asked.size ? (
        <div className={styles.fields}>
          <h2 className="size-xl">{t('fieldsTitle')}</h2>
          <p className="muted">{t('fieldsText', { count: required, words })}</p>
        </div>
      ) : null}
    </div>
  )
}
