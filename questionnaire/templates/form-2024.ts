/** The questionnaire of the 2024 round: the 2026 form without what was new in 2026, and with the years' own wording. */
import type { QuestionnaireInput } from '../document'
import { form2026 } from './form-2026'
import { channel, johtajaKanavat, kanavat } from './questions/channels'
import { koulutus } from './questions/practices'
import { sectorsOf, toimialat } from './questions/sectors'

const newIn2026: ReadonlySet<string> = new Set([
  'uudistus_valmis',
  'chatbot',
  'selkokieli',
  'julkaisutiheys',
  'vaikeinta',
  'tililuettelo',
  'tallenteiden_tekstitys',
  'tekoaly_merkinta',
  'tekoaly_koulutus',
  'vastaamisaika',
])

const shared = [channel.facebook, channel.instagram, channel.youtube, channel.linkedin, channel.twitterX, channel.tiktok]

/** Questions asked in both years, as they read in 2024. */
const as2024 = [
  koulutus(2022),
  kanavat([...shared, channel.snapchat, channel.blog, channel.other]),
  toimialat(sectorsOf[2024]),
  johtajaKanavat([...shared, channel.blog, channel.other]),
]

export const form2024: QuestionnaireInput = {
  ...form2026,
  key: 'verkkoviestinta_2024',
  sections: form2026.sections.map((section) => ({
    ...section,
    questions: section.questions
      .filter((question) => !newIn2026.has(question.key))
      .map((question) => as2024.find((older) => older.key === question.key) ?? question),
  })),
}
