/** Who answers, and what the municipality has to communicate with. */
import {
  clause,
  existsOrNot,
  type Heading,
  option,
  personYear,
  personYears,
  personYearsAlso,
  text,
  type Written,
  workingTimeChecks,
} from './wording'

export const backgroundSection: Heading = {
  key: 'tiedot',
  title: text('Kunnan tiedot', 'Uppgifter om kommunen', 'About the municipality'),
  task: text('Vahvista kunnan tiedot', 'Bekräfta kommunens uppgifter', 'Confirm the municipality’s details'),
  why: text(
    'Kunnilla on viestintään hyvin erilaiset voimavarat. Kun ne tiedetään, tuloksetkin ymmärtää paremmin. Vastaajan nimikettä ei julkaista.',
    'Kommunerna har mycket olika resurser för sin kommunikation. När resurserna är kända blir också resultaten lättare att förstå. Respondentens titel publiceras inte.',
    'Municipalities have very different resources for communications. Knowing them makes the results easier to understand. The respondent’s job title is not published.',
  ),
}

export const vastausohje: Written<'block'> = {
  key: 'vastausohje',
  type: 'block',
  title: text('Näin vastaat', 'Så här svarar du', 'How to answer'),
  body: text(
    'Vastaa koko kunnan puolesta, älä vain oman yksikkösi. Kysy kollegalta, jos hän tietää asian paremmin. Arvio riittää, jos tarkkaa tietoa ei ole.',
    'Svara för hela kommunen, inte bara för din egen enhet. Fråga gärna en kollega som känner till saken bättre. En uppskattning räcker om det inte finns exakta uppgifter.',
    'Answer for the whole municipality, not only for your own unit. Ask a colleague who knows the matter better, if there is one. An estimate will do if there is no exact information.',
  ),
}

export const vastaajanNimike: Written<'short'> = {
  key: 'vastaajan_nimike',
  type: 'short',
  title: text('Mikä on tehtävänimikkeesi?', 'Vilken är din titel?', 'What is your job title?'),
  label: text('Vastaajan tehtävänimike', 'Respondentens titel', 'Respondent’s job title'),
  hint: text(
    'Jos vastaajia on useita, kirjoita vastausten kokoajan nimike.',
    'Om ni är flera som svarar, skriv titeln för den som samlar ihop svaren.',
    'If several of you answer, give the title of the person who collects the answers.',
  ),
  maxLength: 100,
  prefill: 'carry',
  public: false,
}

export const tehtava: Written<'single'> = {
  key: 'tehtava',
  type: 'single',
  title: text('Onko viestintä päätehtäväsi?', 'Är kommunikation din huvuduppgift?', 'Is communications your main duty?'),
  label: text('Viestintä vastaajan tehtävänä', 'Kommunikation som arbetsuppgift', 'Communications as a duty'),
  prefill: 'carry',
  options: [
    option('paatehtava', text('Kyllä', 'Ja', 'Yes')),
    option(
      'muun_ohella',
      text(
        'Ei, hoidan viestintää muun työn ohella',
        'Nej, jag sköter kommunikationen vid sidan av annat arbete',
        'No, I do it alongside other work',
      ),
    ),
  ],
  headline: ['paatehtava'],
  finding: [
    clause(
      ['paatehtava'],
      'inessive',
      '{share} viestintä {on||ei ole} vastaajan päätehtävä',
      'I {share} är kommunikation respondentens huvuduppgift',
      'Communications is the respondent’s main duty in {share}',
    ),
  ],
}

export const viestintahenkilosto: Written<'single'> = {
  key: 'viestintahenkilosto',
  type: 'single',
  title: text(
    'Onko kunnalla viestinnän henkilöstöä?',
    'Har kommunen kommunikationspersonal?',
    'Does the municipality have communications staff?',
  ),
  label: text('Viestinnän henkilöstö', 'Kommunikationspersonal', 'Communications staff'),
  hint: text(
    'Viestinnän henkilöstöön kuuluvat ne, joiden päätehtävä on viestintä.',
    'Till kommunikationspersonalen hör de som har kommunikation som huvuduppgift.',
    'Communications staff are those whose main duty is communications.',
  ),
  required: true,
  prefill: 'carry',
  options: existsOrNot,
  headline: ['on'],
  finding: [
    clause(
      ['on'],
      'adessive',
      '{share} {on||ei ole} viestinnän henkilöstöä',
      '{share} har kommunikationspersonal',
      '{share} {has|have} communications staff',
    ),
  ],
}

export const viestintaTyoaika: Written<'number'> = {
  key: 'viestinta_tyoaika',
  type: 'number',
  title: text(
    'Kuinka paljon työaikaa kunnan viestintään käytetään vuodessa?',
    'Hur mycket arbetstid läggs på kommunens kommunikation per år?',
    'How much working time goes into the municipality’s communications in a year?',
  ),
  label: text('Viestinnän työaika', 'Arbetstid för kommunikation', 'Working time on communications'),
  hint: text(
    'Laske mukaan kaikki viestinnän tehtävät. Puolipäiväinen työntekijä on 0,5.',
    'Ta med alla uppgifter inom kommunikation. En anställd på halvtid är 0,5.',
    'Count all communications duties. A half-time employee is 0.5.',
  ),
  unit: personYears,
  unitOne: personYear,
  unitAlso: personYearsAlso,
  decimals: 1,
  min: 0,
  max: 500,
  checks: workingTimeChecks(150),
  protect: true,
  when: { question: 'viestintahenkilosto', is: 'on' },
  whom: text('joissa on viestinnän henkilöstöä', 'som har kommunikationspersonal', 'that have communications staff'),
}
