/** The website, as asked in 2026. */
import { osallistumispalvelut, uudistusIntranet, vastuu } from '../web-service'
import { broken, brokenAmong, comparable, option, text, type Written } from '../wording'
import { lastYear } from './period'

export const vastuu2026: Written<'single'> = {
  ...vastuu,
  options: [...vastuu.options, option('ei_kukaan', text('Ei kukaan', 'Ingen', 'No one'))],
  comparability: [
    comparable(
      'Vaihtoehdoksi lisättiin ”Ei kukaan”. Aiemmin sitä vastasi kohta ”Muu”, joten muut osuudet eivät muutu.',
      'Svarsalternativet ”Ingen” lades till. Tidigare motsvarades det av ”Någon annan”, så de övriga andelarna påverkas inte.',
      'The option “No one” was added. Earlier the answer was “Someone else”, so the other shares are not affected.',
    ),
    brokenAmong(
      ['muu', 'ei_kukaan'],
      'Osa vastauksista ”Muu” on nyt vastauksia ”Ei kukaan”.',
      'En del av svaren ”Någon annan” är nu svaret ”Ingen”.',
      'Some of the answers “Someone else” are now “No one”.',
    ),
  ],
}

const { hint: _, ...intranet } = uudistusIntranet

export const uudistusIntranet2026: Written<'single'> = {
  ...intranet,
  // Without tones: "no intranet" has no place between yes and no.
  options: [
    ...uudistusIntranet.options.map(({ key, label }) => option(key, label)),
    option('ei_intranetia', text('Kunnalla ei ole intranetiä', 'Kommunen har inget intranät', 'The municipality has no intranet')),
  ],
  comparability: [
    comparable(
      'Vaihtoehdoksi lisättiin ”Kunnalla ei ole intranetiä”. Aiemmin nämä kunnat ohjattiin vastaamaan ”Ei”, joten uudistusten osuudet eivät muutu.',
      'Svarsalternativet ”Kommunen har inget intranät” lades till. Tidigare ombads dessa kommuner svara ”Nej”, så andelarna för förnyelse påverkas inte.',
      'The option “The municipality has no intranet” was added. Earlier these municipalities were told to answer “No”, so the shares of renewal are not affected.',
    ),
    brokenAmong(
      ['ei', 'ei_intranetia'],
      'Kunnat, joilla ei ole intranetiä, vastasivat aiemmin ”Ei”.',
      'Kommuner utan intranät svarade tidigare ”Nej”.',
      'Municipalities without an intranet used to answer “No”.',
    ),
  ],
}

export const osallistumispalvelut2026: Written<'multiple'> = {
  ...osallistumispalvelut,
  hint: text(
    `Valitse palvelu, jos kunta on käyttänyt sitä ${lastYear.fi}. Pelkkä liittyminen palveluun ei riitä.`,
    `Välj tjänsten om kommunen har använt den ${lastYear.sv}. Det räcker inte att kommunen har anslutit sig till tjänsten.`,
    `Choose a service if the municipality has used it ${lastYear.en}. Having joined it is not enough.`,
  ),
  comparability: [
    broken(
      'Käytöllä tarkoitetaan nyt käyttöä edellisten kahdentoista kuukauden aikana; aiemmin aikaa tai liittymistä ei rajattu.',
      'Med användning avses nu användning under de senaste tolv månaderna; tidigare avgränsades varken tid eller anslutning.',
      'Use now means use during the last twelve months; earlier neither time nor mere joining was limited.',
    ),
  ],
}
