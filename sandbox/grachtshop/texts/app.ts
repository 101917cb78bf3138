// Longer than a code file should be: this is the team's own prose, one entry an issue, best read in one go.
import { en, nl, type EpicTexts } from './author';

export const app: EpicTexts = {
  component: 'Mobile app',
  epic: en.epic(
    'Mobile app 3.0: the shop in your pocket',
    `The app is a wrapped web page today, rated 2.9. Version 3 gets native browsing, push messages and scanning in the store.
# Not in scope
- Payments stay in the web view until the Wero migration is done
- No tablets in the first release`,
    { ref: 'epic-app', priority: 3, labels: ['app'] },
  ),
  items: [
    en.story(
      'Push message when the courier is ten minutes away',
      `As a customer waiting for a lamp
I want a message when the courier is near
so that I can come down four flights of stairs in time.
* Opt-in per order
* One message per delivery, not between 21:00 and 8:00
* Tapping opens the live map`,
      {
        ref: 'push',
        priority: 2,
        points: 8,
        votes: 18,
        customers: 3900,
        subtasks: ['Push permission screen with a reason', 'Send a message on the courier event "nearby"'],
      },
    ),
    nl.story(
      'Artikel scannen in de winkel',
      `Als bezoeker van de winkel aan de Prinsengracht wil ik een prijskaartje scannen, zodat ik maten en levertijd zie en het kan laten bezorgen.
* Werkt met de bestaande streepjescodes
* Zonder account te gebruiken
* Bij slechte verbinding toont de app ten minste naam en prijs`,
      { ref: 'scannen', priority: 3, points: 8, votes: 4 },
    ),
    en.bug(
      'App crashes on Android 9 when opening the basket',
      `# Steps to reproduce
1. Android 9 (we see mostly Samsung A-series)
2. Put anything in the basket, open it
# Actual
Crash in 100 % of cases since 2.14.
\`\`\`
java.lang.NoSuchMethodError: java.time.Duration.toMillisPart
\`\`\`
1.8 % of our app users, 310 crashes a day.`,
      { ref: 'android9', priority: 1, points: 2, votes: 23, customers: 1450, revenue: 5100, stage: 'review' },
    ),
    nl.bug(
      'App sluit vanzelf op mijn oude Samsung',
      `Letterlijk zo binnengekomen via de winkel. Het gaat om een Galaxy A6 met Android 9, bij het openen van de winkelmand.`,
      { ref: 'samsung', priority: 3, stage: 'done', resolution: 'Duplicate', votes: 1 },
    ),
    nl.bug(
      'App onthoudt de gekozen taal niet na een update',
      `Na elke update staat de app weer in het Engels. Vooral oudere klanten bellen daarover.`,
      { priority: 3, points: 1, votes: 9, customers: 800 },
    ),
    en.story(
      'Wishlist shared between app and web shop',
      `As a customer I want the wishlist I made on the sofa to be on my laptop so that I can order at my desk.
* Merging two lists never loses an item
* A list can be shared as a link, read-only`,
      { ref: 'wishlist', priority: 3, points: 5, due: 'sinterklaas', votes: 11 },
    ),
    nl.story(
      'Donkere modus',
      `Als avondmens wil ik een donkere app, zodat ik in bed kan winkelen zonder mijn partner wakker te maken.
[x] Kleuren vastgesteld met het ontwerpteam
[ ] Productfoto's met witte achtergrond krijgen een zachte rand
[ ] Contrast gecontroleerd (WCAG AA)`,
      { priority: 5, points: 5, age: 'old', votes: 14 },
    ),
    en.task(
      'Raise the minimum Android version to 10',
      `Only after the Android 9 crash is fixed and those customers have been told. Play Store text in Dutch and English.`,
      {
        ref: 'android10',
        priority: 4,
        points: 1,
      },
    ),
    en.task(
      'Crash reports without personal data',
      `The crash library sends the account name along. Switch it off and ask the vendor to delete what they have.`,
      { ref: 'crashes', priority: 2, points: 2, labels: ['avg'], stage: 'done' },
    ),
    en.spike(
      'Spike: one code base for both apps?',
      `Time box: 1 week. Build the product page in two candidates; compare start-up time, accessibility and what it means for the two of us who have to maintain it.`,
      { ref: 'codebase', priority: 2, points: 5, stage: 'done' },
    ),
    nl.task('Schermafbeeldingen in de App Store vernieuwen', null, { priority: 4, points: 1, due: 'blackFriday' }),
    en.story(
      'Order status as a widget on the home screen',
      `As a customer I want to see my delivery day without opening the app.
- Small and medium size
- Shows nothing personal when the phone is locked`,
      { priority: 5, points: 5, age: 'old' },
    ),
    nl.bug(
      'Deeplink uit de verzendmail opent de App Store in plaats van de app',
      `## Stappen
1. Open de verzendmail op een iPhone met de app erop
2. Tik op "Volg je bestelling"
## Verwacht
De bestelling in de app.
## Werkelijk
De App Store, met de knop "Open". Ook de bestelling is daarna weg.`,
      { priority: 2, points: 2, votes: 8, customers: 1100 },
    ),
  ],
  variants: [
    nl.bug(
      'App op een {mobiel} toont {pagina} half in het Engels',
      `Op een {mobiel} staan op {pagina} {n} teksten nog in het Engels terwijl de app op Nederlands staat.`,
    ),
    en.story(
      'Push message for the {notice} to {segment}',
      `As one of the {segment} I want the {notice} as a push message so that I do not have to look in my mail.
* Opt-in
* The mail is still sent when the message cannot be delivered`,
      { subtasks: ['Message text: {notice} for {segment}', 'Opt-in for {notice}, {segment}'] },
    ),
    en.story(
      'Browse {category} natively in the app for {country}',
      `As an app user in {country} I want {category} to scroll as smoothly as the rest of my phone.
* 60 frames per second on a four-year-old phone
* Filters are the same as in the web shop`,
    ),
    nl.story(
      'Voorraad van {categorie} in de winkel in {stad} zien in de app',
      `Als klant uit {stad} wil ik weten of {categorie} in de winkel staan, zodat ik niet voor niets fiets.
* Niet ouder dan een kwartier
* "Bel even" bij minder dan twee stuks`,
    ),
  ],
};
