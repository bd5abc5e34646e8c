/** The letter with which a member invites a colleague. */
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { type Letter, writeLetter } from './letter'

export type ColleagueInvitation = {
  locale: Locale
  /** Who invites: a name, or an address where there is none. */
  inviter: string
  /** Name in the letter's language. */
  municipality: string
  /** "Verkkoviestintä ja some 2026". */
  round: string
  closesAt: Date | null
  /** What the inviter wrote; null when nothing. */
  message: string | null
  /** Address of the confirm page. */
  link: string
}

type Words = {
  subject: (letter: ColleagueInvitation) => string
  invited: (letter: ColleagueInvitation) => string
  together: string
  until: (moment: string) => string
  writes: (inviter: string) => string
  action: string
  personal: string
  mistaken: string
}

export const invitationWords: Record<Locale, Words> = {
  fi: {
    subject: ({ inviter, municipality }) => `${inviter} kutsuu sinut vastaamaan kyselyyn (${municipality})`,
    invited: ({ inviter, municipality, round }) =>
      `Hei! ${inviter} kutsuu sinut vastaamaan kyselyyn ${round}. Vastaatte yhdessä kunnan puolesta: ${municipality}.`,
    together: 'Voit vastata vain niihin kohtiin, jotka tunnet. Vastaukset tallentuvat itsestään, ja kollegat näkevät ne.',
    until: (moment) => `Vastausaika päättyy ${moment}.`,
    writes: (inviter) => `${inviter} kirjoittaa:`,
    action: 'Avaa kysely',
    personal:
      'Linkki on henkilökohtainen. Ensimmäisellä kerralla se kirjaa sinut sisään, sen jälkeen lähetämme koodin tähän osoitteeseen. Linkki on voimassa, kunnes kysely päättyy.',
    mistaken: 'Jos kutsu tuli väärälle henkilölle, sinun ei tarvitse tehdä mitään.',
  },
  sv: {
    subject: ({ inviter, municipality }) => `${inviter} bjuder in dig att svara på enkäten (${municipality})`,
    invited: ({ inviter, municipality, round }) =>
      `Hej! ${inviter} bjuder in dig att svara på enkäten ${round}. Ni svarar tillsammans för kommunen: ${municipality}.`,
    together: 'Du kan svara bara på det du känner till. Svaren sparas av sig själva och dina kolleger ser dem.',
    until: (moment) => `Svarstiden går ut ${moment}.`,
    writes: (inviter) => `${inviter} skriver:`,
    action: 'Öppna enkäten',
    personal:
      'Länken är personlig. Första gången loggar den in dig, därefter skickar vi en kod till den här adressen. Länken gäller tills enkäten avslutas.',
    mistaken: 'Om inbjudan kom till fel person behöver du inte göra någonting.',
  },
  en: {
    subject: ({ inviter, municipality }) => `${inviter} invites you to answer the survey (${municipality})`,
    invited: ({ inviter, municipality, round }) =>
      `Hello, ${inviter} invites you to answer ${round}. You answer together for the municipality: ${municipality}.`,
    together: 'You can answer just the parts you know. Answers are saved by themselves, and your colleagues see them.',
    until: (moment) => `The survey closes on ${moment}.`,
    writes: (inviter) => `${inviter} writes:`,
    action: 'Open the survey',
    personal:
      'The link is personal. The first time it signs you in; after that we send a code to this address. The link is valid until the survey closes.',
    mistaken: 'If the invitation came to the wrong person, you need not do anything.',
  },
}

export function colleagueLetter(letter: ColleagueInvitation): Letter {
  const { locale, inviter, closesAt, message, link } = letter
  const say = invitationWords[locale]
  return writeLetter({
    purpose: 'colleague',
    locale,
    subject: say.subject(letter),
    paragraphs: [say.invited(letter), say.together, ...(closesAt ? [say.until(sayMoment(closesAt, locale))] : [])],
    ...(message ? { quote: { by: say.writes(inviter), text: message } } : {}),
    action: { label: say.action, href: link },
    closing: [say.personal, say.mistaken],
  })
}
