/** Languages and accessibility, as asked in 2026. */
import { saavutettavuus, saavutettavuusKustannukset, somenKielet } from '../languages'
import { broken, clause, dontKnowWords, option, rowClause, text, type Written } from '../wording'
import { lastYear } from './period'

export const somenKielet2026: Written<'multiple'> = {
  ...somenKielet,
  hint: text(
    'Valitse kielet, joilla julkaistaan vähintään kerran kuussa.',
    'Välj de språk som används minst en gång i månaden.',
    'Choose the languages used at least once a month.',
  ),
  comparability: [
    broken(
      'Säännöllinen julkaiseminen määriteltiin: vähintään kerran kuussa. Aiemmin vastaaja ratkaisi, mikä on säännöllistä.',
      'Regelbunden publicering definierades: minst en gång i månaden. Tidigare avgjorde respondenten vad som är regelbundet.',
      'Regular posting was defined: at least once a month. Earlier the respondent decided what is regular.',
    ),
  ],
}

export const saavutettavuusSelite2026: Written<'block'> = {
  key: 'saavutettavuus_selite',
  type: 'block',
  title: text('Saavutettavuudella on kolme puolta', 'Tillgängligheten har tre sidor', 'Accessibility has three sides'),
  body: text(
    'Tekninen toteutus on saavutettava, kun palvelua voi käyttää näppäimistöllä ja ruudunlukijalla. Sisältö on saavutettavaa, kun teksti on ymmärrettävää ja kuvilla on tekstivastineet. Asiakirjat ovat saavutettavia, kun pöytäkirjoja, lomakkeita ja liitteitä voi lukea ruudunlukijalla.',
    'Det tekniska genomförandet är tillgängligt när tjänsten kan användas med tangentbord och skärmläsare. Innehållet är tillgängligt när texten är begriplig och bilderna har textalternativ. Dokumenten är tillgängliga när protokoll, blanketter och bilagor kan läsas med skärmläsare.',
    'The technical side is accessible when the service can be used with a keyboard and a screen reader. The content is accessible when texts are easy to understand and images have text alternatives. Documents are accessible when minutes, forms and attachments can be read with a screen reader.',
  ),
}

export const saavutettavuus2026: Written<'matrix'> = {
  ...saavutettavuus,
  title: text(
    'Kuinka laajasti saavutettavuus toteutuu kunnan verkkopalvelussa?',
    'I vilken utsträckning är kommunens webbtjänst tillgänglig?',
    'To what extent is the municipality’s website accessible?',
  ),
  columns: [
    option('kattavasti', text('Kattavasti', 'På ett heltäckande sätt', 'Comprehensively'), 'yes'),
    option('osittain', text('Osittain', 'Delvis', 'Partly'), 'partly'),
    option('ei', text('Ei', 'Inte alls', 'Not at all'), 'no'),
  ],
  eos: dontKnowWords,
  finding: [
    rowClause(
      'tekninen',
      ['kattavasti'],
      'inessive',
      '{share} saavutettavuus {toteutuu||ei toteudu} kattavasti verkkopalvelun teknisessä toteutuksessa',
      'I {share} är tillgängligheten heltäckande i webbtjänstens tekniska genomförande',
      'Accessibility is comprehensive in the technical implementation of the website in {share}',
    ),
    rowClause('sisallot', ['kattavasti'], 'inessive', ', sisällössä {share}', ', i {share} i innehållet', ', in its content in {share}'),
    rowClause(
      'asiakirjat',
      ['kattavasti'],
      'inessive',
      'ja asiakirjoissa {share}',
      'och i {share} i dokumenten',
      'and in its documents in {share}',
    ),
  ],
  comparability: [
    broken(
      'Kysymys ja vaihtoehto ”Ei vielä” kirjoitettiin neutraalimmiksi, ja vaihtoehdoksi lisättiin ”En osaa sanoa”.',
      'Frågan och svarsalternativet ”Inte ännu” formulerades mer neutralt, och svarsalternativet ”Kan inte säga” lades till.',
      'The question and the option “Not yet” were worded more neutrally, and the option “Don’t know” was added.',
    ),
  ],
}

export const saavutettavuusKustannukset2026: Written<'single'> = {
  ...saavutettavuusKustannukset,
  title: text(
    `Aiheutuiko saavutettavuudesta kunnalle lisäkustannuksia ${lastYear.fi}?`,
    `Medförde tillgängligheten extra kostnader för kommunen ${lastYear.sv}?`,
    `Did accessibility cause the municipality extra costs ${lastYear.en}?`,
  ),
  eos: dontKnowWords,
  finding: [
    clause(
      ['merkittavia', 'jonkin_verran'],
      'adessive',
      '{share} {on ollut||ei ole ollut} vuoden aikana lisäkustannuksia saavutettavuudesta',
      '{share} har under ett år haft merkostnader på grund av tillgängligheten',
      '{share} {has|have} had extra costs because of accessibility within a year',
    ),
    clause(
      ['merkittavia'],
      'adessive',
      '; merkittäviä ne ovat olleet {share}',
      '; betydande har de varit i {share}',
      '; in {share} they have been considerable',
    ),
  ],
  comparability: [
    broken(
      'Kysymys rajattiin kahteentoista kuukauteen, ja vaihtoehdoksi lisättiin ”En osaa sanoa”. Aiemmin aikaa ei rajattu.',
      'Frågan avgränsades till tolv månader och svarsalternativet ”Kan inte säga” lades till. Tidigare var tiden inte avgränsad.',
      'The question was limited to twelve months, and the option “Don’t know” was added. Earlier no period was given.',
    ),
  ],
}
