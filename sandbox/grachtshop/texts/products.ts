// Longer than a code file should be: this is the team's own prose, one entry an issue, best read in one go.
import { en, nl, type EpicTexts } from './author';

export const products: EpicTexts = {
  component: 'Catalogue',
  epic: nl.epic(
    "Productpagina's die twijfel wegnemen",
    `Klanten bellen vooral over maat, levertijd en montage. Die antwoorden horen op de productpagina.
- Minder vragen vóór aankoop (nu 140 per week)
- Meer klanten die doorgaan naar de winkelmand: van 6,1 % naar 7 %`,
    { ref: 'epic-products', priority: 2, labels: ['conversion'] },
  ),
  items: [
    nl.story(
      'Maattekening met alle zijden op de productpagina',
      `Als klant wil ik breedte, diepte en hoogte in één tekening zien, zodat ik weet of de kast in de nis past.
* Maten in centimeters, ook van de grootste doos
* De tekening is te vergroten en te printen
* De tekst staat ook als tabel, voor schermlezers`,
      { ref: 'maattekening', priority: 2, points: 5, votes: 13, customers: 6100, stage: 'progress' },
    ),
    en.story(
      'Reviews with photos of real canal houses',
      `As a doubting customer I want to see the lamp in somebody's actual hallway so that I trust the colours.
* Photos are checked before they appear
* Reviewers can withdraw a photo at any time
* At most 400 kB of extra download on first view`,
      {
        priority: 3,
        points: 8,
        votes: 8,
        subtasks: ['Upload and moderation queue for review photos', 'Photo carousel on the product page'],
      },
    ),
    en.bug(
      'Product page shows "in stock" while the last one is in someone\'s basket',
      `# Steps to reproduce
1. Find an item with stock 1 and put it in a basket in window A
2. Open the item in window B
# Expected
"Last one, currently reserved".
# Actual
"In stock, delivered tomorrow"; ordering in B fails at payment.`,
      { ref: 'laststock', priority: 2, points: 5, votes: 10, customers: 260, revenue: 3400 },
    ),
    nl.bug(
      'Levertijd op de productpagina klopt niet op zaterdagavond',
      `Wie zaterdag na 20.00 uur kijkt, ziet "maandag in huis". Zondag wordt er niet ingepakt, dus het wordt dinsdag.
## Verwacht
De levertijd volgt de kalender van het magazijn, inclusief feestdagen.`,
      { ref: 'zaterdag', priority: 2, points: 3, votes: 6, customers: 700, due: 'sinterklaas' },
    ),
    en.story(
      'Compare three products side by side',
      `As a customer choosing between bikes I want to compare them on one screen so that I stop opening tabs.
* Up to three products, also on a phone
* Differences are highlighted
* The comparison has an address I can share`,
      { priority: 4, points: 8, age: 'old', votes: 4 },
    ),
    en.story(
      'Show repairability and spare parts for bikes',
      `As a bike buyer I want to see which parts I can still order in five years so that I buy once.
[ ] Parts list comes from the supplier feed
[ ] Parts out of production are marked
[ ] Link to the workshop's price list`,
      { priority: 3, points: 5, labels: ['sustainability'] },
    ),
    nl.task(
      'Energielabels voor alle lampen tonen',
      `Verplicht bij online verkoop. Label en productinformatieblad moeten naast de prijs staan. We missen er nog 46.
!warning De toezichthouder heeft ons in het voorjaar een waarschuwing gegeven.`,
      { ref: 'energielabel', priority: 1, points: 3, due: 'nextMonth', labels: ['legal'] },
    ),
    nl.story(
      'Montagevideo bij meubels met meer dan tien schroeven',
      `Als klant met twee linkerhanden wil ik vooraf zien hoe lastig de montage is, zodat ik weet of ik hulp moet bestellen.
* Video's hebben ondertiteling in het Nederlands en Engels
* Zonder toestemming voor marketingcookies werkt de video ook`,
      { priority: 4, points: 3 },
    ),
    en.bug(
      'Zoomed photo cannot be closed with the keyboard',
      `# Steps to reproduce
1. Tab to the product photo, press Enter
2. Press Escape
# Expected
Photo closes, focus returns to the thumbnail.
# Actual
Nothing. The page must be reloaded. WCAG 2.1.2, so this also counts for the Accessibility Act.`,
      { ref: 'keyboard', priority: 2, points: 2, labels: ['accessibility', 'legal'], votes: 3 },
    ),
    en.story(
      'Gift wrap option on every product under 5 kg',
      `As a gift buyer I want the present wrapped with a poem card so that I can send it straight to the receiver.
* € 3.50, shown before the basket
* No prices on the packing slip
* A poem of at most 400 characters, printed by the warehouse`,
      { ref: 'giftwrap', priority: 2, points: 5, due: 'sinterklaas', revenue: 11000, votes: 15 },
    ),
    nl.story(
      'Alternatieven tonen als een artikel uitverkocht is',
      `Als klant die te laat is wil ik drie vergelijkbare artikelen zien, zodat ik niet naar een andere winkel ga.
- Zelfde categorie, prijs tot 20 % hoger
- Op voorraad in mijn regio`,
      { priority: 3, points: 5, stage: 'done', revenue: 4100 },
    ),
    en.task(
      'Migrate product texts out of the old CMS',
      `2,300 texts, of which 400 contain HTML tables. Script is in \`tools/cms-export\`; run it per category and let the assortment team check samples.`,
      { ref: 'cms', priority: 3, points: 8, stage: 'done' },
    ),
    en.bug(
      'Prices of bundles are rounded twice',
      `A set of three vases at € 33.33 shows € 99.99 on the product page and € 100.00 in the basket.`,
      { priority: 3, points: 1, votes: 4, customers: 45, stage: 'done' },
    ),
    nl.spike(
      'Spike: bank in je eigen kamer bekijken met augmented reality',
      `Maximaal twee dagen. Welke telefoons kunnen het, wat kost een 3D-model per artikel, en gebruikt iemand het na de eerste keer nog?`,
      {
        priority: 5,
        points: 3,
        age: 'old',
      },
    ),
  ],
  variants: [
    nl.story(
      'Koopadvies voor {categorie} van klanten uit {stad}',
      `Als klant uit {stad} wil ik lezen waar ik bij {categorie} op moet letten, zodat ik in één keer goed kies.
* Kort: hooguit 300 woorden
* Met twee foto's van klanten uit {stad}`,
    ),
    en.bug(
      'Photos of {category} are stretched in {browser}',
      `# Steps to reproduce
1. Open any product from {category} in {browser}
2. Rotate or resize
# Expected
Photos keep their proportions.
# Actual
Photos are stretched to the full height. About {pct} % of visits to {category} use this browser.`,
    ),
    en.story(
      'Delivery estimate for {category} in {city} on the product page',
      `As a customer in {city} I want to see when {category} can be delivered before I put one in my basket so that I can plan the day.
* Uses the postcode if we know it
* Says "about" when the supplier's stock is used`,
      { subtasks: ['Delivery rules for {category} in {city}', 'Test delivery estimate: {category}, {city}'] },
    ),
    nl.bug(
      'Omschrijving van {categorie} ontbreekt in {klantkanaal}',
      `In {klantkanaal} staan {n} artikelen uit {categorie} zonder omschrijving, terwijl die in het assortimentssysteem wel gevuld is.`,
    ),
  ],
};
