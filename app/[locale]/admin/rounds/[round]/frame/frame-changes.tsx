import { getTranslations } from 'next-intl/server'
import type { FramePreview } from '@/data/rounds/frame-preview'
import { resultTexts } from '@/messages/result-texts'
import { frameGroups, type Moved } from '@/questionnaire/frame-difference'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { type Locale, say } from '@/questionnaire/text'
import { classNames } from '@/results/words/class-names'

interface FrameChangesProps {
  since: NonNullable<FramePreview['since']>
  sizeLimits: readonly number[]
  names: FramePreview['names']
  locale: Locale
}

/** Each municipality that ended, began or is in another class than in the last round. */
export async function FrameChanges({ since, sizeLimits, names, locale }: FrameChangesProps) {
  const t = await getTranslations('preparing.frame')
  const nameOf = (code: string): string => {
    const name = names.get(code)
    return name ? say(name, locale) : code
  }
  const ofClass = (variable: 'sizeClass' | (typeof frameGroups)[number]) => classNames(variable, sizeLimits, resultTexts(locale))
  const moves = <T extends string | number>(moved: readonly Moved<T>[], named: (value: string) => string): string[] =>
    moved.map(({ code, from, to }) => t('moved', { name: nameOf(code), from: named(String(from)), to: named(String(to)) }))
  const lists = [
    {
      key: 'ended',
      lines: since.ended.map(({ code, into }) =>
        into ? t('endedInto', { name: nameOf(code), into: nameOf(into) }) : t('endedOnly', { name: nameOf(code) }),
      ),
    },
    { key: 'begun', lines: since.begun.map(nameOf) },
    { key: 'sizeClass', lines: moves(since.sizeClasses, ofClass('sizeClass')) },
    ...frameGroups.map((group) => ({ key: group, lines: moves(since.groups[group], ofClass(group)) })),
  ] as const
  const changed = lists.filter(({ lines }) => lines.length > 0)
  const same = lists.filter(({ lines }) => lines.length === 0)
  return (
    <section className="sect" aria-labelledby="changes">
      <h2 id="changes">{t('changesTitle', { round: since.round })}</h2>
      <div className="stack">
        {changed.map(({ key, lines }) => (
          <section key={key} aria-labelledby={`changes-${key}`}>
            <h3 id={`changes-${key}`}>{t(`list.${key}`, { count: lines.length })}</h3>
            <ul>
              {lines.map((line) => (
                <li key={line}>{softHyphens(line, locale)}</li>
              ))}
            </ul>
          </section>
        ))}
        {same.length > 0 ? <p className="muted">{t('same', { list: same.map(({ key }) => t(`sameName.${key}`)).join(', ') })}</p> : null}
      </div>
    </section>
  )
}
