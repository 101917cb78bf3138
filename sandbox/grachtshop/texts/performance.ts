// Longer than a code file should be: this is the team's own prose, one entry an issue, best read in one go.
import { en, nl, type EpicTexts } from './author';

export const performance: EpicTexts = {
  component: 'Web front end',
  epic: en.epic(
    'Fast on a phone in a tram tunnel',
    `60 % of visits come from a phone. On 4G our product page takes 4.8 s to show its photo; every second costs us about 2 % of orders.
- LCP below 2.5 s for 75 % of visits
- INP below 200 ms
- Survive Black Friday: 1,200 orders an hour`,
    { ref: 'epic-performance', priority: 2, due: 'blackFriday', labels: ['performance'] },
  ),
  items: [
    en.task(
      'Serve product photos as AVIF in four sizes',
      `Photos are 62 % of our page weight.
* Largest photo on a phone below 120 kB
* JPEG fallback stays
* Originals stay untouched`,
      { ref: 'avif', priority: 2, points: 5, stage: 'done', labels: ['performance'] },
    ),
    en.task(
      'Load test at Black Friday volume',
      `Four times last year's peak, including payments on the provider's test environment.
[ ] 1,200 orders an hour for 30 minutes
[ ] Search below 300 ms at the 95th percentile
[ ] Nothing falls over when the recommendation service is off
[ ] Report shared with the whole team`,
      {
        ref: 'loadtest',
        priority: 1,
        points: 8,
        due: 'blackFriday',
        labels: ['performance'],
        subtasks: [
          'Script the customer journeys',
          'Order test capacity at the payment provider',
          'Run and write the report',
        ],
      },
    ),
    en.story(
      'Waiting room when the shop is too busy',
      `As a customer on Black Friday I want an honest waiting time instead of an error so that I stay.
* Shows the position and an estimate
* Customers who are paying are never put in the queue
* Can be switched on within one minute by whoever is on duty`,
      { ref: 'waitingroom', priority: 1, points: 8, due: 'blackFriday', revenue: 38000, customers: 15000 },
    ),
    nl.bug(
      'Categoriepagina verspringt als de banner laadt',
      `De actiebanner duwt de hele lijst 180 pixels omlaag, net als je wilt tikken. CLS is 0,31; goed is onder 0,1.
## Verwacht
De ruimte is vooraf gereserveerd.`,
      { ref: 'cls', priority: 3, points: 2, votes: 3, labels: ['performance'] },
    ),
    en.bug(
      'Basket takes 6 seconds with more than 20 items',
      `# Steps to reproduce
1. Add 25 different tiles to the basket
2. Change the quantity of one
# Expected
Below one second.
# Actual
6.2 s: each line asks for its own price. See the trace in [this report](https://traces.grachtshop.example/basket-25).`,
      { ref: 'slowbasket', priority: 2, points: 5, votes: 5, customers: 180, revenue: 2900 },
    ),
    nl.task(
      'Lettertypen zelf hosten en voorladen',
      `Scheelt een verbinding met een derde partij en is ook voor de AVG beter.`,
      {
        priority: 3,
        points: 2,
        stage: 'done',
        labels: ['performance', 'avg'],
      },
    ),
    en.task(
      'Split the checkout bundle: 480 kB to under 200 kB',
      `Half of it is a date picker and the old validation library.
* Checkout JavaScript below 200 kB compressed
* Budget enforced in the build`,
      { ref: 'bundle', priority: 3, points: 5, labels: ['performance'] },
    ),
    nl.story(
      "Productpagina's werken ook bij een haperende verbinding",
      `Als klant in de trein wil ik verder kunnen lezen als de verbinding wegvalt, zodat ik niet opnieuw hoef te beginnen.
* De laatste vijf bekeken pagina's zijn leesbaar zonder verbinding
* In de winkelmand leggen wordt onthouden tot er weer verbinding is`,
      { priority: 4, points: 8, age: 'old' },
    ),
    en.task(
      'Dashboard with real-user speed per page type',
      `Sampling 5 % of visits; no personal data. Shown on the screen next to the coffee machine.`,
      { ref: 'rum', priority: 3, points: 3, stage: 'review', labels: ['performance'] },
    ),
    en.bug(
      'Memory grows on the category page with endless scroll',
      `After about 600 products, older phones reload the page and people are back at the top.`,
      { priority: 4, points: 5, age: 'old', votes: 2 },
    ),
    nl.spike(
      'Spike: server-side rendering voor de categoriepagina',
      `Drie dagen. Meet LCP en serverkosten met de tien drukste categorieën; neem ook het effect op de cache mee.`,
      { priority: 3, points: 3 },
    ),
    nl.bug('Traag scrollen op oudere Android-telefoons in de cadeaugids', null, {
      priority: 4,
      votes: 1,
      customers: 240,
    }),
  ],
  variants: [
    en.task(
      'Bring LCP of the {page} below 2.5 s in {browser}',
      `Measured {n} % of visits to the {page} with {browser} above 4 s.
* 75 % of visits below 2.5 s
* No layout shift added`,
      { subtasks: ['Profile the {page} in {browser}', 'Speed budget for the {page} in {browser}'] },
    ),
    en.bug(
      'Slow {page} for customers in {country}',
      `# Steps to reproduce
1. Open the {page} through a connection from {country}
# Expected
Same speed as in the Netherlands, plus at most 100 ms.
# Actual
Static files come from Amsterdam every time; {pct} % slower than at home.`,
    ),
    nl.bug(
      'Tikken op {pagina} reageert laat op een {toestel}',
      `Op een {toestel} duurt het soms een halve seconde voor een tik op {pagina} iets doet. INP is daar boven de 500 ms.`,
    ),
    nl.story(
      'Overzicht van {categorie} opent binnen een seconde op een {toestel}',
      `Als klant met een {toestel} wil ik direct {categorie} zien, zodat ik niet afhaak.
* Eerste acht artikelen binnen 1 seconde op 4G
* Foto's daarna, zonder verspringen`,
    ),
  ],
};
