/** What Kuntaliitto told of the round of 2018 is found on its public pages: as a sentence with its figure, at most two clicks from the round's page. */
import type { Page } from '@playwright/test'
import { expect, test } from '../test'
import { asRead } from '../texts'

// Public pages are whole without scripts.
test.use({ javaScriptEnabled: false })

type Statement = {
  what: string
  /** Ends of the addresses of the links that are followed, from the page of the round on. */
  clicks: readonly string[]
  fi: RegExp
  sv: RegExp
}

const ofAnswered = (question: string) => [`/${question}`, '?view=vastanneet']

const statements: Statement[] = [
  {
    what: 'guidelines in 60 % of those that answered',
    clicks: [],
    fi: /^Kirjalliset some-ohjeet on 60 %:lla vastanneista kunnista \(2017: 62 %\)\./,
    sv: /^Skriftliga anvisningar för sociala medier finns i 60 % av de kommuner som svarat \(2017: 62 %\)\./,
  },
  {
    what: 'and in how many of all municipalities, estimated',
    clicks: ['/ohjeet'],
    fi: /^Kaikista kunnista arviolta 56 % \(luottamusväli 51–60 %\); muutos kaikissa kunnissa .*: ei todettua muutosta\.$/,
    sv: /^Av alla kommuner uppskattningsvis 56 % \(konfidensintervall 51–60 %\); förändring i alla kommuner .*: ingen konstaterad förändring\.$/,
  },
  {
    what: 'guidelines are being planned in a quarter',
    clicks: ofAnswered('ohjeet'),
    fi: /^Noin kuudella kymmenestä vastanneesta kunnasta \(60 %\) on kirjalliset some-ohjeet; neljänneksellä \(25 %\) ne ovat suunnitteilla\.$/,
    sv: /^Ungefär sex av tio .* som svarat \(60 %\) har skriftliga anvisningar för sociala medier; i en fjärdedel \(25 %\) är de under planering\.$/,
  },
  {
    what: 'the small dip comes from who answered',
    clicks: [],
    fi: /Lasku johtuu vastaajajoukon vaihtumisesta: samoissa 118 kunnassa osuus nousi 7,6 prosenttiyksikköä/,
    sv: /Minskningen beror på att svarsgruppen har förändrats: i samma 118 kommuner ökade andelen däremot med 7,6 procentenheter/,
  },
  {
    what: 'guidelines have grown steadily',
    clicks: ['/ohjeet'],
    fi: /^Vastauksen ”Kyllä” osuus kaikista kunnista nousi kierroksilla 2014–2018 keskimäärin 4,5 prosenttiyksikköä vuodessa/,
    sv: /^Andelen för svaret ”Ja” bland alla kommuner ökade under omgångarna 2014–2018 med i genomsnitt 4,5 procentenheter per år/,
  },
  {
    what: 'training: half for the staff, just under a third for the management, one in ten for elected officials',
    clicks: ofAnswered('koulutus'),
    fi: /^Puolet vastanneista kunnista \(50 %\) on järjestänyt henkilöstölle some-koulutusta, johdolle vajaa kolmannes \(31 %\) ja luottamushenkilöille joka kymmenes \(10 %\)\.$/,
    sv: /^Hälften av .* som svarat \(50 %\) har ordnat utbildning om sociala medier för personalen, knappt en tredjedel \(31 %\) för ledningen och var tionde \(10 %\) för de förtroendevalda\.$/,
  },
  {
    what: 'social media in strategies or plans of close to three in four',
    clicks: ofAnswered('strategia'),
    fi: /^Likimain kolmessa neljästä vastanneesta kunnasta \(74 %\) sosiaalinen media on mukana strategioissa tai suunnitelmissa; /,
    sv: /^I närmare tre av fyra .* som svarat \(74 %\) ingår sociala medier i strategierna eller planerna; /,
  },
  {
    what: 'fewer have a plan of its own',
    clicks: ['/strategia', '?option=erillinen#trend'],
    fi: /24 % vastanneista kunnista \(2017: 30 %\)\. .*Kaikista kunnista arviolta 21 % \(luottamusväli 18–24 %\); .*: ei todettua muutosta\.$/,
    sv: /24 % av de kommuner som svarat \(2017: 30 %\)\. .*Av alla kommuner uppskattningsvis 21 % \(konfidensintervall 18–24 %\); .*: ingen konstaterad förändring\.$/,
  },
  {
    what: 'more have it in other plans',
    clicks: ['/strategia', '?option=muussa#trend'],
    fi: /50 % vastanneista kunnista \(2017: 40 %\)\. .*Kaikista kunnista arviolta 50 % \(luottamusväli 46–55 %\); .*: osuus on noussut\.$/,
    sv: /50 % av de kommuner som svarat \(2017: 40 %\)\. .*Av alla kommuner uppskattningsvis 50 % \(konfidensintervall 46–55 %\); .*: andelen har ökat\.$/,
  },
  {
    what: '44 % are satisfied with their own activity by grade 4',
    clicks: ofAnswered('tyytyvaisyys'),
    fi: /; arvosana on 4 vajaassa puolessa vastanneista kunnista \(44 %\)\.$/,
    sv: /; vitsordet är 4 i knappt hälften av .* som svarat \(44 %\)\.$/,
  },
  {
    what: 'management or communications is most often responsible',
    clicks: ['/vastuu'],
    fi: /^Vajaassa kolmanneksessa kunnista \(31 %\) verkkopalvelun sisällöstä vastaa viestintä, noin neljässä kymmenestä \(42 %\) johto /,
    sv: /^I knappt en tredjedel av kommunerna \(31 %\) ansvarar kommunikationen för webbtjänstens innehåll, i ungefär fyra av tio \(42 %\) ledningen /,
  },
  {
    what: 'communications is, where there is staff for it',
    clicks: ['/tables'],
    fi: /^Kunnista, joilla on viestinnän henkilöstöä, .* \(73 %, .*66\/88\).* viestintä/,
    sv: /^Kommuner som har kommunikationspersonal: .* \(73 %, .*66\/88\) ansvarar kommunikationen /,
  },
  {
    what: 'IT is responsible ever less often',
    clicks: ['/vastuu', '?option=tietotekniikka#trend'],
    fi: /^Vastauksen ”Tietohallinto” osuus kaikista kunnista laski kierroksilla 2014–2018 keskimäärin 2,0 prosenttiyksikköä vuodessa/,
    sv: /^Andelen för svaret ”.*” bland alla kommuner minskade under omgångarna 2014–2018 med i genomsnitt 2,0 procentenheter per år/,
  },
  {
    what: 'meetings of the council can be followed live in 38 %',
    clicks: ['/valtuusto_suorana'],
    fi: /^Vastanneista kunnista 38 %:ssa \(2017: 31 %\) valtuuston kokouksia voi seurata suorana lähetyksenä\./,
    sv: /^I 38 % av de kommuner som svarat \(2017: 31 %\) kan man följa fullmäktiges sammanträden i direktsändning\./,
  },
  {
    what: 'managers are in social media in 48 %',
    clicks: ['/johtaja_some'],
    fi: /^Vastanneista kunnista 48 %:ssa \(2017: 40 %\) kunnanjohtaja toimii sosiaalisessa mediassa työroolissaan\./,
    sv: /^I 48 % av de kommuner som svarat \(2017: 40 %\) är kommundirektören aktiv i sociala medier i sin arbetsroll\./,
  },
]

/** The texts of a page, as a reader sees them. */
async function sentencesSeen(page: Page): Promise<string[]> {
  return (await page.locator('main p:visible').allInnerTexts()).map(asRead)
}

for (const locale of ['fi', 'sv'] as const)
  for (const { what, clicks, [locale]: sentence } of statements)
    test(`${what}, in ${locale}`, async ({ page }) => {
      expect(clicks.length).toBeLessThanOrEqual(2)
      await page.goto(`/${locale}/results/2018`)
      for (const end of clicks) {
        await page.locator(`a[href$="${end}"]:visible`).first().click()
        await expect(page).toHaveURL(new RegExp(`${end.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`))
      }
      expect((await sentencesSeen(page)).filter((text) => sentence.test(text))).not.toEqual([])
    })
