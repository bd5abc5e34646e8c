import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableArea, RefusableForm, RefusableHidden } from '@/components/ui/form/refusable'
import { RefusableTick } from '@/components/ui/form/refusable-tick'
import { type DecisionOf, scopedDecisions } from '@/questionnaire/differences/decide'
import { type Locale, locales, say } from '@/questionnaire/text'
import { isCounted } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { optionLabel, quoted } from '@/results/words/label'
import { someOption, someReasonField } from './decision-fields'

interface SomeAnswersFormProps extends DecisionOf {
  round: string
  /** Place of the declaration that is changed, among those of some answers; none for a new one. */
  changed: number | undefined
  locale: Locale
}

/** A break of some answers alone: of those that stand for one another now, while all the others go on. */
export async function SomeAnswersForm({ round, changed, locale, ...of }: SomeAnswersFormProps) {
  const { question, row } = of
  const options = optionsOf(question)
  if (!isCounted(question) || options.length < 3) return null
  const t = await getTranslations('questionnaireDifferences')
  const declared = scopedDecisions(of)
  const current = changed === undefined ? undefined : declared[changed]
  const page = `/${locale}/admin/rounds/${encodeURIComponent(round)}/questionnaire/compare/${question.key}`
  const query = row === undefined ? '' : `row=${row}&`
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const named = (keys: readonly string[]) => list.format(keys.map((key) => quoted(optionLabel(question, key, locale), locale)))
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={round} />
      <input type="hidden" name="question" value={question.key} />
      <input type="hidden" name="row" value={row ?? ''} />
      <RefusableHidden name="seen" value={JSON.stringify(question.comparability ?? null)} />
    </>
  )
  return (
    <section className="stack" id="some" aria-labelledby="some-title">
      <h2 id="some-title" className="size-l">
        {t('some.title')}
      </h2>
      <p className="muted">{t('some.hint')}</p>
      {declared.length > 0 ? (
        <ul className="stack-s">
          {declared.map(({ options: keys = [], reason }, at) => (
            <li key={`${keys.join()} ${reason.fi}`}>
              <p>{`${named(keys)}: ${say(reason, locale)}`}</p>
              <div className="actions">
                <a href={`${page}?${query}some=${at}#some`}>
                  {t('some.change')}
                  <span className="vh">: {named(keys)}</span>
                </a>
                <RefusableForm name="some-remove">
                  {hidden}
                  <input type="hidden" name="which" value={at} />
                  <Button kind="second" small>
                    {t('some.remove')}
                    <span className="vh">: {named(keys)}</span>
                  </Button>
                </RefusableForm>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      <details open={current !== undefined}>
        <summary>{current ? t('some.changing', { options: named(current.options ?? []) }) : t('some.add')}</summary>
        <RefusableForm name="some" className="stack">
          {hidden}
          <input type="hidden" name="which" value={current ? changed : ''} />
          <fieldset>
            <legend>{t('some.options')}</legend>
            {options.map(({ key, label }) => (
              <RefusableTick
                key={key}
                form="some"
                name={someOption(key)}
                label={say(label, locale) || key}
                ticked={current?.options?.includes(key) ?? false}
              />
            ))}
          </fieldset>
          {locales.map((each) => (
            <RefusableArea
              key={each}
              id={someReasonField[each]}
              name={someReasonField[each]}
              label={t('some.reason', { language: t(`language.${each}`) })}
              rows={2}
              maxLength={500}
              defaultValue={current?.reason[each] ?? ''}
            />
          ))}
          <p className="actions">
            <Button kind="second">{t('some.save')}</Button>
          </p>
        </RefusableForm>
      </details>
    </section>
  )
}
