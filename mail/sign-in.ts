/** The letter with which a person signs in: a link and a six-digit code. */
import type { Locale } from '@/questionnaire/text'
import { type Letter, writeLetter } from './letter'

const words = {
  fi: {
    subject: 'Kirjautuminen kyselyyn',
    opening: 'Hei! Pyysit viestin, jolla pääset kyselyyn. Linkistä avautuu sivu, jolla on yksi painike.',
    action: 'Jatka kyselyyn',
    code: 'Voit myös kirjoittaa kirjautumissivulle tämän koodin',
    validity: 'Linkki ja koodi ovat voimassa 30 minuuttia. Käytä jompaakumpaa: se toimii kerran. Uusi viesti korvaa tämän.',
    unasked: 'Jos et pyytänyt viestiä, sinun ei tarvitse tehdä mitään.',
  },
  sv: {
    subject: 'Inloggning till enkäten',
    opening: 'Hej! Du bad om ett meddelande för att komma till enkäten. Länken öppnar en sida med en enda knapp.',
    action: 'Fortsätt till enkäten',
    code: 'Du kan också skriva in den här koden på inloggningssidan',
    validity: 'Länken och koden gäller i 30 minuter. Du kan använda den ena av dem, en gång. Ett nytt meddelande ersätter det här.',
    unasked: 'Om du inte bad om meddelandet behöver du inte göra någonting.',
  },
  en: {
    subject: 'Signing in to the survey',
    opening: 'Hello, you asked for a message to get to the survey. The link opens a page with one button.',
    action: 'Continue to the survey',
    code: 'You can also type this code on the sign-in page',
    validity: 'The link and the code are valid for 30 minutes. You can use one of them, once. A new message replaces this one.',
    unasked: 'If you did not ask for this message, you need not do anything.',
  },
} satisfies Record<Locale, Record<string, string>>

/** @param link address of the confirm page @param code six digits */
export function signInLetter(locale: Locale, link: string, code: string): Letter {
  const say = words[locale]
  return writeLetter({
    purpose: 'sign-in',
    locale,
    subject: say.subject,
    paragraphs: [say.opening],
    action: { label: say.action, href: link },
    code: { label: say.code, value: code },
    closing: [say.validity, say.unasked],
  })
}
