import { getTranslations } from 'next-intl/server'
import type { SectionDifference } from '@/questionnaire/differences/differences'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { type Locale, say } from '@/questionnaire/text'
import styles from '../../compare/compare.module.css'
import { type DocumentSide, Marked } from '../../compare/marked'

const textNames = ['title', 'task', 'intro', 'why'] as const

interface ChangedSectionTextsProps {
  section: SectionDifference
  names: Record<DocumentSide, string>
  locale: Locale
}

/** What a section's own texts are in the one state and in the other, or that it is new or gone. */
export async function ChangedSectionTexts({ section, names, locale }: ChangedSectionTextsProps) {
  const t = await getTranslations('questionnaireEditor')
  if (section.is === 'new' || section.is === 'dropped') return <p>{t(`states.section.${section.is}`)}</p>
  if (section.is === 'same') return null
  if (section.texts.length === 0) return <p>{t('states.section.asked')}</p>
  return (
    <div className={styles.sides}>
      {(['before', 'after'] as const).map((side) => (
        <div key={side} className={styles.side}>
          <h3 className="muted">{names[side]}</h3>
          {section.texts.map(({ name, before, after }) => {
            const part = textNames.find((each) => each === name)
            return (
              <p key={name} className="small">
                {part ? `${t(`part.section.${part}`)}: ` : null}
                <Marked
                  before={before ? softHyphens(say(before, locale), locale) : ''}
                  after={after ? softHyphens(say(after, locale), locale) : ''}
                  side={side}
                />
              </p>
            )
          })}
        </div>
      ))}
    </div>
  )
}
