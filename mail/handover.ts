/** The letter that tells of a question or section handed to its reader. */
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { invitationWords } from './colleague'
import { type Letter, writeLetter } from './letter'

export type HandedOver = {
  locale: Locale
  /** Who asks: a name, or an address where there is none. */
  asker: string
  /** Name in the letter's language. */
  municipality: string
  round: string
  closesAt: Date | null
  /** The question's short name, or the section's title. */
  title: string
  kind: 'question' | 'section'
  note: string | null
  link: string
  /** The link signs in: its reader has just been invited. */
  personal: boolean
}

type Words = {
  subject: (letter: HandedOver) => string
  asked: Record<HandedOver['kind'], (letter: HandedOver) => string>
  together: (letter: HandedOver) => string
  action: Record<HandedOver['kind'], string>
  afterwards: string
}

const words: Record<Locale, Words> = {
  fi: {
    subject: ({ asker, title }) => `${asker} pyytää sinua vastaamaan: ${title}`,
    asked: {
      question: ({ asker, title }) => `Hei! ${asker} pyytää sinua vastaamaan kysymykseen ”${title}”.`,
      section: ({ asker, title }) => `Hei! ${asker} pyytää sinua vastaamaan osioon ”${title}”.`,
    },
    together: ({ round, municipality }) => `Pyyntö liittyy kyselyyn ${round}, johon vastaatte yhdessä kunnan puolesta (${municipality}).`,
    action: { question: 'Vastaa kysymykseen', section: 'Avaa osio' },
    afterwards: 'Kun olet vastannut, merkitse pyyntö valmiiksi. Jos joku muu tietää vastauksen, voit siirtää pyynnön hänelle.',
  },
  sv: {
    subject: ({ asker, title }) => `${asker} ber dig svara: ${title}`,
    asked: {
      question: ({ asker, title }) => `Hej! ${asker} ber dig svara på frågan ”${title}”.`,
      section: ({ asker, title }) => `Hej! ${asker} ber dig svara på avsnittet ”${title}”.`,
    },
    together: ({ round, municipality }) => `Det gäller enkäten ${round}, som ni svarar på tillsammans för kommunen (${municipality}).`,
    action: { question: 'Svara på frågan', section: 'Öppna avsnittet' },
    afterwards: 'Markera begäran som klar när du har svarat. Om någon annan vet svaret kan du ge frågan vidare.',
  },
  en: {
    subject: ({ asker, title }) => `${asker} asks you to answer: ${title}`,
    asked: {
      question: ({ asker, title }) => `Hello, ${asker} asks you to answer the question “${title}”.`,
      section: ({ asker, title }) => `Hello, ${asker} asks you to answer the section “${title}”.`,
    },
    together: ({ round, municipality }) =>
      `The request is part of ${round}, which you answer together for your municipality (${municipality}).`,
    action: { question: 'Answer the question', section: 'Open the section' },
    afterwards: 'When you have answered, mark the request as done. If somebody else knows the answer, you can hand it on.',
  },
}

export function handoverLetter(letter: HandedOver): Letter {
  const { locale, asker, closesAt, kind, note, link, personal } = letter
  const say = words[locale]
  const invitation = invitationWords[locale]
  return writeLetter({
    purpose: 'handover',
    locale,
    subject: say.subject(letter),
    paragraphs: [say.asked[kind](letter), say.together(letter), ...(closesAt ? [invitation.until(sayMoment(closesAt, locale))] : [])],
    ...(note ? { quote: { by: invitation.writes(asker), text: note } } : {}),
    action: { label: say.action[kind], href: link },
    closing: [say.afterwards, ...(personal ? [invitation.personal, invitation.mistaken] : [])],
  })
}
