import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Asking } from '@/questionnaire/document'
import { now } from '@/testing/database'
import { ConflictPanel } from './conflict-panel'
import type { SectionTexts } from './words/section-texts'

test('of two equal numbers the reasons tell what there is to choose', () => {
  const question = { key: 'tyoaika', type: 'number', label: { fi: 'Työaika', sv: 'Arbetstid' }, decimals: 1 } as unknown as Asking
  const panel = (
    <ConflictPanel
      answerKey="tyoaika"
      question={question}
      mine={6.5}
      note="Mitattu"
      theirs={{ value: 6.5, version: 2, savedAt: now.toISOString(), savedBy: 'Liisa Korhonen', note: 'Arvioitu' }}
      locale="fi"
      texts={{} as SectionTexts}
      onChoice={() => true}
    />
  )
  const html = renderToStaticMarkup(panel)
  expect(html).toMatch(/Liisa Korhonen.*6,5.*Arvioitu.*6,5.*Mitattu/)
})
