// Longer than a code file should be: this is the team's own prose, one entry an issue, best read in one go.
import { en, nl, type EpicTexts } from './author';

export const returns: EpicTexts = {
  component: 'Returns',
  epic: nl.epic(
    'Retourneren zonder te bellen',
    `Een op de drie telefoontjes gaat over een retour. Klanten moeten een retour zelf kunnen aanmelden, volgen en hun geld terugzien.
# Doel
- Telefoontjes over retouren halveren vóór de kerstpiek
- Geld terug binnen 5 werkdagen (wettelijk: 14 dagen)`,
    { ref: 'epic-returns', priority: 2, due: 'christmas', labels: ['service'] },
  ),
  items: [
    nl.story(
      'Retour aanmelden in mijn account',
      `Als klant wil ik in mijn account aangeven welke artikelen ik terugstuur, zodat ik niet hoef te bellen of een formulier hoef te printen.
* Ik zie alleen artikelen die nog binnen de bedenktijd vallen
* Ik kies per artikel een reden; "anders" vraagt om toelichting
* Ik krijg meteen een bevestiging met retourcode
* Meubels boven 30 kg vragen om een ophaalafspraak`,
      {
        ref: 'retour-aanmelden',
        priority: 1,
        points: 8,
        stage: 'review',
        customers: 4200,
        votes: 21,
        subtasks: [
          'Retour-API: artikelen binnen bedenktijd ophalen',
          'Scherm "Wat stuur je terug?"',
          'Retourbevestiging als mail, Nederlands en Engels',
        ],
      },
    ),
    nl.story(
      'Retourlabel als QR-code voor het afhaalpunt',
      `Als klant zonder printer wil ik een QR-code laten scannen, zodat ik mijn pakket zo kan afgeven.
* De code werkt bij PostNL en DHL
* De code staat in de mail en in mijn account
* Een verlopen code kan ik zelf vernieuwen`,
      { ref: 'qr', priority: 2, points: 5, customers: 3100, votes: 8, due: 'christmas' },
    ),
    en.story(
      'Refund status visible to the customer',
      `As a customer who sent something back I want to see where my money is so that I do not have to call.
* Steps shown: announced, received, checked, refunded
* Each step carries its date
* "Refunded" names the method and the last digits of the account`,
      { ref: 'refundstatus', priority: 2, points: 5, customers: 2800, votes: 12 },
    ),
    en.bug(
      'Refund is calculated without the discount when two items are returned separately',
      `# Steps to reproduce
1. Order two chairs with "second one half price"
2. Return one, wait for the refund, return the other
# Expected
Together exactly what the customer paid.
# Actual
We refund € 44.50 too much. Finance found 38 cases last quarter.`,
      { ref: 'refundcalc', priority: 1, points: 5, revenue: 1700, customers: 38, votes: 4 },
    ),
    nl.bug(
      'Retourmail noemt de verkeerde bedenktijd bij maatwerk',
      `Maatwerkkasten kun je niet retourneren, maar de mail belooft 30 dagen bedenktijd. Drie klachten deze maand, één via de Consumentenbond.
## Verwacht
Bij maatwerk geen retourlink, wel uitleg.`,
      { priority: 2, points: 2, labels: ['legal'], customers: 90, votes: 3 },
    ),
    nl.task(
      'Retourredenen opschonen: van 23 naar 8',
      `Lijst is afgestemd met het magazijn en de klantenservice:
- Past niet door het trappenhuis
- Kleur valt tegen
- Beschadigd aangekomen
- Verkeerd artikel
- Te laat geleverd
- Kwaliteit valt tegen
- Dubbel besteld
- Anders`,
      { ref: 'redenen', priority: 3, points: 2, stage: 'done' },
    ),
    en.story(
      'Exchange instead of refund',
      `As a customer who ordered the wrong size of wardrobe I want to swap it so that I do not pay twice while waiting for a refund.
* Only for items in stock
* Price difference is paid or refunded in the same flow
* The new item leaves the warehouse when the old one is scanned by the carrier`,
      { priority: 3, points: 13, revenue: 5200, customers: 600 },
    ),
    en.spike(
      'Spike: can we refund before the parcel is checked?',
      `Time box: 2 days with Finance. Numbers we need:
- Share of returns that fail the check (warehouse says "about 2 %")
- Average value of those
- What a faster refund does to repeat purchases`,
      { priority: 3, points: 3 },
    ),
    nl.story(
      'Ophaalafspraak maken voor grote meubels',
      `Als klant met een bank van 60 kg wil ik zelf een ophaalmoment kiezen, zodat ik geen dag vrij hoef te nemen.
* Dagdelen van drie uur, ook op zaterdag
* Verdieping en lift worden gevraagd
* Verzetten kan tot 24 uur van tevoren`,
      { ref: 'ophalen', priority: 2, points: 8, customers: 350 },
    ),
    en.bug(
      'Returns page is blank for orders older than one year',
      `Reported by the service desk. The page asks the order service for an archived order, gets a 404 and shows nothing at all.
Expected: a sentence saying the return period is over, with the warranty link.`,
      { priority: 4, points: 1, votes: 2, age: 'old', stage: 'done' },
    ),
    nl.story(
      'Foto meesturen bij beschadigd aangekomen',
      `Als klant wil ik foto's toevoegen aan mijn melding, zodat ik niet eerst een mailwisseling hoef te voeren.
[ ] Maximaal 5 foto's, samen 20 MB
[ ] EXIF-locatie wordt verwijderd (AVG)
[ ] Klantenservice ziet de foto's bij de retour`,
      { priority: 3, points: 5, labels: ['avg'], votes: 5 },
    ),
    en.task('Archive return labels after 90 days', null, { priority: 5, points: 1, age: 'old' }),
    en.story(
      'Return costs shown before ordering',
      `As a customer I want to know what returning a wardrobe costs before I order so that I am not surprised later.
Legal: the costs of returning bulky goods must be stated up front.`,
      { priority: 2, points: 3, labels: ['legal'], due: 'quarterEnd' },
    ),
  ],
  variants: [
    nl.story(
      'Retour van {categorie} via {vervoerder}',
      `Als klant wil ik {categorie} laten terugbrengen door {vervoerder}, zodat ik er niet mee over straat hoef.
* Maat en gewicht gaan mee naar {vervoerder}
* De klant kiest een dagdeel
* Het magazijn ziet de retour een dag van tevoren`,
      {
        subtasks: [
          'Koppeling {vervoerder}: retour van {categorie} aanmelden',
          'Instructie inpakken voor {vervoerder}: {categorie}',
        ],
      },
    ),
    en.bug(
      'Return label for {category} is missing for customers in {country}',
      `# Steps to reproduce
1. Log in as a customer in {country} with a delivered order from {category}
2. Announce a return
# Expected
A label of the local carrier.
# Actual
"Something went wrong". Example order: {order}.`,
    ),
    en.story(
      'Local return address in {country} for {category}',
      `As a customer in {country} I want to send {category} to an address in my own country so that returning does not cost more than the item.
* The address is on the label and in the mail
* The warehouse receives a weekly consolidated shipment`,
    ),
    nl.bug(
      'Retour vanuit {kanaal} mist de reden bij {categorie}',
      `Bij {categorie} komt de retourreden vanuit {kanaal} leeg binnen, waardoor het magazijn alles als "anders" boekt. Voorbeeld: bestelling {order}.`,
    ),
  ],
};
