/** The letters of joining through a link: the link itself, that somebody asks, and what was decided. */
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { type Letter, writeLetter } from './letter'

/** What the letters share. Names are in the letter's language. */
export type JoinFacts = { locale: Locale; municipality: string; round: string; link: string }

type Words = {
  linkSubject: (facts: JoinFacts) => string
  forward: (facts: JoinFacts) => string
  how: string
  linkAction: string
  until: (moment: string) => string
  own: string
  requestSubject: (who: string, facts: JoinFacts) => string
  asks: (who: string, facts: JoinFacts) => string
  decide: string
  careful: string
  approvedSubject: (facts: JoinFacts) => string
  approved: (facts: JoinFacts) => string
  open: string
  refusedSubject: (facts: JoinFacts) => string
  refused: (facts: JoinFacts) => string
  askThem: string
}

const words: Record<Locale, Words> = {
  fi: {
    linkSubject: ({ municipality, round }) => `Välitettäväksi viestintään: ${round} (${municipality})`,
    forward: ({ municipality, round }) =>
      `Hei! ${municipality} on mukana kyselyssä ${round}. Välittäisittekö tämän viestin sille, joka vastaa kunnan verkkoviestinnästä?`,
    how: 'Vastaajaksi pääsee linkistä: sivulle kirjoitetaan oma työsähköpostiosoite, ja siihen lähetetään koodi. Salasanaa ei tarvita.',
    linkAction: 'Liity kunnan vastaajiin',
    until: (moment) => `Vastausaika päättyy ${moment}. Linkki on voimassa siihen asti.`,
    own: 'Linkki on tarkoitettu vain tämän kunnan omille työntekijöille.',
    requestSubject: (who, { municipality }) => `${who} pyytää päästä vastaajaksi (${municipality})`,
    asks: (who, { municipality, round }) => `${who} pyytää päästä vastaamaan kyselyyn ${round} kunnan puolesta: ${municipality}.`,
    decide: 'Hyväksy tai hylkää pyyntö',
    careful:
      'Osoite on tarkistettu lähettämällä siihen koodi. Hyväksy vain, jos tunnet henkilön: hän näkee kunnan vastaukset ja voi muuttaa niitä.',
    approvedSubject: ({ municipality }) => `Olet nyt kunnan vastaaja (${municipality})`,
    approved: ({ municipality, round }) => `Pyyntösi on hyväksytty. Voit nyt vastata kyselyyn ${round} kunnan puolesta: ${municipality}.`,
    open: 'Avaa kysely',
    refusedSubject: ({ municipality }) => `Pyyntöäsi ei hyväksytty (${municipality})`,
    refused: ({ municipality, round }) =>
      `Pyysit päästä vastaamaan kyselyyn ${round} kunnan puolesta: ${municipality}. Pyyntöä ei hyväksytty.`,
    askThem: 'Jos asia on mielestäsi toisin, kysy kunnan viestinnästä tai vastaa tähän viestiin.',
  },
  sv: {
    linkSubject: ({ municipality, round }) => `För vidarebefordran till kommunikationen: ${round} (${municipality})`,
    forward: ({ municipality, round }) =>
      `Hej! ${municipality} deltar i enkäten ${round}. Kunde ni vidarebefordra det här meddelandet till den som ansvarar för kommunens webbkommunikation?`,
    how: 'Via länken kan man börja svara: på sidan anger man sin egen jobbadress och får en kod dit. Inget lösenord behövs.',
    linkAction: 'Svara för kommunen',
    until: (moment) => `Svarstiden går ut ${moment}. Länken gäller till dess.`,
    own: 'Länken är avsedd endast för kommunens egna anställda.',
    requestSubject: (who, { municipality }) => `${who} vill få svara för kommunen (${municipality})`,
    asks: (who, { municipality, round }) => `${who} ber att få svara på enkäten ${round} för kommunen: ${municipality}.`,
    decide: 'Godkänn eller avslå begäran',
    careful: 'Adressen har kontrollerats med en kod. Godkänn bara om du känner personen: hen ser kommunens svar och kan ändra dem.',
    approvedSubject: ({ municipality }) => `Du kan nu svara för kommunen (${municipality})`,
    approved: ({ municipality, round }) => `Din begäran har godkänts. Du kan nu svara på enkäten ${round} för kommunen: ${municipality}.`,
    open: 'Öppna enkäten',
    refusedSubject: ({ municipality }) => `Din begäran godkändes inte (${municipality})`,
    refused: ({ municipality, round }) => `Du bad att få svara på enkäten ${round} för kommunen: ${municipality}. Begäran godkändes inte.`,
    askThem: 'Om du tror att något har blivit fel, fråga kommunens kommunikation eller svara på det här meddelandet.',
  },
  en: {
    linkSubject: ({ municipality, round }) => `To be forwarded to communications: ${round} (${municipality})`,
    forward: ({ municipality, round }) =>
      `Hello, ${municipality} takes part in ${round}. Would you forward this message to whoever is responsible for the municipality’s web communication?`,
    how: 'The link lets them join: they give their own work address on the page, and we send a code to it. No password is needed.',
    linkAction: 'Join the municipality’s respondents',
    until: (moment) => `The survey closes on ${moment}. The link is valid until then.`,
    own: 'The link is for the municipality’s own staff only.',
    requestSubject: (who, { municipality }) => `${who} asks to join (${municipality})`,
    asks: (who, { municipality, round }) => `${who} asks to answer ${round} for the municipality: ${municipality}.`,
    decide: 'Approve or refuse the request',
    careful:
      'The address has been checked with a code. Approve only if you know the person: they see the municipality’s answers and can change them.',
    approvedSubject: ({ municipality }) => `You can now answer for the municipality (${municipality})`,
    approved: ({ municipality, round }) =>
      `Your request has been approved. You can now answer ${round} for the municipality: ${municipality}.`,
    open: 'Open the survey',
    refusedSubject: ({ municipality }) => `Your request was not approved (${municipality})`,
    refused: ({ municipality, round }) =>
      `You asked to answer ${round} for the municipality: ${municipality}. The request was not approved.`,
    askThem: 'If you think this is a mistake, ask the municipality’s communications or reply to this message.',
  },
}

/** To a registry address, to be forwarded. @param closesAt null when the round has no closing time yet */
export function joinLinkLetter(facts: JoinFacts & { closesAt: Date | null }): Letter {
  const { locale, closesAt, link } = facts
  const say = words[locale]
  return writeLetter({
    purpose: 'join-link',
    locale,
    subject: say.linkSubject(facts),
    paragraphs: [say.forward(facts), say.how],
    action: { label: say.linkAction, href: link },
    closing: [...(closesAt ? [say.until(sayMoment(closesAt, locale))] : []), say.own],
  })
}

/** To those who decide. @param who name and address of whoever asks */
export function joinRequestLetter(facts: JoinFacts, who: string): Letter {
  const { locale, link } = facts
  const say = words[locale]
  return writeLetter({
    purpose: 'join-request',
    locale,
    subject: say.requestSubject(who, facts),
    paragraphs: [say.asks(who, facts)],
    action: { label: say.decide, href: link },
    closing: [say.careful],
  })
}

/** To whoever asked. A refusal leads nowhere. */
export function joinDecisionLetter(facts: JoinFacts, approved: boolean): Letter {
  const { locale, link } = facts
  const say = words[locale]
  return writeLetter({
    purpose: 'join-decision',
    locale,
    subject: approved ? say.approvedSubject(facts) : say.refusedSubject(facts),
    paragraphs: [approved ? say.approved(facts) : say.refused(facts)],
    ...(approved ? { action: { label: say.open, href: link } } : {}),
    closing: approved ? [] : [say.askThem],
  })
}
