/** Training, plans, channels and satisfaction, as asked in 2026. */
import { channel, channels2026, kanavat } from '../channels'
import { koulutus, strategia, tyytyvaisyys } from '../practices'
import { broken, brokenAmong, comparable, text, type Written } from '../wording'
import { lastMonths, sinceLast } from './period'

export const koulutus2026: Written<'multiple'> = {
  ...koulutus(),
  hint: text(
    `Valitse kaikki, joille kunta on järjestänyt koulutusta ${sinceLast.fi}.`,
    `Välj alla som kommunen har ordnat utbildning för ${sinceLast.sv}.`,
    `Choose all for whom the municipality has arranged training ${sinceLast.en}.`,
  ),
  comparability: [
    comparable(
      'Edellisen kyselyn jälkeinen aika kirjoitettiin päivinä. Aika on yhtä pitkä kuin ennen: edellisestä kyselystä tähän.',
      'Tiden efter den förra enkäten skrevs ut med datum. Perioden är som tidigare tiden från den förra enkäten till denna.',
      'The time since the last survey was written out in dates. The period is the same as before: from the last survey to this one.',
    ),
  ],
}

export const strategia2026: Written<'single'> = {
  ...strategia,
  hint: text(
    'Jos molemmat Kyllä-vaihtoehdot sopivat, valitse ensimmäinen.',
    'Om båda Ja-alternativen stämmer, välj det första.',
    'If both Yes options apply, choose the first.',
  ),
  comparability: [
    comparable(
      'Ohjeeksi lisättiin, kumpi Kyllä-vaihtoehdoista valitaan, jos molemmat sopivat. Niiden yhteinen osuus ei muutu.',
      'En anvisning om vilket Ja-alternativ som ska väljas när båda stämmer lades till. Deras sammanlagda andel påverkas inte.',
      'A hint was added on which Yes option to choose if both apply. Their joint share is not affected.',
    ),
    brokenAmong(
      ['erillinen', 'muussa'],
      'Kunta, jolle molemmat Kyllä-vaihtoehdot sopivat, sai aiemmin valita niistä kumman tahansa.',
      'En kommun som båda Ja-alternativen stämde för fick tidigare välja vilket som helst av dem.',
      'A municipality to which both Yes options applied could earlier choose either of them.',
    ),
  ],
}

export const kanavat2026: Written<'multiple'> = {
  ...kanavat([...channels2026, channel.other]),
  hint: text(
    `Valitse kanava, jos kunta tai jokin sen toimiala on julkaissut siellä ${lastMonths.fi}.`,
    `Välj kanalen om kommunen eller någon av dess sektorer har publicerat något där ${lastMonths.sv}.`,
    `Choose a channel if the municipality or one of its sectors has posted there ${lastMonths.en}.`,
  ),
  comparability: [
    broken(
      'Kanavan käytöllä tarkoitetaan nyt, että siellä on julkaistu kolmen viime kuukauden aikana. Aiemmin riitti, että siellä oli tili.',
      'Att en kanal används betyder nu att något har publicerats där under de senaste tre månaderna. Tidigare räckte det med ett konto.',
      'Using a channel now means having posted there in the last three months. Earlier an account was enough.',
    ),
  ],
}

/** An opinion, and told as one: of the person who answers, not of the municipality. */
export const tyytyvaisyys2026: Written<'scale'> = {
  ...tyytyvaisyys,
  hint: text(
    'Vastaa oman näkemyksesi mukaan. Jos vastaajia on useita, vastaa sen mukaan, joka kokoaa vastaukset.',
    'Svara enligt din egen uppfattning. Om ni är flera som svarar, svara för den som samlar ihop svaren.',
    'Give your own view. If several of you answer, give the view of the person who collects the answers.',
  ),
  comparability: [
    comparable(
      'Ohjeeksi lisättiin, kenen näkemystä kysytään, kun vastaajia on useita. Kysymys ja asteikko ovat ennallaan.',
      'En anvisning om vems uppfattning som avses när flera svarar lades till. Frågan och skalan är oförändrade.',
      'A hint was added on whose view is meant when several answer. The question and the scale are unchanged.',
    ),
  ],
}
