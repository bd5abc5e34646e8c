import { getTranslations } from 'next-intl/server'
import type { Condition } from '@/questionnaire/condition'
import { type ConditionPath, nodeOf, wholeOf } from '@/questionnaire/editing/condition-tree'
import { ActButton } from './act-button'
import { type ConditionAct, comparisonFields, comparisonPrefix, writtenPath } from './add-condition'
import type { EditedCondition } from './edited-condition'
import styles from './questionnaire.module.css'

type Chosen = Partial<NonNullable<ReturnType<typeof comparisonFields>>>

/** The fields of a comparison with an answer. @param label what the choice of the answer is called */
async function AnswerFields({
  prefix,
  label,
  choices,
  chosen,
}: { prefix: string; label: string; chosen: Chosen } & Pick<EditedCondition, 'choices'>) {
  const t = await getTranslations('questionnaireEditor')
  return (
    <>
      <label className={styles.narrow}>
        {label}
        <select name={`${prefix}answer`} className={styles.input} defaultValue={chosen.chosen ?? ''}>
          <option value="">{t('choose')}</option>
          {choices.map(({ heading, items }) => (
            <optgroup key={heading} label={heading}>
              {items.map(({ value, label: name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        {t('condition.relation')}
        <select name={`${prefix}not`} className={styles.input} defaultValue={chosen.isNot ? 'not' : ''}>
          <option value="">{t('condition.chosen')}</option>
          <option value="not">{t('condition.notChosen')}</option>
        </select>
      </label>
    </>
  )
}

/** The fields of a comparison with a number. */
async function NumberFields({
  prefix,
  label,
  numbers,
  chosen,
}: { prefix: string; label: string; chosen: Chosen } & Pick<EditedCondition, 'numbers'>) {
  const t = await getTranslations('questionnaireEditor')
  return (
    <>
      <label className={styles.narrow}>
        {label}
        <select name={`${prefix}question`} className={styles.input} defaultValue={chosen.chosen ?? ''}>
          <option value="">{t('choose')}</option>
          {numbers.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('condition.relation')}
        <select name={`${prefix}relation`} className={styles.input} defaultValue={chosen.isNot ? 'below' : 'atLeast'}>
          <option value="atLeast">{t('condition.atLeast')}</option>
          <option value="below">{t('condition.below')}</option>
        </select>
      </label>
      <label>
        {t('condition.value')}
        <input
          name={`${prefix}number`}
          inputMode="decimal"
          className={styles.input}
          defaultValue={chosen.number?.replace('.', ',') ?? ''}
        />
      </label>
    </>
  )
}

/** A comparison that stands, changed in its place. @param said the comparison in words */
export async function ChangeComparison({
  within,
  path,
  said,
  ...edited
}: EditedCondition & { within: Condition; path: ConditionPath; said: string }) {
  const t = await getTranslations('questionnaireEditor')
  const chosen = comparisonFields(within)
  if (!chosen) return null
  const { at, part, condition: before, choices, numbers } = edited
  const prefix = comparisonPrefix(part, path)
  const act: ConditionAct = { condition: chosen.kind, at, part, before, replace: path }
  return (
    <details>
      <summary>
        {t('condition.change')}
        <span className="vh">: {said}</span>
      </summary>
      <div className={styles.bar}>
        {chosen.kind === 'answer' ? (
          <AnswerFields {...{ prefix, choices, chosen }} label={t('condition.changeAnswer')} />
        ) : (
          <NumberFields {...{ prefix, numbers, chosen }} label={t('condition.changeNumber')} />
        )}
        <ActButton act={act} id={`change-${part}-${writtenPath(path)}`}>
          {t('condition.changeButton')}
        </ActButton>
      </div>
    </details>
  )
}

/** Parts that a new comparison can be put beside, in the order they are read. Deeper than this nobody reads a sentence. */
const deepest = 3
function placesIn(join: 'all' | 'any', parts: readonly Condition[], path: ConditionPath): AddedBeside[] {
  return parts.flatMap((part, at): AddedBeside[] => {
    const own = [...path, at]
    const node = nodeOf(part)
    if (!('parts' in node)) return [{ path: own, part, join: join === 'all' ? 'any' : 'all' }]
    return [{ path: own, part, join: node.join }, ...(own.length < deepest ? placesIn(node.join, node.parts, own) : [])]
  })
}

/** `join`: how the new one is joined to the part. */
type AddedBeside = { path: ConditionPath; part: Condition; join: 'all' | 'any' }

/** A new comparison: of the whole, in a group of it, or beside one of its comparisons. */
export async function AddComparison(edited: EditedCondition) {
  const t = await getTranslations('questionnaireEditor')
  const { at, part, condition: before, choices, numbers, sayPart } = edited
  if (choices.length === 0 && numbers.length === 0) return <p className="muted">{t('condition.nothingBefore')}</p>
  const { join, parts } = wholeOf(before)
  const prefix = comparisonPrefix(part)
  const act = (condition: ConditionAct['condition']): ConditionAct => ({ condition, at, part, before })
  return (
    <details>
      <summary>{t('condition.add')}</summary>
      <div className="stack-s">
        {parts.length > 0 ? (
          <label className={styles.narrow}>
            {t('condition.where')}
            <select name={`${prefix}where`} className={styles.input} defaultValue="">
              <option value="">{t(`condition.whereWhole.${join}`)}</option>
              {placesIn(join, parts, []).map(({ path, part: each, join: toward }) => (
                <option key={writtenPath(path)} value={writtenPath(path)}>
                  {t(`condition.whereBeside.${toward}`, { name: sayPart(each) })}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {choices.length > 0 ? (
          <div className={styles.bar}>
            <AnswerFields {...{ prefix, choices }} chosen={{}} label={t('condition.answer')} />
            <ActButton act={act('answer')} id={`add-${part}`}>
              {t('condition.addAnswer')}
            </ActButton>
          </div>
        ) : null}
        {numbers.length > 0 ? (
          <div className={styles.bar}>
            <NumberFields {...{ prefix, numbers }} chosen={{}} label={t('condition.number')} />
            <ActButton act={act('amount')}>{t('condition.addNumber')}</ActButton>
          </div>
        ) : null}
      </div>
    </details>
  )
}
