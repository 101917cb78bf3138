// Longer than a code file should be: this is the team's own prose, one entry an issue, best read in one go.
import { en, nl, type EpicTexts } from './author';

export const b2b: EpicTexts = {
  component: 'B2B',
  epic: nl.epic(
    'Zakelijk bestellen voor hotels en interieurontwerpers',
    `Zakelijke klanten mailen nu een Excel-lijst. Dat kost ons 25 minuten per bestelling en hen hun geduld.
- Zelf bestellen op rekening
- Eigen prijzen en goedkeuring
- Eerste klant: Hotel De Windketel (38 kamers)`,
    { ref: 'epic-b2b', priority: 3, labels: ['b2b', 'strategic'] },
  ),
  items: [
    nl.story(
      'Zakelijk account aanvragen met KvK-nummer',
      `Als inkoper van een hotel wil ik een zakelijk account aanvragen, zodat ik zonder btw kan bestellen en op rekening kan betalen.
* KvK-nummer wordt gecontroleerd bij het Handelsregister
* Btw-nummer wordt gecontroleerd in VIES
* Aanvraag wordt binnen één werkdag beoordeeld`,
      {
        ref: 'kvk',
        priority: 2,
        points: 8,
        revenue: 12000,
        stage: 'progress',
        subtasks: [
          'Koppeling met het Handelsregister',
          'Beoordelingsscherm voor verkoop',
          'Mailteksten bij goedkeuring en afwijzing',
        ],
      },
    ),
    nl.story(
      'Afgesproken prijzen per zakelijke klant',
      `Als interieurontwerper wil ik mijn eigen prijzen zien, zodat ik mijn klant meteen een offerte kan geven.
* Prijzen exclusief btw, met een schakelaar
* Geldig vanaf en tot een datum
* Nooit zichtbaar voor anderen, ook niet via de cache`,
      { ref: 'prijzen', priority: 2, points: 13, revenue: 16000 },
    ),
    en.story(
      'Order by uploading a list of article numbers',
      `As a buyer for 38 hotel rooms
I want to paste my list with numbers and quantities
so that I do not click 120 times.
* CSV and pasted columns from a spreadsheet both work
* Unknown numbers are listed with a suggestion
* Nothing is ordered before I confirm`,
      { ref: 'bulkorder', priority: 3, points: 8, votes: 3, revenue: 8000 },
    ),
    en.bug(
      'Hotel list with 400 lines times out',
      `The upload gives up after 30 seconds and leaves half of the lines in the basket. Seen with the trial list of Hotel De Windketel.`,
      { ref: 'timeout', priority: 3, points: 3, stage: 'todo', customers: 4 },
    ),
    en.story(
      'Approval by a second person above a set amount',
      `As an owner I want to approve orders above € 2,500 so that the new manager does not furnish the roof terrace in gold.
* Amount per account, changed by the owner only
* Approve or reject from the mail
* Items are reserved for 48 hours while waiting`,
      { ref: 'approval', priority: 3, points: 8 },
    ),
    nl.bug(
      'Btw verlegd wordt niet toegepast bij Belgische ondernemingen',
      `## Stappen
1. Log in als Belgische zakelijke klant met geldig btw-nummer
2. Bestel en bekijk de factuur
## Verwacht
0 % btw met de tekst "btw verlegd".
## Werkelijk
21 % Nederlandse btw. Boekhouding crediteert dit met de hand.`,
      {
        ref: 'btw',
        priority: 1,
        points: 3,
        customers: 70,
        revenue: 4300,
        due: 'quarterEnd',
        votes: 5,
        labels: ['b2b', 'legal'],
      },
    ),
    en.task(
      'E-invoicing over Peppol for government customers',
      `Two museums cannot order without it. Use the finance provider's connection rather than building one.
* Invoice and credit note
* Order reference of the customer is mandatory
* Rejections arrive as a task for Finance`,
      { ref: 'peppol', priority: 2, points: 8, due: 'yearEnd', labels: ['b2b', 'legal'] },
    ),
    en.story(
      'Quote as PDF with our conditions',
      `As an interior designer I want a quote I can forward so that my client signs before I order.
* Valid for 30 days
* Turns into an order with one click`,
      { priority: 3, points: 5, stage: 'done' },
    ),
    nl.story(
      'Meerdere bezorgadressen in één bestelling',
      `Als inkoper van een hotelketen wil ik één bestelling over drie vestigingen verdelen, zodat ik maar één factuur krijg.
- Per regel een adres
- Verzendkosten per adres zichtbaar`,
      { priority: 4, points: 13, age: 'old' },
    ),
    en.bug(
      'Sales sees the consumer price in the quote tool',
      `Only for items with a future price. The tool reads the price list of today.`,
      { priority: 3, points: 2, customers: 12, stage: 'done' },
    ),
    nl.task(
      'Algemene voorwaarden voor zakelijke klanten publiceren',
      `Tekst is akkoord bij Juridische Zaken. Moet als PDF op te slaan zijn en per bestelling de versie bewaren.`,
      {
        ref: 'voorwaarden',
        priority: 2,
        points: 1,
        labels: ['b2b', 'legal'],
        flagged: true,
      },
    ),
    en.spike(
      'Spike: credit limits with or without an insurer',
      `Time box: 2 days, with Finance. Which limit can we carry ourselves, and from when is insurance cheaper?`,
      { priority: 4, points: 2 },
    ),
    nl.bug('Zakelijke klant ziet "inclusief btw" in de pakbon', null, {
      priority: 4,
      customers: 40,
      votes: 1,
      age: 'old',
    }),
  ],
  variants: [
    nl.story(
      'Staffelkorting op {categorie} voor zakelijke klanten in {land}',
      `Als zakelijke klant in {land} wil ik korting vanaf tien {categorie}, zodat ik een hele verdieping in één keer inricht.
* De staffel staat op de productpagina
* De korting is gelijk in offerte en factuur`,
      { subtasks: ['Staffels invoeren: {categorie}, {land}', 'Factuur controleren: {categorie}, {land}'] },
    ),
    en.bug(
      'Wrong VAT on {category} for business customers in {country}',
      `# Steps to reproduce
1. Log in as a business customer in {country}
2. Order {category} and open the invoice
# Expected
VAT reverse-charged.
# Actual
Dutch VAT. Example order: {order}.`,
    ),
    en.story(
      'Reorder {category} from the {customerChannel} on account',
      `As a hotel manager I want to reorder {category} from the {customerChannel} and pay on account so that a broken lamp is replaced the same week.
* Uses the agreed prices
* Respects the approval limit`,
    ),
    nl.bug(
      'Offerte met {categorie} komt niet aan vanuit {kanaal}',
      `Een offerte met {categorie} die vanuit {kanaal} wordt verstuurd, blijft op "in behandeling" staan. Verkoop mailt hem nu zelf.`,
    ),
  ],
};
