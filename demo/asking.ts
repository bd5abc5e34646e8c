/** Who asks in the demonstration: an invented person at an address that cannot exist; a telephone number that nobody has. */
import { type RoundSettings, unsettled } from '@/questionnaire/round-settings'

export const asking: RoundSettings = {
  ...unsettled,
  association: { fi: 'Kuntaliitto', sv: 'Kommunförbundet', en: 'the Association of Finnish Municipalities' },
  person: 'Riikka Alanko',
  phone: '09 000 0126',
  email: 'riikka.alanko@kuntaliitto.example',
  postalAddress: 'Esimerkkikatu 14, 00001 Helsinki',
  minutes: 30,
  atHand: {
    fi: 'Ota esille tieto siitä, montako ihmistä kunnassa tekee viestintää ja kuinka paljon heidän työajastaan kuluu verkkoon ja sosiaaliseen mediaan, mitkä kanavat ovat käytössä ja milloin verkkosivusto on viimeksi uudistettu.',
    sv: 'Ta fram uppgifter om hur många som arbetar med kommunikation i kommunen och hur mycket av deras arbetstid som går åt till webben och sociala medier, vilka kanaler som används och när webbplatsen senast förnyades.',
    en: 'Have at hand how many people work with communications in the municipality and how much of their working time goes to the web and social media, which channels are in use, and when the website was last renewed.',
  },
}
