/** Guidelines, training, plans, resources and satisfaction. */
import {
  clause,
  existsPlannedNo,
  type Heading,
  option,
  personYear,
  personYears,
  personYearsAlso,
  text,
  type Written,
  workingTimeChecks,
} from './wording'

export const practicesSection: Heading = {
  key: 'kaytannot',
  title: text('Ohjeet, koulutus ja kanavat', 'Anvisningar, utbildning och kanaler', 'Guidelines, training and channels'),
  task: text(
    'Kerro ohjeista, koulutuksesta ja kanavista',
    'Berätta om anvisningar, utbildning och kanaler',
    'Tell us about guidelines, training and channels',
  ),
  intro: text(
    'Vastaa koko kunnan puolesta, ei vain viestinnän.',
    'Svara för hela kommunen, inte bara för kommunikationen.',
    'Answer for the whole municipality, not only for communications.',
  ),
  why: text(
    'Useimpia näistä on kysytty vuosien ajan, joten muutosta voi seurata pitkältä ajalta. Vastauksesi näkyy julkisissa tuloksissa vain osana koko maan ja kuntaryhmien lukuja.',
    'De flesta av de här frågorna har ställts i många år, så förändringen kan följas över en lång tid. I de publicerade resultaten syns ditt svar bara som en del av siffrorna för hela landet och för grupper av kommuner.',
    'Most of these questions have been asked for years, so change can be followed over a long time. In the published results your answer is seen only as part of the figures for the whole country and for groups of municipalities.',
  ),
}

export const ohjeet: Written<'single'> = {
  key: 'ohjeet',
  type: 'single',
  title: text(
    'Onko kunnalla kirjallisia ohjeita sosiaalisen median käyttöön?',
    'Har kommunen skriftliga anvisningar för användningen av sociala medier?',
    'Does the municipality have written guidelines for using social media?',
  ),
  label: text('Kirjalliset some-ohjeet', 'Skriftliga anvisningar för sociala medier', 'Written social media guidelines'),
  required: true,
  options: existsPlannedNo,
  headline: ['on'],
  finding: [
    {
      ...clause(
        ['on'],
        'adessive',
        '{share} {on kirjalliset some-ohjeet||ei ole kirjallisia some-ohjeita}',
        '{share} har skriftliga anvisningar för sociala medier',
        '{share} {has|have} written social media guidelines',
      ),
      brief: text(
        '{Kirjalliset some-ohjeet on||Kirjallisia some-ohjeita ei ole} {share}',
        'Skriftliga anvisningar för sociala medier finns i {share}',
        '{share} {has|have} written social media guidelines',
      ),
    },
    clause(
      ['suunnitteilla'],
      'adessive',
      '; {share} ne ovat suunnitteilla',
      '; i {share} är de under planering',
      '; {share} {is|are} planning them',
    ),
  ],
}

const training: Written<'multiple'> = {
  key: 'koulutus',
  type: 'multiple',
  title: text(
    'Kenelle kunta on järjestänyt koulutusta sosiaalisen median käytöstä?',
    'För vem har kommunen ordnat utbildning om användningen av sociala medier?',
    'For whom has the municipality arranged training in using social media?',
  ),
  label: text('Koulutus sosiaalisesta mediasta', 'Utbildning om sociala medier', 'Social media training'),
  required: true,
  options: [
    option('henkilosto', text('Henkilöstölle', 'Personalen', 'Staff')),
    option('johto', text('Johdolle', 'Ledningen', 'Management')),
    option('luottamushenkilot', text('Luottamushenkilöille', 'De förtroendevalda', 'Elected officials')),
  ],
  none: text('Ei kenellekään', 'Ingen', 'No one'),
  headline: ['henkilosto'],
  finding: [
    clause(
      ['henkilosto'],
      'nominative',
      '{share} {on järjestänyt|ovat järjestäneet|ei ole järjestänyt} henkilöstölle some-koulutusta',
      '{share} har ordnat utbildning om sociala medier för personalen',
      '{share} {has|have} arranged social media training for staff',
    ),
    clause(['johto'], 'nominative', ', johdolle {share}', ', {share} för ledningen', ', {share} for management'),
    clause(
      ['luottamushenkilot'],
      'nominative',
      'ja luottamushenkilöille {share}',
      'och {share} för de förtroendevalda',
      'and {share} for elected officials',
    ),
  ],
}

/** @param since the year of the round before, where training is asked for the time after it */
export const koulutus = (since?: number): Written<'multiple'> =>
  since === undefined
    ? training
    : {
        ...training,
        hint: text(
          `Valitse kaikki, joille koulutusta on ollut vuoden ${since} kyselyn jälkeen.`,
          `Välj alla som har fått utbildning efter enkäten ${since}.`,
          `Choose all who have had training since the ${since} survey.`,
        ),
      }

export const strategia: Written<'single'> = {
  key: 'strategia',
  type: 'single',
  title: text(
    'Onko sosiaalinen media mukana kunnan strategioissa tai suunnitelmissa?',
    'Ingår sociala medier i kommunens strategier eller planer?',
    'Do the municipality’s strategies or plans cover social media?',
  ),
  label: text('Some strategioissa ja suunnitelmissa', 'Sociala medier i strategier och planer', 'Social media in strategies and plans'),
  required: true,
  options: [
    option(
      'erillinen',
      text(
        'Kyllä, sillä on oma strategia tai toimintasuunnitelma',
        'Ja, det finns en egen strategi eller verksamhetsplan för dem',
        'Yes, in a strategy or action plan of its own',
      ),
      'yes',
    ),
    option(
      'muussa',
      text(
        'Kyllä, osana muita strategioita tai suunnitelmia',
        'Ja, som en del av andra strategier eller planer',
        'Yes, as part of other strategies or plans',
      ),
      'partly',
    ),
    option('ei', text('Ei', 'Nej', 'No'), 'no'),
  ],
  headline: ['erillinen', 'muussa'],
  finding: [
    clause(
      ['erillinen', 'muussa'],
      'inessive',
      '{share} sosiaalinen media {on||ei ole} mukana strategioissa tai suunnitelmissa',
      'I {share} ingår sociala medier i strategierna eller planerna',
      'Strategies or plans cover social media in {share}',
    ),
    clause(
      ['erillinen'],
      'inessive',
      '; oma strategia tai toimintasuunnitelma sillä on {share}',
      '; en egen strategi eller verksamhetsplan finns i {share}',
      '; {share} {has|have} a separate social media strategy or action plan',
    ),
  ],
}

export const someTyoaika: Written<'number'> = {
  key: 'some_tyoaika',
  type: 'number',
  title: text(
    'Kuinka paljon työaikaa kunnan sosiaaliseen mediaan käytetään vuodessa?',
    'Hur mycket arbetstid läggs på kommunens sociala medier per år?',
    'How much working time goes into the municipality’s social media in a year?',
  ),
  label: text('Sosiaalisen median työaika', 'Arbetstid för sociala medier', 'Working time on social media'),
  hint: text(
    'Arvio riittää. Puolipäiväinen työntekijä on 0,5.',
    'En uppskattning räcker. En anställd på halvtid är 0,5.',
    'An estimate will do. A half-time employee is 0.5.',
  ),
  unit: personYears,
  unitOne: personYear,
  unitAlso: personYearsAlso,
  decimals: 1,
  min: 0,
  max: 500,
  checks: [...workingTimeChecks(50), { kind: 'more-than', grade: 'soft', question: 'viestinta_tyoaika' }],
  protect: true,
}

export const tyytyvaisyys: Written<'scale'> = {
  key: 'tyytyvaisyys',
  type: 'scale',
  title: text(
    'Kuinka tyytyväinen olet kunnan toimintaan sosiaalisessa mediassa?',
    'Hur nöjd är du med kommunens verksamhet i sociala medier?',
    'How satisfied are you with the municipality’s activity on social media?',
  ),
  label: text('Tyytyväisyys kunnan toimintaan', 'Nöjdhet med kommunens verksamhet', 'Satisfaction with the activity'),
  required: true,
  prefill: 'fresh',
  protect: true,
  low: text('erittäin tyytymätön', 'mycket missnöjd', 'very dissatisfied'),
  high: text('erittäin tyytyväinen', 'mycket nöjd', 'very satisfied'),
  headline: ['4', '5'],
  finding: [
    clause(
      ['4', '5'],
      'inessive',
      '{share} vastaaja {antaa||ei anna} kunnan toiminnalle sosiaalisessa mediassa {arvosanan||arvosanaa} 4 tai 5 asteikolla 1–5',
      'I {share} ger respondenten kommunens verksamhet i sociala medier vitsordet 4 eller 5 på skalan 1–5',
      'The respondent rates the municipality’s activity on social media 4 or 5 on a scale of 1–5 in {share}',
    ),
    clause(['4'], 'inessive', '; arvosana on 4 {share}', '; vitsordet är 4 i {share}', '; the grade is 4 in {share}'),
  ],
}

export const vaikeinta: Written<'long'> = {
  key: 'vaikeinta',
  type: 'long',
  title: text(
    'Mikä sosiaalisessa mediassa on kunnalle vaikeinta?',
    'Vad är svårast för kommunen i sociala medier?',
    'What does the municipality find hardest about social media?',
  ),
  label: text('Vaikeinta sosiaalisessa mediassa', 'Svårast i sociala medier', 'Hardest about social media'),
  hint: text('Älä kirjoita henkilöiden nimiä.', 'Skriv inga personnamn.', 'Do not write people’s names.'),
  prefill: 'fresh',
  public: false,
  maxLength: 1000,
}
