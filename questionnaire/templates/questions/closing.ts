/** What the respondent wants to say at the end. */
import { type Heading, text, type Written } from './wording'

export const closingSection: Heading = {
  key: 'terveiset',
  title: text('Terveiset', 'Hälsningar', 'Your comments'),
  task: text('Lähetä terveisiä', 'Skicka en hälsning', 'Send your comments'),
  why: text(
    'Luemme kaikki terveiset ja parannamme kyselyä niiden avulla. Niitä ei julkaista.',
    'Vi läser alla hälsningar och förbättrar enkäten med hjälp av dem. De publiceras inte.',
    'We read all comments and use them to improve the survey. They are not published.',
  ),
}

export const terveiset: Written<'long'> = {
  key: 'terveiset',
  type: 'long',
  title: text('Mitä muuta haluat kertoa?', 'Vad mer vill du berätta?', 'What else would you like to tell us?'),
  label: text('Terveiset kyselyn tekijöille', 'Hälsningar till dem som gör enkäten', 'Comments to the survey team'),
  hint: text(
    'Voit antaa palautetta tai kertoa asiasta, jota emme osanneet kysyä.',
    'Du kan ge respons eller ta upp något som vi inte kom på att fråga om.',
    'You can give feedback or mention something we did not think to ask.',
  ),
  prefill: 'fresh',
  public: false,
  maxLength: 4000,
}

export const vastaamisaika: Written<'number'> = {
  key: 'vastaamisaika',
  type: 'number',
  title: text('Kuinka kauan vastaaminen kesti?', 'Hur lång tid tog det att svara?', 'How long did it take to answer?'),
  label: text('Vastaamiseen käytetty aika', 'Tid för att svara', 'Time taken to answer'),
  hint: text(
    'Laske yhteen kaikkien vastaajien aika.',
    'Räkna ihop tiden för alla som svarade.',
    'Add up the time of everyone who answered.',
  ),
  unit: text('minuuttia', 'minuter', 'minutes'),
  unitOne: text('minuutti', 'minut', 'minute'),
  unitAlso: ['min', 'mins'],
  min: 1,
  max: 600,
  checks: [{ kind: 'above', grade: 'soft', value: 300 }],
  prefill: 'fresh',
  public: false,
}
