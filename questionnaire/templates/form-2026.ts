/** The questionnaire of the 2026 round. What is asked otherwise than in 2024 stands in `questions/in-2026` and says whether it is comparable. */
import type { QuestionnaireInput } from '../document'
import { aiSection, tekoalyKaytto, tekoalyOhjeet } from './questions/ai'
import { backgroundSection, vastaajanNimike, vastausohje, viestintahenkilosto } from './questions/background'
import { julkaisutiheys } from './questions/channels'
import { closingSection, terveiset, vastaamisaika } from './questions/closing'
import { councilSection, johtajaSome } from './questions/council'
import { tekoaly2026, tekoalyKoulutus2026, tekoalyMerkinta2026, tekoalySelite2026 } from './questions/in-2026/ai'
import { tehtava2026, viestintaTyoaika2026 } from './questions/in-2026/background'
import {
  johtajaKanavat2026,
  tallenteidenTekstitys2026,
  valtuustoSome2026,
  valtuustoSuorana2026,
  valtuustoTallenteet2026,
} from './questions/in-2026/council'
import {
  saavutettavuus2026,
  saavutettavuusKustannukset2026,
  saavutettavuusSelite2026,
  somenKielet2026,
} from './questions/in-2026/languages'
import { kanavat2026, koulutus2026, strategia2026, tyytyvaisyys2026 } from './questions/in-2026/practices'
import { kohderyhmat2026, tarkoitukset2026, toimialat2026 } from './questions/in-2026/sectors'
import { osallistumispalvelut2026, uudistusIntranet2026, vastuu2026 } from './questions/in-2026/web-service'
import { languagesSection, selkokieli, verkkopalvelunKielet } from './questions/languages'
import { ohjeet, practicesSection, someTyoaika, vaikeinta } from './questions/practices'
import { sectorsSection, tililuettelo } from './questions/sectors'
import {
  chatbot,
  mobiilisovellus,
  responsiivisuus,
  uudistusValmis,
  uudistusVerkkopalvelu,
  webServiceSection,
} from './questions/web-service'
import { text } from './questions/wording'

export const form2026: QuestionnaireInput = {
  key: 'verkkoviestinta_2026',
  title: text(
    'Kuntien verkkoviestintä ja sosiaalinen media',
    'Kommunernas webbkommunikation och sociala medier',
    'Web communication and social media in municipalities',
  ),
  sections: [
    { ...backgroundSection, questions: [vastausohje, vastaajanNimike, tehtava2026, viestintahenkilosto, viestintaTyoaika2026] },
    {
      ...webServiceSection,
      questions: [
        vastuu2026,
        uudistusVerkkopalvelu,
        uudistusValmis,
        uudistusIntranet2026,
        responsiivisuus,
        mobiilisovellus,
        chatbot,
        osallistumispalvelut2026,
      ],
    },
    {
      ...languagesSection,
      questions: [
        verkkopalvelunKielet,
        somenKielet2026,
        selkokieli,
        saavutettavuusSelite2026,
        saavutettavuus2026,
        saavutettavuusKustannukset2026,
      ],
    },
    {
      ...practicesSection,
      questions: [ohjeet, koulutus2026, strategia2026, kanavat2026, julkaisutiheys, someTyoaika, tyytyvaisyys2026, vaikeinta],
    },
    { ...sectorsSection, questions: [toimialat2026, kohderyhmat2026, tarkoitukset2026, tililuettelo] },
    {
      ...councilSection,
      questions: [
        valtuustoSuorana2026,
        valtuustoTallenteet2026,
        tallenteidenTekstitys2026,
        valtuustoSome2026,
        johtajaSome,
        johtajaKanavat2026,
      ],
    },
    { ...aiSection, questions: [tekoalySelite2026, tekoaly2026, tekoalyKaytto, tekoalyMerkinta2026, tekoalyOhjeet, tekoalyKoulutus2026] },
    { ...closingSection, questions: [terveiset, vastaamisaika] },
  ],
}
