/** Who answers, as asked in 2026. */
import { tehtava, viestintaTyoaika } from '../background'
import { broken, brokenAmong, comparable, option, text, type Written } from '../wording'

/** Of the person, who may be another one than last time: shown, never proposed. */
export const tehtava2026: Written<'single'> = {
  ...tehtava,
  hint: text(
    'Jos vastaajia on useita, vastaa sen mukaan, joka kokoaa vastaukset.',
    'Om ni är flera som svarar, svara för den som samlar ihop svaren.',
    'If several of you answer, answer for the person who collects the answers.',
  ),
  prefill: 'show',
  options: [
    ...tehtava.options,
    option(
      'ei_lainkaan',
      text('Ei, en hoida viestintää', 'Nej, jag arbetar inte med kommunikation', 'No, I do not work with communications'),
    ),
  ],
  comparability: [
    comparable(
      'Kysymys koskee nyt selvästi vastausten kokoajaa, ja vaihtoehdoksi lisättiin ”Ei, en hoida viestintää”.',
      'Frågan gäller nu tydligt den som samlar ihop svaren, och svarsalternativet ”Nej, jag arbetar inte med kommunikation” lades till.',
      'The question is now clearly about the person who collects the answers, and the option “No, I do not work with communications” was added.',
    ),
    brokenAmong(
      ['muun_ohella', 'ei_lainkaan'],
      'Ne, jotka eivät hoida viestintää, vastasivat aiemmin hoitavansa sitä muun työn ohella.',
      'De som inte arbetar med kommunikation svarade tidigare att de gör det vid sidan av annat arbete.',
      'Those who do not work with communications used to answer that they do so alongside other work.',
    ),
  ],
}

const { when: _, whom: __, ...ofAll } = viestintaTyoaika

/** Of all municipalities: work done beside other duties counts too. */
export const viestintaTyoaika2026: Written<'number'> = {
  ...ofAll,
  hint: text(
    'Laske mukaan myös työ, jota viestintään tehdään muun työn ohella. Puolipäiväinen työntekijä on 0,5, päivä viikossa 0,2.',
    'Ta också med det kommunikationsarbete som görs vid sidan av annat arbete. En anställd på halvtid är 0,5, en dag i veckan 0,2.',
    'Count communications work done alongside other duties too. A half-time employee is 0.5, one day a week is 0.2.',
  ),
  comparability: [
    broken(
      'Työaikaa kysyttiin aiemmin vain kunnilta, joissa on viestinnän henkilöstöä, nyt kaikilta kunnilta.',
      'Arbetstiden efterfrågades tidigare bara av de kommuner som har kommunikationspersonal, nu av alla kommuner.',
      'Working time used to be asked only of municipalities that have communications staff; now it is asked of all.',
    ),
  ],
}
