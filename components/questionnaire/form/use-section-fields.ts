import { useLayoutEffect, useMemo, useState } from 'react'
import { createFormControl } from 'react-hook-form'
import { sameValue, type Value } from '@/questionnaire/answer'
import { isAsking, slotsOf } from '@/questionnaire/asked'
import type { Asking, Section } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import { isCounted, picksSeveral } from '@/questionnaire/types/abilities'
import { none } from '@/questionnaire/types/multiple'
import type { Slot } from '@/questionnaire/types/question-type'
import { readForm } from '@/questionnaire/types/registry'
import type { SaveQueue } from '../autosave/save-queue'
import { takeUnsent } from '../autosave/unsent-storage'
import type { Bind } from '../fields/field-props'
import { fieldName, fieldsOf } from '../fields/form-fields'

type Fields = Record<string, string | string[]>
type FieldPlace = { question: Asking; slot: Slot }

/** Milliseconds to wait for more typing: in a text, and in what can be judged only when it is whole. */
const pauses = { pause: 700, slow: 5000 }

const asList = (field: unknown): string[] => (Array.isArray(field) ? field : typeof field === 'string' && field !== '' ? [field] : [])

/** As react-hook-form holds it: a list for check boxes, a text for everything else. */
const asField = ({ question, slot }: FieldPlace, fields: readonly string[]) =>
  picksSeveral(question) && !slot.other ? [...fields] : (fields[0] ?? '')

interface SectionFields {
  section: Section
  locale: Locale
  /** The saved answers, as the page was made. */
  values: Readonly<Record<string, Value>>
  /** What the fields of the form sent last held. */
  sent: Readonly<Record<string, string[]>> | undefined
  /** What hears of changes: the save queue, or in a preview nobody. */
  queue: Pick<SaveQueue, 'change' | 'sendNow' | 'restore' | 'show'>
  formId: string
  box: string
}

/** The fields of a section by the key of their answer, and how each answer is written in them. */
function useFieldPlaces({ section, locale }: Pick<SectionFields, 'section' | 'locale'>) {
  return useMemo(() => {
    const all = section.questions.filter(isAsking).flatMap((question) => slotsOf(question).map((slot): FieldPlace => ({ question, slot })))
    const places = new Map(all.map((place) => [place.slot.key, place]))
    const written = (key: string, value: Value | undefined): string[] => {
      const place = places.get(key)
      return place ? fieldsOf(place.question, place.slot, value, locale) : []
    }
    return { places, written }
  }, [section, locale])
}

/** What was typed before the script arrived is taken from the page; otherwise the fields hold what the page was made with. */
function firstFields(places: ReadonlyMap<string, FieldPlace>, formId: string, initialFields: (key: string) => readonly string[]): Fields {
  const page = typeof document === 'undefined' ? null : document.querySelector<HTMLFormElement>(`#${formId}`)
  const typed = page ? new FormData(page) : null
  const now = (key: string) => (typed ? typed.getAll(fieldName(key)).filter((each) => typeof each === 'string') : initialFields(key))
  return Object.fromEntries([...places].map(([key, place]) => [fieldName(key), asField(place, now(key))]))
}

/**
 * Drives the section's form with react-hook-form and hands every change to the save queue. What was typed before the
 * script arrived is saved, and what an earlier visit left unsent is taken up.
 */
export function useSectionFields({ section, locale, values, sent, queue, formId, box }: SectionFields) {
  const { places, written } = useFieldPlaces({ section, locale })
  const initialFields = (key: string): readonly string[] => sent?.[key] ?? written(key, values[key])
  const [defaultValues] = useState(() => firstFields(places, formId, initialFields))
  // Without the hook `useForm`: nothing of a form's state but its values is shown, and its script would be too much for the page.
  const [form] = useState(() => createFormControl<Fields>({ defaultValues }))
  const [fields, setFields] = useState<Fields>(defaultValues)
  const [mounted, setMounted] = useState(false)

  const current = (key: string): readonly string[] => (mounted ? asList(fields[fieldName(key)]) : initialFields(key))
  const read = ({ question, slot }: FieldPlace) => readForm(question, slot, asList(form.getValues(fieldName(slot.key)))) as Value
  const put = (key: string, value: Value) => {
    const place = places.get(key)
    if (place) form.setValue(fieldName(key), asField(place, written(key, value)))
  }

  const bind: Bind = (key, pace) =>
    form.register(fieldName(key), {
      onBlur: queue.sendNow,
      onChange: (event: { target: { value: string } }) => {
        const place = places.get(key)
        if (!place) return
        const value = read(place)
        if (Array.isArray(value) && value.length > 1 && value.includes(none))
          put(key, event.target.value === none ? [none] : value.filter((option) => option !== none))
        queue.change(key, read(place), pace ? pauses[pace] : 0)
      },
    })

  useLayoutEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => setFields(values) }), [form])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script takes the page over: run again it would put the page's first answers back
  useLayoutEffect(() => {
    for (const [key, place] of places) {
      const name = fieldName(key)
      // While its choices are taken over one by one, react-hook-form unchecks one that is not the page's first; nobody sees it unchecked.
      if (isCounted(place.question) && !place.slot.other) form.setValue(name, defaultValues[name] ?? '')
      const value = read(place)
      if (!sameValue(value, values[key])) queue.change(key, value)
    }
    queue.show = put
    setFields({ ...form.getValues() })
    setMounted(true)
    takeUnsent(box, (unsent) => queue.restore(unsent))
  }, [])

  /** The answers as the form holds them now. */
  const answers = () =>
    Object.fromEntries([...places].map(([key, { question, slot }]) => [key, readForm(question, slot, [...current(key)]) as Value]))

  /** The answer in one field now, also before the first drawing. */
  const answer = (key: string): Value => {
    const place = places.get(key)
    return place ? read(place) : null
  }

  return { bind, initialFields, current, put, answers, answer, keys: [...places.keys()] }
}
