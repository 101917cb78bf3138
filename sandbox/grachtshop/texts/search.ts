// Longer than a code file should be: this is the team's own prose, one entry an issue, best read in one go.
import { en, nl, type EpicTexts } from './author';

export const search: EpicTexts = {
  component: 'Search',
  epic: en.epic(
    'Search & filters that understand canal houses',
    `Customers search for "kast 55 cm diep" and get garden sheds. Half of the searches with a size in them end without a click.
# Outcome
- Zero-result searches below 4 % (now 11 %)
- Filters for width, depth, height and "fits through a 70 cm stairwell"`,
    { ref: 'epic-search', priority: 2, labels: ['conversion'] },
  ),
  items: [
    en.story(
      'Filter furniture by what fits through my stairs',
      `As someone living on the third floor of a canal house
I want to see only furniture that fits through a narrow stairwell
so that I do not need a moving lift.
* The filter asks for the narrowest width and whether there is a hoisting beam
* Flat-packed items are measured by their biggest box
* Items without known sizes are listed last with "size unknown"`,
      {
        ref: 'stairs',
        priority: 2,
        points: 8,
        votes: 26,
        customers: 7400,
        revenue: 15500,
        subtasks: [
          'Add package sizes to the search index',
          'Stairwell filter in the sidebar and the mobile drawer',
          'Usability test with 5 people above second floor',
        ],
      },
    ),
    en.task(
      'Move product sizes to numbers in the search index',
      `Sizes are text today ("55 x 180 cm"). Ranges cannot be filtered.
\`\`\`
"size": "55 x 180 cm"  ->  "widthMm": 550, "heightMm": 1800
\`\`\`
* 99 % of the catalogue parsed; the rest is listed for the product team
* Reindexing takes less than 20 minutes`,
      { ref: 'sizes', priority: 1, points: 5, stage: 'progress' },
    ),
    nl.bug(
      'Zoeken op "fietsmand riet" geeft tuinhekken',
      `## Stappen
1. Zoek op *fietsmand riet*
2. Bekijk de eerste tien resultaten
## Verwacht
Rieten fietsmanden.
## Werkelijk
Rietmatten en tuinhekken. De weging van omschrijvingen is te hoog ten opzichte van de titel.`,
      { priority: 3, points: 3, votes: 7, customers: 480 },
    ),
    nl.story(
      'Synoniemen beheren zonder ontwikkelaar',
      `Als assortimentsmanager wil ik zelf woorden aan elkaar koppelen ("bankstel" = "sofa"), zodat klanten vinden wat we verkopen.
* Wijzigingen zijn binnen 10 minuten zichtbaar
* Elke wijziging is terug te draaien
* Er is een lijst van zoekopdrachten zonder resultaat`,
      { ref: 'synoniemen', priority: 3, points: 5 },
    ),
    en.story(
      'Search suggestions while typing',
      `As a customer on a phone I want suggestions after two letters so that I type less.
* Suggestions within 150 ms at the 95th percentile
* Works with arrow keys and a screen reader
* No personal search history is stored without consent`,
      { ref: 'suggest', priority: 3, points: 8, stage: 'done', customers: 9000 },
    ),
    en.bug(
      'Back button loses the chosen filters',
      `# Steps to reproduce
1. Filter city bikes by "8 gears" and "oma frame"
2. Open any bike
3. Press back
# Expected
The same list, same scroll position.
# Actual
All bikes, page 1. Session recordings show people leaving right here.`,
      { ref: 'backbutton', priority: 2, points: 3, votes: 19, customers: 5200, revenue: 7800, stage: 'todo' },
    ),
    en.bug(
      'Filters are gone after going back from a product',
      `Same as what Devi filed last month, I think. I filter cushions by colour, look at one, go back and start all over.`,
      { ref: 'backdouble', priority: 4, stage: 'done', resolution: 'Duplicate', votes: 1 },
    ),
    en.bug(
      'Filter count says 12, list shows 9',
      `Sold-out colours are counted but not listed. Seen on lamps and cushions.`,
      { priority: 4, points: 2, votes: 2, age: 'old' },
    ),
    nl.story(
      'Sorteren op levertijd',
      `Als cadeauzoeker op 3 december wil ik zien wat er morgen nog geleverd wordt, zodat ik niet met lege handen sta.
* "Morgen in huis" houdt rekening met mijn postcode
* Uitverkochte artikelen staan onderaan`,
      { ref: 'levertijd', priority: 2, points: 5, due: 'sinterklaas', votes: 9, revenue: 6000 },
    ),
    en.spike(
      'Spike: semantic search for "gift for my father who cycles"',
      `Time box: 3 days. Compare the current index with embeddings on 200 real queries (anonymised).
- Relevance judged blind by two people from the assortment team
- Costs per 1,000 searches
- Can it run in the EU?`,
      { priority: 4, points: 5 },
    ),
    nl.task('Zoekopdrachten zonder resultaat wekelijks naar het assortimentsteam mailen', null, {
      priority: 4,
      points: 1,
      stage: 'done',
    }),
    en.story(
      'Colour filter with real colours',
      `As a customer I want to pick "canal green" by eye so that I do not have to guess what "moss" means.
- Swatches come from the product photos
- Names stay available for screen readers`,
      { priority: 5, points: 5, age: 'old' },
    ),
    en.bug(
      'Search ignores accents: "prullaria café" finds nothing',
      `Folding of accents works for the query but not for the indexed titles. Affects café, crème, Müller and four brands.`,
      { ref: 'accents', priority: 3, points: 1, votes: 1 },
    ),
    nl.story(
      'Onlangs bekeken artikelen onder de zoekresultaten',
      `Als klant die drie kasten vergelijkt wil ik terug kunnen naar wat ik net bekeek, zodat ik niet opnieuw hoef te zoeken.
* Alleen op dit apparaat bewaard, na 30 dagen weg
* Uit te zetten in de cookievoorkeuren`,
      { priority: 4, points: 3, labels: ['avg'] },
    ),
  ],
  variants: [
    en.story(
      'Filter {category} by what customers in {city} ask for',
      `As a customer in {city} looking for {category} I want filters that matter here so that I find one before my coffee is cold.
* The five most used filters for {category} are open by default
* An empty filter value is hidden, not greyed out`,
      { subtasks: ['Collect search terms for {category} in {city}', 'Filter order for {category} in {city}'] },
    ),
    en.bug(
      'Filters for {category} overlap the results in {browser}',
      `# Steps to reproduce
1. Open {category} in {browser}
2. Open all filters and scroll
# Expected
Filters scroll on their own.
# Actual
They cover the first column of results. Reported {n} times.`,
    ),
    nl.bug(
      'Zoeken naar {categorie} vanaf {pagina} toont uitverkochte artikelen',
      `Wie vanaf {pagina} zoekt naar {categorie}, krijgt eerst artikelen die niet leverbaar zijn. Ongeveer {pct} % van de klikken gaat daardoor verloren.
## Verwacht
Leverbare artikelen bovenaan.`,
    ),
    nl.story(
      'Zoekfilters voor {categorie} in {klantkanaal}',
      `Als klant in {klantkanaal} wil ik {categorie} kunnen filteren op maat en kleur, zodat ik niet door honderden artikelen hoef te bladeren.
* Dezelfde filters als in de webshop
* Het aantal resultaten staat op de knop`,
    ),
  ],
};
