import { redirect } from 'next/navigation'
import { fieldName } from '@/components/questionnaire/fields/form-fields'
import { readAnsweringPage } from '../answering-page'
import { sectionPath } from '../section-path'

/** Where a letter leads: on to the section, at the question, also after signing in on the way, which loses what follows a "#". */
export default async function AskedPage({ params, searchParams }: PageProps<'/[locale]/rounds/[round]/asked'>) {
  const { hub, at } = await readAnsweringPage(params, searchParams)
  const { section, question } = await searchParams
  const found = hub.questionnaire.sections.find(({ key }) => key === section)
  const asked = found?.questions.find(({ key }) => key === question)
  redirect(found ? at(sectionPath(found.key), asked ? `#q-${fieldName(asked.key)}` : '') : at())
}
