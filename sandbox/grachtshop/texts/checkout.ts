// Longer than a code file should be: this is the team's own prose, one entry an issue, best read in one go.
import { en, nl, type EpicTexts } from './author';

export const checkout: EpicTexts = {
  component: 'Checkout',
  epic: en.epic(
    'Checkout: iDEAL to Wero without losing an order',
    `iDEAL is being replaced by Wero in steps. Seven out of ten Dutch orders are paid with iDEAL today, so this is the riskiest change of the year.
# Outcome
- Both methods run side by side until the bank switches iDEAL off
- Conversion of the payment step stays above 88 %
- No order is paid twice, no paid order gets lost
!info Planning and contacts at the payment provider are in [Payments migration](https://wiki.grachtshop.example/payments).`,
    { ref: 'epic-checkout', priority: 1, due: 'yearEnd', labels: ['payments', 'strategic'] },
  ),
  items: [
    en.story(
      'Pay with Wero in the web shop',
      `As a customer with a Wero wallet
I want to choose Wero at checkout
so that I can keep paying from my bank app once iDEAL stops.
* Wero is listed first for Dutch and Belgian customers
* Approving in the bank app returns to the order confirmation within 5 seconds
* Cancelling in the bank app returns to the payment step with the basket intact
* The order stores the provider reference, visible to the service desk
# Notes
Sandbox credentials are in the vault under \`payments/wero-test\`.`,
      {
        ref: 'wero',
        priority: 1,
        points: 13,
        stage: 'progress',
        due: 'blackFriday',
        revenue: 42000,
        customers: 18500,
        votes: 9,
        subtasks: [
          'Add Wero to the payment method API',
          'Payment step: Wero button and logo per brand guide',
          'Contract test against the provider sandbox',
          'Update the help page on paying',
        ],
        testNotes: 'Use the test bank "Gracht Bank"; amounts ending in 66 are refused on purpose.',
      },
    ),
    en.story(
      'Show iDEAL and Wero side by side during the migration',
      `As a customer who sees Wero for the first time
I want both names explained next to each other
so that I do not think I ended up on a fake payment page.
* Both logos appear on one line with the text "iDEAL becomes Wero"
* The text links to the explanation of the Dutch Payments Association
* Screen readers read the names, not the file names of the logos`,
      { ref: 'sidebyside', priority: 2, points: 5, stage: 'todo', due: 'blackFriday' },
    ),
    en.bug(
      'Order is confirmed twice when the customer refreshes the return page',
      `# Steps to reproduce
1. Order anything and pay with iDEAL
2. Wait on the return page until "Thank you" appears
3. Refresh
# Expected
The same confirmation again, one mail.
# Actual
A second confirmation mail, and stock is reserved twice. Order 20417733 is an example.
\`\`\`
POST /payments/return 200 (idempotency-key: missing)
\`\`\``,
      { ref: 'twice', priority: 1, points: 3, stage: 'progress', votes: 14, customers: 310, revenue: 6200 },
    ),
    en.task(
      'Make the payment webhook idempotent',
      `The provider may send the same notification up to 10 times. We handle each one as new.
* The provider's event id is stored with a unique constraint
* A repeated event answers 200 and changes nothing
* A counter for repeated events appears on the payments dashboard`,
      { ref: 'webhook', priority: 1, points: 5, stage: 'review' },
    ),
    nl.story(
      'Bestelling afronden als gast',
      `Als nieuwe klant wil ik kunnen bestellen zonder account, zodat ik niet hoef na te denken over nóg een wachtwoord.
* Alleen naam, adres en e-mailadres zijn verplicht
* Na de bestelling kan ik met één klik alsnog een account aanmaken
* De bestelling is terug te vinden met bestelnummer en postcode`,
      { ref: 'gast', priority: 2, points: 8, stage: 'done', customers: 5400, votes: 6 },
    ),
    nl.bug(
      'Kortingscode valt weg als je het bezorgadres wijzigt',
      `## Stappen
1. Leg een bank in de winkelmand en vul code GRACHT10 in
2. Ga naar afrekenen en wijzig het bezorgadres
## Verwacht
De korting blijft staan.
## Werkelijk
De volle prijs, zonder melding. Klantenservice vergoedt dit nu met de hand, zo'n vijf keer per dag.`,
      { priority: 2, points: 2, votes: 11, customers: 150, revenue: 1800 },
    ),
    nl.story(
      'Cadeaukaart combineren met iDEAL of Wero',
      `Als klant met een cadeaukaart van € 25 wil ik de rest met mijn bank betalen, zodat ik mijn kaart niet hoef op te sparen.
* Het restbedrag staat op de betaalknop
* Mislukt de tweede betaling, dan komt het saldo direct terug op de kaart
* Op de factuur staan beide betalingen`,
      { ref: 'cadeaukaart', priority: 3, points: 8, due: 'sinterklaas', votes: 17, customers: 900 },
    ),
    en.spike(
      'Spike: what does the provider do when a bank is down?',
      `Time box: 1 day. We need to know before Black Friday whether we get a status per bank, and how fresh it is.
- Is there a push, or do we have to poll?
- What do other Dutch shops show?
Outcome: a page in the wiki and a story if it is worth it.`,
      { ref: 'bankdown', priority: 3, points: 2, stage: 'done' },
    ),
    en.story(
      'Tell customers when their bank has an outage',
      `As a customer I want to know that my bank is having trouble before I try, so that I pick another way to pay instead of giving up.`,
      { ref: 'banknotice', priority: 3, points: 5 },
    ),
    en.bug(
      'Apple Pay sheet shows the price without delivery costs',
      `# Steps to reproduce
1. iPhone, basket below € 75
2. Tap Apple Pay in the basket
# Expected
Total including € 6.95 delivery.
# Actual
Total without delivery; the right amount is charged afterwards, which is worse.`,
      { priority: 2, points: 3, votes: 5, customers: 220, labels: ['legal'] },
    ),
    nl.bug(
      'Klant krijgt twee orderbevestigingen',
      `Bij klantenservice gemeld door een klant uit Haarlem (bestelling 20419052). Eén keer betaald, twee mails, en het magazijn had twee pakbonnen klaarliggen.`,
      { ref: 'tweemails', priority: 3, stage: 'done', resolution: 'Duplicate', votes: 2 },
    ),
    nl.task(
      'Teksten van de betaalstap laten nalezen door Juridische Zaken',
      `Het gaat om de bestelknop ("Bestellen met betaalverplichting"), de tekst over herroeping en de nieuwe tekst over Wero.`,
      { ref: 'teksten', priority: 2, points: 1, due: 'nextMonth', labels: ['legal'], flagged: true },
    ),
    en.story(
      'Remember the payment method of the last order',
      `As a returning customer I want my usual payment method preselected so that reordering takes one step less.
* Only for customers who are logged in
* Never preselects a method that is unavailable for this basket`,
      { priority: 4, points: 3, age: 'old' },
    ),
    nl.bug(
      'Bancontact ontbreekt als de winkelmand een cadeaukaart bevat',
      `Gemeld door drie klanten uit Gent. Zodra er een cadeaukaart in de mand ligt, blijven alleen creditcard en PayPal over.
Verwacht: alle betaalwijzen, behalve betalen met een cadeaukaart.`,
      { priority: 3, points: 2, votes: 3, customers: 60 },
    ),
    en.task('Alert when fewer than 80 % of payments succeed in 10 minutes', null, {
      priority: 2,
      points: 2,
      stage: 'done',
    }),
    en.story(
      'Pay later by invoice for orders under € 500',
      `As a customer furnishing a whole room I want to pay after delivery so that I can check the sofa fits through the stairwell first.
[ ] Credit check answers within 2 seconds or the option disappears
[ ] Finance agrees to the risk limit per customer
[ ] Reminder mails are in Dutch and English`,
      { priority: 4, points: 13, age: 'old', revenue: 9000 },
    ),
  ],
  variants: [
    en.bug(
      '{payment} payment stays "pending" after returning with {browser}',
      `# Steps to reproduce
1. Open the shop with {browser} and fill a basket
2. Pay with {payment} and approve
3. Return to the shop
# Expected
The order confirmation.
# Actual
"We are waiting for your bank", for minutes. The provider says the payment succeeded. Example order: {order}.`,
      { subtasks: ['Reproduce with {payment} in {browser}', 'Regression test for {payment} return in {browser}'] },
    ),
    en.story(
      'Offer {payment} to customers in {country}',
      `As a customer in {country} I want to pay with {payment} so that I can order the way I do in other shops.
* {payment} appears only for delivery addresses in {country}
* Refunds go back by the same method
* Finance sees the costs per transaction in the monthly report`,
      { subtasks: ['Switch on {payment} for {country} at the provider', 'Test refund of {payment} in {country}'] },
    ),
    nl.bug(
      'Foutmelding bij {betaalwijze} is onleesbaar op een {toestel}',
      `## Stappen
1. Reken op een {toestel} af met {betaalwijze}
2. Breek de betaling af
## Verwacht
Een melding met uitleg en een knop om opnieuw te betalen.
## Werkelijk
De melding valt achter de betaalknop.`,
    ),
    nl.story(
      'Klanten uit {land} rekenen af met {betaalwijze} in hun eigen taal',
      `Als klant uit {land} wil ik de stap voor {betaalwijze} in mijn eigen taal lezen, zodat ik zeker weet wat ik goedkeur.
* De bank krijgt de taal van de klant mee
* Foutmeldingen zijn vertaald en nagelezen`,
    ),
  ],
};
