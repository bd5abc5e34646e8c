/** The council's meetings and the municipal manager. */
import { clause, type Heading, text, type Written, yesNo, yesPartlyNo, yesPlannedNo } from './wording'

export const councilSection: Heading = {
  key: 'valtuusto_johto',
  title: text('Valtuusto ja johto', 'Fullmäktige och ledningen', 'Council and management'),
  task: text('Kerro valtuustosta ja johdosta', 'Berätta om fullmäktige och ledningen', 'Tell us about the council and management'),
  why: text(
    'Valtuuston lähetykset ja kunnanjohtajan näkyvyys kertovat, kuinka avoimesti päätöksistä viestitään. Useimpia näistä on kysytty jo vuosia, joten muutosta voi seurata.',
    'Fullmäktiges sändningar och kommundirektörens synlighet visar hur öppet man kommunicerar om beslut. De flesta av frågorna har ställts i flera år, så förändringen kan följas.',
    'Broadcasts from the council and the visibility of the municipal manager show how openly decisions are communicated. Most of the questions have been asked for years, so change can be followed.',
  ),
}

export const valtuustoSuorana: Written<'single'> = {
  key: 'valtuusto_suorana',
  type: 'single',
  title: text(
    'Voiko valtuuston kokousta seurata suorana lähetyksenä?',
    'Kan man följa fullmäktiges sammanträden i direktsändning?',
    'Can council meetings be followed live?',
  ),
  label: text('Valtuuston suorat lähetykset', 'Direktsändning från fullmäktige', 'Live broadcasts of council meetings'),
  hint: text('Pelkkä äänikin riittää.', 'Det räcker med enbart ljud.', 'Sound alone is enough.'),
  required: true,
  prefill: 'carry',
  options: yesPlannedNo,
  headline: ['kylla'],
  finding: [
    clause(
      ['kylla'],
      'inessive',
      '{share} valtuuston kokouksia {voi||ei voi} seurata suorana lähetyksenä',
      'I {share} kan man följa fullmäktiges sammanträden i direktsändning',
      'Council meetings can be followed live in {share}',
    ),
    clause(
      ['suunnitteilla'],
      'inessive',
      '; {share} lähetyksiä suunnitellaan',
      '; i {share} planeras sändningar',
      '; broadcasts are being planned in {share}',
    ),
  ],
}

export const valtuustoTallenteet: Written<'single'> = {
  key: 'valtuusto_tallenteet',
  type: 'single',
  title: text(
    'Voiko valtuuston kokouksen katsoa tallenteena jälkikäteen?',
    'Kan man se fullmäktiges sammanträden i efterhand som inspelningar?',
    'Can recordings of council meetings be watched afterwards?',
  ),
  label: text('Valtuuston kokousten tallenteet', 'Inspelningar från fullmäktige', 'Recordings of council meetings'),
  options: yesPlannedNo,
  headline: ['kylla'],
  finding: [
    clause(
      ['kylla'],
      'inessive',
      '{share} valtuuston kokouksia {voi||ei voi} katsoa jälkikäteen tallenteina',
      'I {share} kan man se fullmäktiges sammanträden i efterhand som inspelningar',
      'Recordings of council meetings can be watched afterwards in {share}',
    ),
    clause(
      ['suunnitteilla'],
      'inessive',
      '; {share} tallenteita suunnitellaan',
      '; i {share} planeras inspelningar',
      '; recordings are being planned in {share}',
    ),
  ],
}

export const tallenteidenTekstitys: Written<'single'> = {
  key: 'tallenteiden_tekstitys',
  type: 'single',
  title: text('Tekstitetäänkö tallenteet?', 'Är inspelningarna textade?', 'Are the recordings captioned?'),
  label: text('Tallenteiden tekstitys', 'Textning av inspelningarna', 'Captioning of recordings'),
  hint: text(
    'Automaattinen tekstitys lasketaan, jos joku tarkistaa sen.',
    'Automatisk textning räknas om någon kontrollerar den.',
    'Automatic captions count if someone checks them.',
  ),
  when: { question: 'valtuusto_tallenteet', is: 'kylla' },
  whom: text(
    'jotka julkaisevat valtuuston kokousten tallenteita',
    'som publicerar inspelningar från fullmäktige',
    'that publish recordings of council meetings',
  ),
  options: yesPartlyNo,
  headline: ['kylla'],
  finding: [
    clause(
      ['kylla'],
      'nominative',
      'Valtuuston kokousten tallenteita julkaisevista {of} {share} {tekstittää ne|tekstittävät ne|ei tekstitä niitä}',
      'Av {of} publicerar inspelningar från fullmäktige textar {share} dem',
      'Of the {of} publish recordings of council meetings, {share} {captions|caption} them',
    ),
    clause(
      ['osittain'],
      'nominative',
      '; osittain ne {tekstittää|tekstittävät} {share}',
      '; {share} gör det delvis',
      '; {share} {does|do} so partly',
    ),
  ],
}

export const valtuustoSome: Written<'single'> = {
  key: 'valtuusto_some',
  type: 'single',
  title: text(
    'Julkaiseeko kunta päivityksiä sosiaalisessa mediassa valtuuston kokouksen aikana?',
    'Publicerar kommunen inlägg i sociala medier under fullmäktiges sammanträden?',
    'Does the municipality post on social media during council meetings?',
  ),
  label: text('Päivitykset valtuuston kokouksista', 'Inlägg från fullmäktige', 'Posts from council meetings'),
  hint: text(
    'Tarkoitamme kunnan virallisia tilejä, emme valtuutettujen omia.',
    'Vi avser kommunens officiella konton, inte ledamöternas egna.',
    'We mean the municipality’s official accounts, not the councillors’ own.',
  ),
  required: true,
  options: yesNo,
  headline: ['kylla'],
  finding: [
    clause(
      ['kylla'],
      'nominative',
      '{share} {julkaisee|julkaisevat|ei julkaise} päivityksiä sosiaalisessa mediassa valtuuston kokouksen aikana',
      '{share} publicerar inlägg i sociala medier under fullmäktiges sammanträden',
      '{share} {posts|post} on social media during council meetings',
    ),
  ],
}

export const johtajaSome: Written<'single'> = {
  key: 'johtaja_some',
  type: 'single',
  title: text(
    'Toimiiko kunnanjohtaja sosiaalisessa mediassa työroolissaan?',
    'Är kommundirektören aktiv i sociala medier i sin arbetsroll?',
    'Is the municipal manager active on social media in their work role?',
  ),
  label: text('Kunnanjohtaja sosiaalisessa mediassa', 'Kommundirektören i sociala medier', 'Municipal manager on social media'),
  hint: text(
    'Kunnanjohtaja tarkoittaa myös kaupunginjohtajaa ja pormestaria.',
    'Med kommundirektör avses också stadsdirektörer och borgmästare.',
    'This includes city managers and mayors.',
  ),
  required: true,
  options: yesNo,
  headline: ['kylla'],
  finding: [
    clause(
      ['kylla'],
      'inessive',
      '{share} kunnanjohtaja {toimii||ei toimi} sosiaalisessa mediassa työroolissaan',
      'I {share} är kommundirektören aktiv i sociala medier i sin arbetsroll',
      'The municipal manager is active on social media in their work role in {share}',
    ),
  ],
}
