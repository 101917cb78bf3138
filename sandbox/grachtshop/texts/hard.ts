/**
 * Issues that are awkward on purpose: each has broken some issue tracker once. They are written as reports that a team
 * could really have filed, and they come first when a backlog is filled, so that every middling size has them all.
 */
import { en, nl, type Authored } from './author';

/** Exactly as long as Jira lets a summary be. */
export const LONGEST_SUMMARY =
  'Customers who order a made-to-measure wardrobe together with a bike and a gift card see three different delivery dates on the product page, in the basket, in the checkout and in the mail, and the service desk cannot tell which of them is right (4 reports)';

export const hardCases: Authored[] = [
  en.bug(
    'Review text `<script>alert(1)</script>` runs in the moderation screen',
    `Found by a customer who meant well.
# Steps to reproduce
1. Write a review containing \`<script>alert(1)</script>\`
2. Open it in the moderation screen
# Expected
The text, as text.
# Actual
A dialog with "1". The shop itself escapes it; the moderation screen does not.
\`\`\`
<td>{{{ review.text }}}</td>   <!-- three braces: not escaped -->
\`\`\``,
    { ref: 'hard-script', priority: 1, points: 2, epic: 'Catalogue', labels: ['security'], stage: 'todo' },
  ),
  en.bug(
    '=HYPERLINK("https://example.com","Click") in a product name becomes a live link in the supplier export',
    `The export is CSV and suppliers open it in a spreadsheet. A name that starts with \`=\`, \`+\`, \`-\` or \`@\` is run as a formula.
Expected: cells are text. Also check the order export for business customers.`,
    { ref: 'hard-formula', priority: 2, points: 2, epic: 'Catalogue', labels: ['security'] },
  ),
  nl.story(
    '🎁 Cadeau-inpakken 🎀 in één tik tijdens pakjesavond 👑',
    `Als Sint 🎅 wil ik al mijn cadeaus in één keer laten inpakken, zodat ik op 5 december niet zit te knippen.
* Eén vinkje voor de hele winkelmand
* Emoji in het gedicht worden netjes afgedrukt 🖨️ of vooraf geweigerd`,
    { ref: 'hard-emoji', priority: 3, points: 5, due: 'sinterklaas', votes: 9, epic: 'Catalogue' },
  ),
  en.bug(
    'Customer name \u05d3\u05e0\u05d9\u05d0\u05dc \u05db\u05d4\u05df / \u0645\u0631\u064a\u0645 flips the address lines on the packing slip',
    `Names written right to left change the order of everything after them on the line.
# Expected
Street and number stay in their own order: "Herengracht 401 hs".
# Actual
"hs 401 Herengracht", and the courier rings at the wrong door.`,
    { ref: 'hard-rtl', priority: 3, points: 2, customers: 35, epic: 'Delivery' },
  ),
  en.bug(
    LONGEST_SUMMARY,
    `Four reports in two weeks, all with mixed baskets. See also the calendar of the warehouse.`,
    {
      ref: 'hard-long',
      priority: 3,
      points: 5,
      votes: 4,
      epic: 'Delivery',
    },
  ),
  en.task('Look into the thing Pieter mentioned after the demo', `tbd`, { ref: 'hard-empty', priority: 3, epic: null }),
  nl.task(
    'Koppeling met het nieuwe boekhoudpakket',
    `Facturen, creditnota's en betalingen elke nacht overzetten. Wacht op het besluit over de begroting; zonder handtekening levert de leverancier geen testomgeving.
* Totalen per dag kloppen tot op de cent
* Mislukte boekingen komen in een werklijst`,
    { ref: 'hard-hidden-blocker', priority: 2, points: 8, stage: 'todo', due: 'yearEnd', epic: 'Platform' },
  ),
  // The three that wait for each other: everybody's plan was right on its own.
  en.task(
    'Publish the new customer API',
    `Needs the new address format, otherwise we publish version 2 a month after version 1.`,
    { ref: 'hard-cycle-a', priority: 2, points: 5, stage: 'todo', epic: 'Platform' },
  ),
  en.task(
    'Switch the web shop to the new customer API',
    `Cannot start before the API is published. Removes the last reader of the old tables.`,
    { ref: 'hard-cycle-b', priority: 2, points: 5, stage: 'todo', epic: 'Platform' },
  ),
  en.task(
    'Convert addresses to the new format',
    `Can only run once nothing reads the old tables any more, that is, after the web shop has switched.`,
    { ref: 'hard-cycle-c', priority: 2, points: 3, stage: 'todo', epic: 'Platform' },
  ),
];
