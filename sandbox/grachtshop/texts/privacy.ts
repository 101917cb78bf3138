// Longer than a code file should be: this is the team's own prose, one entry an issue, best read in one go.
import { en, nl, type EpicTexts } from './author';

export const privacy: EpicTexts = {
  component: 'Privacy',
  epic: nl.epic(
    'AVG op orde: inzage, verwijderen en toestemming',
    `De audit van dit voorjaar gaf elf bevindingen, waarvan vier hoog. Die moeten weg voor de heraudit.
# Resultaat
- Inzageverzoeken binnen een maand, zonder handwerk
- Bewaartermijnen worden uitgevoerd in plaats van beloofd
- Niets van klanten in logbestanden
!note Onze functionaris gegevensbescherming kijkt mee bij elke story met het label \`avg\`.`,
    { ref: 'epic-avg', priority: 1, due: 'quarterEnd', labels: ['avg', 'legal'] },
  ),
  items: [
    nl.story(
      'Klant downloadt zijn eigen gegevens',
      `Als klant wil ik alles kunnen downloaden wat Grachtshop van mij weet, zodat ik mijn recht op inzage kan uitoefenen.
* Bestand in JSON én leesbare PDF
* Klaar binnen 24 uur, link is 7 dagen geldig
* Alleen na opnieuw inloggen
* Ook gegevens bij de mailprovider en de betaalprovider`,
      {
        ref: 'inzage',
        priority: 1,
        points: 8,
        due: 'quarterEnd',
        labels: ['avg', 'legal'],
        customers: 60,
        subtasks: [
          'Inventariseren welke systemen klantgegevens bevatten',
          'Export uit bestel- en klantsysteem',
          'PDF-opmaak van de inzage laten nalezen door de FG',
        ],
      },
    ),
    nl.story(
      'Account en gegevens laten verwijderen',
      `Als klant wil ik mijn account laten verwijderen, zodat er niets van mij achterblijft dat er niet hoeft te zijn.
* Facturen blijven 7 jaar bewaard, zonder contactgegevens
* Lopende bestellingen houden het verwijderen tegen, met uitleg
* Ik krijg een bevestiging op mijn oude adres`,
      { ref: 'verwijderen', priority: 1, points: 8, due: 'quarterEnd', labels: ['avg', 'legal'], customers: 35 },
    ),
    en.task(
      'Stop writing mail addresses to the application logs',
      `Found in the audit (high). Checkout, accounts and returns log the full customer record on errors.
\`\`\`
logger.error('order failed', { customer })   // customer.email ends up in the log store
\`\`\`
* Log fields are allow-listed
* A test fails when a known test address appears in the log output
* Old logs are purged`,
      { ref: 'logs', priority: 1, points: 5, stage: 'review', labels: ['avg', 'security'] },
    ),
    en.story(
      'Cookie choice that is as easy to refuse as to accept',
      `As a visitor I want to refuse tracking with one tap so that I can get on with shopping.
* "Refuse" and "accept" have the same size and contrast
* Nothing is stored before a choice is made
* The choice can be changed from the footer`,
      { ref: 'cookies', priority: 1, points: 5, stage: 'done', labels: ['avg', 'legal'] },
    ),
    nl.bug(
      'Nieuwsbrief komt nog na afmelden',
      `Wie zich afmeldt via de oude link onderaan de orderbevestiging, blijft in de lijst "acties" staan. Twee klachten bij de Autoriteit Persoonsgegevens gemeld.
## Verwacht
Eén afmelding geldt voor alle lijsten.`,
      {
        ref: 'afmelden',
        priority: 1,
        points: 3,
        votes: 7,
        customers: 1900,
        labels: ['avg', 'legal'],
        stage: 'progress',
      },
    ),
    nl.task(
      'Bewaartermijnen automatisch uitvoeren',
      `Nu een handmatige lijst die niemand afwerkt.
- Verlaten winkelmanden: 30 dagen
- Chatgesprekken: 1 jaar
- Foto's bij retouren: 6 maanden na afhandeling
- Accounts zonder activiteit: 3 jaar, na twee waarschuwingen`,
      { ref: 'bewaren', priority: 2, points: 8, labels: ['avg'] },
    ),
    nl.task(
      'Verwerkersovereenkomst met de chatleverancier vernieuwen',
      `Loopt af aan het eind van het jaar. Nieuwe subverwerker in Ierland; FG heeft akkoord gegeven onder voorwaarde van versleuteling.`,
      {
        ref: 'verwerker',
        priority: 2,
        points: 1,
        due: 'yearEnd',
        labels: ['avg', 'legal'],
      },
    ),
    en.bug(
      'Service desk can see the full order history of any customer',
      `Found in the audit (high). Everybody with a service desk login can search by surname and page through orders, including gift receivers.
# Expected
Access only with an open case, and every view is logged.`,
      { ref: 'deskaccess', priority: 2, points: 5, labels: ['avg', 'security'] },
    ),
    en.spike(
      'Spike: can we measure conversion without cookies?',
      `Time box: 2 days, together with Analytics. What do we lose if we count visits on the server only?`,
      { ref: 'cookieless', priority: 3, points: 3 },
    ),
    nl.story(
      'Minderjarigen: geen profiel onder de 16',
      `Als ouder wil ik dat mijn kind een fietsbel kan bestellen zonder dat er een profiel van hem wordt gemaakt.
* Bij een geboortedatum onder de 16 geen aanbevelingen en geen nieuwsbrief
* Geboortedatum blijft optioneel`,
      { priority: 4, points: 3, labels: ['avg'] },
    ),
    en.task('Encrypt the nightly customer export to the mail provider', null, {
      priority: 2,
      points: 3,
      labels: ['security', 'avg'],
      stage: 'done',
    }),
    en.bug(
      'Gift receiver gets marketing mail',
      `The address of the receiver is added to the newsletter list when the buyer ticks the box. Receiver never agreed to anything.`,
      { priority: 2, points: 2, votes: 2, customers: 510, labels: ['avg'] },
    ),
    nl.story(
      'Logboek van wie welke klantgegevens bekeek',
      `Als FG wil ik kunnen nazoeken wie een klantdossier heeft geopend, zodat ik bij een melding binnen 72 uur antwoord heb.
[ ] Wie, wat, wanneer en waarom
[ ] Bewaartermijn 2 jaar
[ ] Alleen leesbaar voor de FG en de beheerder`,
      { ref: 'logboek', priority: 3, points: 5, labels: ['avg'] },
    ),
  ],
  variants: [
    nl.story(
      'Bewaartermijn voor de {bericht} in {kanaal}',
      `Als FG wil ik dat gegevens uit de {bericht} in {kanaal} op tijd verdwijnen, zodat we niet meer bewaren dan nodig.
* Termijn staat in het verwerkingsregister
* Verwijderen wordt gelogd, zonder de gegevens zelf`,
    ),
    en.story(
      'Privacy notice for {customerChannel} users in {country}',
      `As a customer in {country} using the {customerChannel} I want to read what happens to my data in plain language so that I can decide.
* Reviewed by the privacy officer
* At most 600 words, with a link to the full text`,
      {
        subtasks: ['Draft privacy notice: {customerChannel}, {country}', 'Legal review: {customerChannel}, {country}'],
      },
    ),
    en.task(
      'Remove personal data from {service} service logs sent to {partner}',
      `The {service} service passes full names to {partner} in error reports. They only need the order number.`,
    ),
    nl.bug(
      'Toestemming gegeven op {pagina} geldt niet op een {toestel}',
      `Wie op {pagina} cookies weigert, krijgt op een {toestel} bij het volgende bezoek toch weer de vraag.
## Verwacht
De keuze blijft 6 maanden bewaard.`,
    ),
  ],
};
