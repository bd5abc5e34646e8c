import { getTranslations } from 'next-intl/server'
import type { Condition } from '@/questionnaire/condition'
import { type ConditionChange, type ConditionPath, changedCondition, nodeOf } from '@/questionnaire/editing/condition-tree'
import type { DocumentEdit } from '@/questionnaire/editing/edit'
import { ActButton } from './act-button'
import { writtenPath } from './add-condition'
import { ChangeComparison } from './comparison-fields'
import type { EditedCondition } from './edited-condition'
import styles from './questionnaire.module.css'

interface ConditionPartsProps extends EditedCondition {
  join: 'all' | 'any'
  parts: readonly Condition[]
  path: ConditionPath
}

/** The parts of a group in order, each with what can be done to it; groups within it below their own heading. */
export async function ConditionParts({ join, parts, path, ...edited }: ConditionPartsProps) {
  const t = await getTranslations('questionnaireEditor')
  if (parts.length === 0) return null
  const toward = join === 'all' ? 'any' : 'all'
  return (
    <>
      <ol className={styles.list}>
        {parts.map((part, index) => (
          <li key={writtenPath([...path, index])}>
            {index > 0 ? <b>{t(`condition.${join}`)} </b> : null}
            <OnePart {...edited} within={part} path={[...path, index]} />
          </li>
        ))}
      </ol>
      {parts.length > 1 ? (
        <span className={styles.bar}>
          <ActButton act={changing(edited, { do: 'rejoin', path })} id={`join-${edited.part}-${writtenPath(path)}`}>
            {t(`condition.to.${toward}`)}
          </ActButton>
          {path.length === 0 ? <ActButton act={changing(edited, { do: 'turn', path })}>{t('condition.turnWhole')}</ActButton> : null}
        </span>
      ) : null}
    </>
  )
}

/** The edit that makes the change of the condition as it is shown. */
function changing({ at, part, condition }: EditedCondition, change: ConditionChange): DocumentEdit {
  return { kind: 'set', at, part, before: condition, after: changedCondition(condition, change) ?? null }
}

/** One comparison or group: what it says, changed in place, turned round, or taken away. */
async function OnePart({ within, path, ...edited }: EditedCondition & { within: Condition; path: ConditionPath }) {
  const t = await getTranslations('questionnaireEditor')
  const node = nodeOf(within)
  const said = edited.sayPart(within)
  const buttons = (
    <span className={styles.bar}>
      <ActButton act={changing(edited, { do: 'turn', path })} label={t('condition.turnNamed', { name: said })}>
        {t('condition.turn')}
      </ActButton>
      <ActButton act={changing(edited, { do: 'remove', path })} label={t('removeNamed', { name: said })}>
        {t('remove')}
      </ActButton>
    </span>
  )
  if ('comparison' in node)
    return (
      <>
        {said}
        <ChangeComparison key={JSON.stringify(within)} {...edited} {...{ within, path, said }} />
        {buttons}
      </>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as fields of the form; these are parts of a sentence.
    <div role="group" aria-label={said} className={styles.inner}>
      <p>{t(node.isNot ? `condition.groupNot.${node.join}` : `condition.group.${node.join}`)}</p>
      <ConditionParts {...edited} join={node.join} parts={node.parts} path={path} />
      {buttons}
    </div>
  )
}
