/** Sectors, target groups and purposes, as asked in 2026. */
import { kohderyhmat, sectorsOf, tarkoitukset, toimialat } from '../sectors'
import { brokenAmong, comparable, option, text, type Written } from '../wording'

export const toimialat2026: Written<'multiple'> = {
  ...toimialat(sectorsOf[2026]),
  comparability: [
    comparable(
      'Luetteloon lisättiin työllisyyspalvelut, jotka siirtyivät kunnille vuonna 2025. Muista toimialoista kysytään kuten ennen.',
      'Sysselsättningstjänsterna, som överfördes till kommunerna 2025, lades till i listan. De övriga sektorerna efterfrågas som tidigare.',
      'Employment services, which moved to the municipalities in 2025, were added to the list. The other sectors are asked about as before.',
    ),
  ],
}

export const kohderyhmat2026: Written<'multiple'> = {
  ...kohderyhmat,
  options: kohderyhmat.options.filter(({ key }) => key !== 'asukkaat'),
  comparability: [
    comparable(
      'Vaihtoehto ”Kaikki asukkaat” poistettiin, koska kysymys koskee ryhmiä, joille tehdään sisältöä erikseen. Muista ryhmistä kysytään kuten ennen.',
      'Svarsalternativet ”Alla invånare” togs bort, eftersom frågan gäller grupper som man tar fram särskilt innehåll för. De övriga grupperna efterfrågas som tidigare.',
      'The option “All residents” was removed, as the question is about groups for whom separate content is made. The other groups are asked about as before.',
    ),
    brokenAmong(
      ['_none'],
      'Kunta, joka aiemmin valitsi vain vaihtoehdon ”Kaikki asukkaat”, vastaa nyt ”Ei erikseen mitään ryhmää”.',
      'En kommun som tidigare bara valde ”Alla invånare” svarar nu ”Ingen särskild grupp”.',
      'A municipality that used to choose only “All residents” now answers “No group in particular”.',
    ),
  ],
}

const kept = new Set(['kriisiviestinta', 'yhteisollisyys', 'tapahtumat', 'matkailu', 'rekrytointi'])

export const tarkoitukset2026: Written<'matrix'> = {
  ...tarkoitukset,
  rows: [
    option('palvelut', text('Palveluista kertominen', 'Information om tjänster', 'Informing about services')),
    option('paatokset', text('Päätöksistä kertominen', 'Information om beslut', 'Informing about decisions')),
    option('asukasneuvonta', text('Asukkaiden neuvonta', 'Rådgivning till invånarna', 'Advising residents')),
    option('osallisuus', text('Asukkaiden osallistuminen', 'Invånarnas delaktighet', 'Residents’ participation')),
    option('keskustelu', text('Keskustelu asukkaiden kanssa', 'Dialog med invånarna', 'Discussion with residents')),
    ...tarkoitukset.rows.filter(({ key }) => kept.has(key)),
  ],
  columns: [
    option('erittain_tarkea', text('Erittäin tärkeä', 'Mycket viktiga', 'Very important')),
    option('melko_tarkea', text('Melko tärkeä', 'Ganska viktiga', 'Fairly important')),
    option('vahan_tarkea', text('Ei kovin tärkeä', 'Inte särskilt viktiga', 'Not very important')),
    option('ei_tarkea', text('Ei lainkaan tärkeä', 'Inte alls viktiga', 'Not at all important')),
    option('ei_koske', text('Ei koske kuntaa', 'Gäller inte kommunen', 'Does not concern us')),
  ],
  comparability: [
    comparable(
      'Kaksi asiaa yhdistäneet rivit jaettiin uusiksi riveiksi, ja asteikon vähäisemmät vaihtoehdot nimettiin uudelleen. Erittäin ja melko tärkeän osuudet säilyneillä riveillä eivät muutu.',
      'Rader som gällde två saker delades upp i nya rader, och skalans lägre alternativ fick nya namn. Andelarna för mycket och ganska viktiga på de rader som är kvar påverkas inte.',
      'Rows that combined two matters were split into new rows, and the lower options of the scale were renamed. The shares of very and fairly important in the rows that remain are not affected.',
    ),
    brokenAmong(
      ['vahan_tarkea', 'ei_tarkea', 'ei_koske'],
      'Asteikon vähäisemmät vaihtoehdot nimettiin uudelleen, ja niihin lisättiin ”Ei koske kuntaa”.',
      'Skalans lägre alternativ fick nya namn, och ”Gäller inte kommunen” lades till.',
      'The lower options of the scale were renamed, and “Does not concern us” was added.',
    ),
  ],
}
