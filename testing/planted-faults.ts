/** One way to spoil a valid questionnaire for every code: the fault is planted into the draft, and its path given back. */
import type { Condition } from '@/questionnaire/condition'
import type { Asking, Question, Questionnaire } from '@/questionnaire/document'
import type { ProblemCode, ProblemPath } from '@/questionnaire/problems/problem'

/** One of the list; which, is for the test to say. */
type Pick = <T>(list: readonly T[]) => T | undefined
/** @returns where the fault stands; undefined where the draft has nothing to spoil in this way */
type Plant = (draft: Questionnaire, pick: Pick) => ProblemPath | undefined

type Of<T extends Question['type']> = Extract<Question, { type: T }>

const placed = (draft: Questionnaire): { question: Question; path: ProblemPath }[] =>
  draft.sections.flatMap((section, at) =>
    section.questions.map((question, index) => ({ question, path: ['sections', at, 'questions', index] })),
  )

/** A question of one of these types that `fits`. */
function one<T extends Question['type']>(
  draft: Questionnaire,
  pick: Pick,
  types: readonly T[],
  fits: (question: Of<T>) => boolean = () => true,
) {
  const isOne = (each: { question: Question; path: ProblemPath }): each is { question: Of<T>; path: ProblemPath } =>
    (types as readonly string[]).includes(each.question.type) && fits(each.question as Of<T>)
  return pick(placed(draft).filter(isOne))
}

const asking: readonly Asking['type'][] = ['single', 'multiple', 'scale', 'matrix', 'number', 'short', 'long', 'date']
const counted = ['single', 'multiple', 'scale', 'matrix'] as const
const open = ['single', 'multiple'] as const

/** A question that takes answers and stands after the first. */
const later = (draft: Questionnaire, pick: Pick) => {
  const [first] = placed(draft).filter(({ question }) => question.type !== 'block')
  return one(draft, pick, asking, ({ key }) => key !== first?.question.key)
}

const condition = (make: (draft: Questionnaire, own: Asking, pick: Pick) => Condition | undefined): Plant => {
  return (draft, pick) => {
    const found = later(draft, pick)
    const when = found && make(draft, found.question, pick)
    if (!found || !when) return undefined
    found.question.when = when
    return [...found.path, 'when']
  }
}

const before = <T extends Question['type']>(draft: Questionnaire, own: Asking, pick: Pick, types: readonly T[]) => {
  const all = placed(draft)
  const at = all.findIndex(({ question }) => question === own)
  return pick(all.slice(0, at).flatMap(({ question }) => ((types as readonly string[]).includes(question.type) ? [question as Of<T>] : [])))
}

const clause: Clausing = (spoil) => (draft, pick) => {
  const found = one(draft, pick, counted, ({ finding }) => (finding ?? []).length > 0)
  const each = found?.question.finding?.[0]
  return found && each && [...found.path, 'finding', 0, ...spoil(each, pick)]
}
type Clausing = (spoil: (clause: NonNullable<Asking['finding']>[number], pick: Pick) => ProblemPath) => Plant

const comparing = (compared: (number: Of<'number'>, draft: Questionnaire, pick: Pick) => string | undefined): Plant => {
  return (draft, pick) => {
    const found = one(draft, pick, ['number'])
    const question = found && compared(found.question, draft, pick)
    if (!found || !question) return undefined
    found.question.checks = [{ kind: 'more-than', grade: 'soft', question }]
    return [...found.path, 'checks', 0, 'question']
  }
}

/** Another number question before or after this one. */
const otherNumber = (own: Of<'number'>, draft: Questionnaire, pick: Pick, side: 'before' | 'after') => {
  const all = placed(draft).map(({ question }) => question)
  const at = all.indexOf(own)
  const those = side === 'before' ? all.slice(0, at) : all.slice(at + 1)
  return pick(those.filter((each): each is Of<'number'> => each.type === 'number'))
}

const locale = ['fi', 'sv', 'en'] as const

/** Not those that are seen beside the last round's questionnaire alone: `questionnaire/tests/comparability.test.ts`. */
export const plants: Record<Exclude<ProblemCode, `series-${string}` | `recode-${string}` | 'key-reused'>, Plant> = {
  'key-form': (draft, pick) => {
    const found = pick(placed(draft))
    if (found) found.question.key = `${found.question.key}.x`
    return found && [...found.path, 'key']
  },
  'key-reserved': (draft, pick) => {
    const found = one(draft, pick, ['matrix'])
    const row = found && pick(found.question.rows)
    if (!found || !row) return undefined
    row.key = 'other'
    return [...found.path, 'rows', found.question.rows.indexOf(row), 'key']
  },
  'key-twice': (draft, pick) => {
    const [first, ...rest] = placed(draft)
    const found = pick(rest)
    if (!first || !found) return undefined
    found.question.key = first.question.key
    return [...found.path, 'key']
  },
  'text-missing': (draft, pick) => {
    const found = pick(placed(draft))
    const language = pick(locale)
    if (!found || !language) return undefined
    found.question.title = { ...found.question.title, [language]: ' ' }
    return [...found.path, 'title', language]
  },
  'text-spaces': (draft, pick) => {
    const found = one(draft, pick, counted)
    if (found) found.question.label = { ...found.question.label, sv: `${found.question.label.sv} ` }
    return found && [...found.path, 'label', 'sv']
  },
  'no-sections': (draft) => {
    draft.sections = []
    return ['sections']
  },
  'no-questions': (draft, pick) => {
    const section = pick(draft.sections)
    if (!section) return undefined
    section.questions = []
    return ['sections', draft.sections.indexOf(section), 'questions']
  },
  'few-options': (draft, pick) => {
    const found = one(draft, pick, ['single', 'multiple', 'matrix'])
    if (!found) return undefined
    const list = found.question.type === 'matrix' ? found.question.columns : found.question.options
    list.splice(1)
    return [...found.path, found.question.type === 'matrix' ? 'columns' : 'options']
  },
  'no-rows': (draft, pick) => {
    const found = one(draft, pick, ['matrix'])
    if (found) found.question.rows = []
    return found && [...found.path, 'rows']
  },
  'not-asked-column': (draft, pick) => {
    const found = one(draft, pick, ['matrix'])
    if (found) found.question.notAsked = 'ei_ole'
    return found && [...found.path, 'notAsked']
  },
  'condition-empty': condition(() => ({ all: [] })),
  'condition-unknown': condition(() => ({ question: 'ei_ole', is: 'kylla' })),
  'condition-later': (draft, pick) => {
    const all = placed(draft).filter(({ question }) => question.type !== 'matrix' && question.type !== 'block')
    const found = pick(all.slice(0, -1))
    const last = all.at(-1)
    if (!found || !last) return undefined
    found.question.when = { not: { question: last.question.key, is: 'kylla' } }
    return [...found.path, 'when', 'not']
  },
  'condition-self': condition((_draft, own) => (own.type === 'matrix' ? undefined : { question: own.key, is: 'kylla' })),
  'condition-option': condition((draft, own, pick) => {
    const asked = before(draft, own, pick, open)
    return asked && (asked.type === 'single' ? { question: asked.key, is: 'ei_ole' } : { question: asked.key, includes: 'ei_ole' })
  }),
  'condition-type': condition((draft, own, pick) => {
    const asked = before(draft, own, pick, ['single', 'multiple', 'short', 'number', 'matrix'])
    return asked && (asked.type === 'single' ? { question: asked.key, includes: 'on' } : { question: asked.key, is: 'on' })
  }),
  'other-option': (draft, pick) => {
    const found = one(draft, pick, open)
    if (found) found.question.other = 'ei_ole'
    return found && [...found.path, 'other']
  },
  'headline-missing': (draft, pick) => {
    const found = one(draft, pick, counted, (question) => question.public)
    if (found) delete found.question.headline
    return found && [...found.path, 'headline']
  },
  'headline-option': (draft, pick) => {
    const found = one(draft, pick, asking)
    if (found) found.question.headline = ['ei_ole']
    return found && [...found.path, 'headline', 0]
  },
  'headline-twice': (draft, pick) => {
    const found = one(draft, pick, counted, ({ headline }) => headline?.length === 1)
    if (found) found.question.headline = [...(found.question.headline ?? []), ...(found.question.headline ?? [])]
    return found && [...found.path, 'headline', 1]
  },
  'finding-empty': clause((each) => {
    each.options = []
    return ['options']
  }),
  'finding-option': clause((each) => {
    each.options = [...each.options, 'ei_ole']
    return ['options', each.options.length - 1]
  }),
  'finding-twice': clause((each) => {
    each.options = [...each.options, ...each.options.slice(0, 1)]
    return ['options', each.options.length - 1]
  }),
  'finding-row': clause((each) => {
    each.row = 'ei_ole'
    return ['row']
  }),
  'finding-share': clause((each, pick) => {
    const language = pick(locale) ?? 'fi'
    each.text = { ...each.text, [language]: `${each.text[language]} {share}` }
    return ['text', language]
  }),
  'finding-braces': clause((each, pick) => {
    const language = pick(locale) ?? 'fi'
    each.text = { ...each.text, [language]: `{share} {kunnat}` }
    return ['text', language]
  }),
  'check-unknown': comparing(() => 'ei_ole'),
  'check-self': comparing(({ key }) => key),
  'check-type': comparing((_number, draft, pick) => one(draft, pick, open)?.question.key),
  'check-later': comparing((number, draft, pick) => otherNumber(number, draft, pick, 'after')?.key),
  'check-unit': comparing((number, draft, pick) => {
    const other = otherNumber(number, draft, pick, 'before')
    if (other) other.unit = { ...other.unit, fi: 'sivua' }
    return other?.key
  }),
  'check-always': (draft, pick) => {
    const found = one(draft, pick, ['number'])
    if (!found) return undefined
    found.question.checks = [
      { kind: 'above', grade: 'soft', value: 5 },
      { kind: 'below', grade: 'soft', value: 6 },
    ]
    return [...found.path, 'checks', 1, 'value']
  },
  'bounds-crossed': (draft, pick) => {
    const found = one(draft, pick, ['number', 'date'])
    if (!found) return undefined
    if (found.question.type === 'number') Object.assign(found.question, { min: 2, max: 1 })
    else Object.assign(found.question, { min: '2026-02-01', max: '2026-01-01' })
    return [...found.path, 'min']
  },
  'length-none': (draft, pick) => {
    const found = one(draft, pick, ['short', 'long'])
    if (found) found.question.maxLength = 0
    return found && [...found.path, 'maxLength']
  },
}
