// Longer than a code file should be: this is the team's own prose, one entry an issue, best read in one go.
import { en, nl, type EpicTexts } from './author';

export const delivery: EpicTexts = {
  component: 'Delivery',
  epic: en.epic(
    'Delivery slots by bike courier',
    `Vans may not enter the zero-emission zone any more, and parking on a canal costs us fines. Bike couriers deliver everything up to 60 kg inside the ring.
# Outcome
- Customers choose a two-hour slot in five cities
- 70 % of city deliveries by bike
- CO₂ per parcel shown honestly`,
    { ref: 'epic-delivery', priority: 2, labels: ['sustainability'] },
  ),
  items: [
    en.story(
      'Choose a two-hour slot at checkout',
      `As a customer in the city centre
I want to choose when the bike courier comes
so that I do not have to stay home all day.
* Slots for the next five days, greyed out when full
* A chosen slot is held for 15 minutes
* Without a slot the order goes by parcel post as before`,
      {
        ref: 'slots',
        priority: 1,
        points: 13,
        votes: 22,
        customers: 6800,
        revenue: 13500,
        subtasks: [
          'Slot API of the courier: capacity per postcode',
          'Slot picker in the checkout, also with the keyboard',
          'Hold and release a slot',
          'Slot on the packing slip',
        ],
      },
    ),
    en.task(
      'Connect the courier planning API',
      `REST with a signed webhook. Their test environment sleeps at night.
\`\`\`
GET  /v2/slots?postcode=1015CX&weight=32
POST /v2/bookings  { "slot": "2b7", "order": "..." }
\`\`\`
* Bookings are retried without booking twice
* When the API is down the slot picker says so and parcel post is offered`,
      { ref: 'courierapi', priority: 1, points: 8, stage: 'progress' },
    ),
    en.task(
      'Connect the courier planning API for Ghent and Antwerp',
      `Same API, other host and other bank holidays. Only after Amsterdam has run for a month.
\`\`\`
GET /v2/slots?postcode=9000&country=BE&weight=32
\`\`\``,
      { ref: 'courierbe', priority: 4, points: 3, stage: 'todo' },
    ),
    nl.story(
      'CO₂ per bezorgwijze tonen',
      `Als bewuste klant wil ik zien wat een bezorging uitstoot, zodat ik voor de fiets kan kiezen.
* Cijfers volgens de methode van de vervoerder, met bron
* Geen vergelijking met "een vlucht naar Parijs"
* Tekst is nagelezen op de regels over duurzaamheidsclaims`,
      { ref: 'co2', priority: 3, points: 5, labels: ['sustainability', 'legal'] },
    ),
    nl.bug(
      'Bezorgmoment verspringt een uur rond de wintertijd',
      `Bestellingen voor de maandag na de wisseling kregen 13–15 uur in de app en 14–16 uur in de mail. De koerier stond voor een dichte deur.
## Verwacht
Overal lokale tijd van het bezorgadres.`,
      { ref: 'wintertijd', priority: 2, points: 3, votes: 4, customers: 85, stage: 'done' },
    ),
    nl.story(
      'Bezorgen bij de buren of in de portiek',
      `Als klant die overdag werkt wil ik aangeven waar het pakket heen mag, zodat het niet terug naar het magazijn gaat.
* Keuze bij het afrekenen en tot een uur voor bezorging in de app
* De koerier ziet de keuze
* Bij waarde boven € 250 altijd persoonlijk`,
      { priority: 3, points: 5, votes: 7, customers: 1500 },
    ),
    en.story(
      'Live map of the courier',
      `As a customer I want to see the courier on a map so that I know whether I can take a shower.
* Position no older than 30 seconds
* Only during my own slot, only the last two kilometres
* The courier can switch it off`,
      { ref: 'livemap', priority: 3, points: 8, votes: 6 },
    ),
    en.bug(
      'Slots offered on bank holidays',
      `# Steps to reproduce
1. Choose delivery in the week of King's Day
# Expected
No slots on 27 April.
# Actual
All slots offered, 61 customers waited for nobody.`,
      { ref: 'holidays', priority: 2, points: 2, votes: 3, customers: 61, due: 'christmas' },
    ),
    nl.task(
      'Zero-emissiezones inlezen voor alle steden waar we bezorgen',
      `De gemeenten publiceren de zones als open data; de grenzen wijzigen per 1 januari.
* Kaart wordt elke nacht bijgewerkt
* Adres net op de grens telt als binnen`,
      { ref: 'zones', priority: 2, points: 5, due: 'yearEnd', labels: ['legal'] },
    ),
    en.story(
      'Hoist service: deliver through the window',
      `As a customer on the fourth floor I want to book the moving lift together with my sofa so that both arrive at the same time.
* Offered for items above 40 kg without elevator
* Permit for the pavement is asked for where the city wants one
* Price shown before checkout`,
      { priority: 4, points: 13, age: 'old', votes: 5 },
    ),
    nl.story(
      'Verpakking terugsturen met de fietskoerier',
      `Als klant zonder ruimte voor karton wil ik dat de koerier de doos meeneemt, zodat mijn gang vrij blijft.
- Vinkje bij het kiezen van het bezorgmoment
- Niet meer dan één doos`,
      { priority: 4, points: 3, labels: ['sustainability'] },
    ),
    en.task(
      'Compare courier invoices with delivered parcels',
      `Finance found parcels charged twice in September. A monthly report is enough.`,
      { priority: 3, points: 3, stage: 'done' },
    ),
    en.spike(
      'Spike: how many sofas fit on a cargo bike trailer?',
      `Half a day with the couriers, a tape measure and our ten best-selling sofas. Yes, really.`,
      { priority: 4, points: 1, stage: 'done' },
    ),
    nl.bug(
      'Track & trace toont "bezorgd" terwijl het pakket bij de buren ligt',
      `De status van de koerier wordt vertaald naar "bezorgd" zonder het adres van de buren. Klantenservice krijgt hier zo'n tien telefoontjes per dag over.`,
      { priority: 2, points: 2, votes: 13, customers: 950 },
    ),
  ],
  variants: [
    en.story(
      'Two-hour slots in {city} with {partner}',
      `As a customer in {city} I want to choose a slot with {partner} so that I am home when it arrives.
* Capacity per postcode is agreed with {partner}
* Weight limit of 60 kg is respected`,
      { subtasks: ['Agree slot capacity with {partner} for {city}', 'Test bookings: {partner}, {city}'] },
    ),
    nl.bug(
      'Track & trace van {vervoerder} loopt achter in {stad}',
      `Klanten in {stad} zien de status van {vervoerder} pas uren later. Deze maand {n} meldingen.
## Verwacht
Hooguit een kwartier vertraging.`,
    ),
    nl.story(
      'Avondbezorging van {categorie} in {stad}',
      `Als klant in {stad} wil ik {categorie} na zessen ontvangen, zodat ik er geen vrije dag voor hoef te nemen.
* Alleen op maandag tot en met donderdag
* Toeslag staat vóór het afrekenen in beeld`,
    ),
    en.bug(
      '{partner} rejects labels for {category} sent to {country}',
      `Labels for {category} to {country} are refused because the size is missing. {n} parcels went back to the warehouse this month.
Expected: the size of the box is sent along.`,
    ),
  ],
};
