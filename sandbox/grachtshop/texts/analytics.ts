// Longer than a code file should be: this is the team's own prose, one entry an issue, best read in one go.
import { en, nl, type EpicTexts } from './author';

export const analytics: EpicTexts = {
  component: 'Analytics',
  epic: en.epic(
    'Decide on numbers we trust',
    `Marketing, finance and we each report a different conversion rate. One definition, one source, measured only with consent.
- Conversion, retention and NPS per week on one page
- Every number can be traced to its query`,
    { ref: 'epic-analytics', priority: 3, labels: ['data'] },
  ),
  items: [
    en.story(
      'One definition of conversion, shown per step',
      `As a product owner I want to see where customers drop out so that we fix the worst step first.
* Steps: product, basket, address, payment, confirmed
* Bots and our own office are left out
* Finance signs off the number of orders`,
      {
        ref: 'conversion',
        priority: 2,
        points: 8,
        stage: 'progress',
        subtasks: ['Agree on the definition with Finance and Marketing', 'Server-side events for the five steps'],
      },
    ),
    nl.story(
      'NPS-vraag een week na bezorging',
      `Als product owner wil ik weten of klanten ons aanraden, zodat we niet alleen op klachten sturen.
* Eén vraag en een open veld
* Hooguit twee keer per jaar per klant
* Antwoorden zijn na een jaar anoniem`,
      { ref: 'nps', priority: 3, points: 5, labels: ['avg', 'data'] },
    ),
    en.bug(
      'Orders from the app are counted twice in the weekly report',
      `The app sends "purchase" and the confirmation page inside it does too. App revenue looks 90 % higher than it is.`,
      { ref: 'countedtwice', priority: 2, points: 2, votes: 2, stage: 'done' },
    ),
    en.task(
      'Move tracking to server-side events',
      `Follows from the cookie-less spike. Browser events are lost for about 30 % of visits.
* Events only with consent, checked on the server
* Event schema under version control
* Old scripts removed from all pages`,
      { ref: 'serverside', priority: 2, points: 8, labels: ['avg', 'data'] },
    ),
    nl.story(
      'Wekelijks overzicht van redenen waarom klanten bellen',
      `Als product owner wil ik elke maandag de tien belangrijkste contactredenen zien, zodat ik weet wat het oplossen waard is.
* Per reden: aantal, trend en gemiddelde gesprekstijd
* Doorklikken naar voorbeelden zonder namen`,
      { ref: 'contactredenen', priority: 3, points: 5, stage: 'review' },
    ),
    en.story(
      'A/B tests with a stopping rule',
      `As a product owner I want tests to end when the answer is clear so that we stop celebrating noise.
* Sample size is set before the start
* The page says "no difference" in so many words when there is none
* Never more than one test on the payment step`,
      { ref: 'abtest', priority: 3, points: 8 },
    ),
    nl.bug(
      'Dashboard telt geannuleerde bestellingen mee als omzet',
      `De omzet van vorige maand stond € 21.400 te hoog. De directie heeft dat cijfer in de kwartaalbrief gebruikt.
## Verwacht
Omzet na annuleringen en retouren, met de stand van gisteren.`,
      { ref: 'omzet', priority: 1, points: 3, votes: 4, due: 'nextMonth' },
    ),
    en.task(
      'Document every number on the board report',
      `Owner, definition, query, known gaps. One page per number in the wiki.`,
      {
        priority: 4,
        points: 3,
      },
    ),
    en.story(
      'Retention by first product category',
      `As a marketer I want to know whether people who start with a gift come back so that I know what a gift buyer may cost.
- Cohorts per month
- Export as CSV`,
      { priority: 4, points: 5, age: 'old' },
    ),
    nl.task(
      'Oude statistiekenpakket opzeggen',
      `Opzegtermijn is drie maanden, contract loopt per kwartaal. Scheelt € 640 per maand.`,
      {
        ref: 'opzeggen',
        priority: 3,
        points: 1,
        due: 'quarterEnd',
      },
    ),
    en.bug('Heat maps are empty for pages with consent banner open', null, { priority: 5, age: 'old', votes: 0 }),
    nl.spike(
      'Spike: voorspellen welke artikelen uitverkocht raken vóór Kerst',
      `Drie dagen met de verkoopcijfers van drie jaar. Genoeg als we het beter doen dan "vorig jaar plus tien procent".`,
      {
        priority: 3,
        points: 3,
        due: 'christmas',
      },
    ),
  ],
  variants: [
    en.story(
      'Conversion of {category} among {segment}',
      `As a product owner I want to follow how {segment} buy {category} so that we spend the campaign money well.
* Weekly, with last year as a line
* Fewer than 50 visitors shows "too few", not a percentage`,
      { subtasks: ['Query: {category}, {segment}', 'Check with Finance: {category}, {segment}'] },
    ),
    nl.story(
      'Rapport over de verkoop van {categorie} in {land}',
      `Als inkoper wil ik zien hoe {categorie} lopen in {land}, zodat ik op tijd bijbestel.
* Per week en per kleur
* Na retouren`,
    ),
    en.bug(
      'Visits to the {page} from {browser} are missing in the reports',
      `Since the last release no visits to the {page} with {browser} are counted, about {pct} % of the total.
Expected: counted when the visitor agreed to it.`,
    ),
    nl.bug(
      'Omzet van {categorie} uit {kanaal} staat onder "onbekend"',
      `De herkomst gaat verloren voor {categorie} uit {kanaal}. Vorige maand stond {pct} % van de omzet onder "onbekend".`,
    ),
  ],
};
