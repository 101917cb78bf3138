// Longer than a code file should be: this is the team's own prose, one entry an issue, best read in one go.
import { en, nl, type EpicTexts } from './author';

export const accounts: EpicTexts = {
  component: 'Accounts',
  epic: en.epic(
    'Accounts & login without passwords',
    `Password resets are the second biggest reason to contact us. Passkeys and mail links should make them rare.
# Outcome
- Half of the active customers log in with a passkey within a year
- No more than 20 reset requests a day (now 130)`,
    { ref: 'epic-accounts', priority: 3 },
  ),
  items: [
    en.story(
      'Log in with a passkey',
      `As a returning customer
I want to log in with my fingerprint
so that I never need to remember a password again.
* Works on iOS, Android, Windows and macOS
* A customer can have several passkeys and remove each of them
* Logging in by mail link stays available`,
      {
        ref: 'passkey',
        priority: 2,
        points: 13,
        votes: 12,
        customers: 12000,
        subtasks: [
          'Store and verify passkeys in the customer service',
          'Manage passkeys page under "My account"',
          'Fallback when the device has no screen lock',
        ],
      },
    ),
    en.story(
      'Log in with a link by mail',
      `As a customer I want a link in my mail that logs me in so that I can order on a new phone.
* The link works once and for 15 minutes
* Requesting a link never reveals whether an account exists`,
      { ref: 'maillink', priority: 2, points: 5, stage: 'done', customers: 8000 },
    ),
    nl.bug(
      'Inlogcode komt te laat aan bij Ziggo-adressen',
      `Codes komen bij adressen van Ziggo en KPN soms pas na 20 minuten binnen, terwijl ze 15 minuten geldig zijn.
## Verwacht
Binnen 1 minuut, of een duidelijke melding en een nieuwe code.
De mailprovider denkt aan greylisting; ticket 88213.`,
      { ref: 'ziggo', priority: 2, points: 3, votes: 16, customers: 420, flagged: true, stage: 'progress' },
    ),
    nl.story(
      'Adresboek met bezorgadressen',
      `Als klant die cadeaus verstuurt wil ik adressen bewaren, zodat ik niet elk jaar het adres van oma hoef op te zoeken.
* Hooguit 25 adressen
* Postcode en huisnummer vullen de straat in
* Adressen zijn apart te verwijderen`,
      { priority: 3, points: 5, due: 'sinterklaas', votes: 5 },
    ),
    en.bug(
      'Customers are logged out when switching between .nl and .be',
      `# Steps to reproduce
1. Log in on the Dutch shop
2. Choose "Belgium" in the footer
# Expected
Still logged in; one account for both.
# Actual
Logged out, basket empty.`,
      { ref: 'nlbe', priority: 3, points: 5, votes: 6, customers: 340 },
    ),
    nl.story(
      'E-mailadres wijzigen met bevestiging op beide adressen',
      `Als klant wil ik mijn e-mailadres kunnen wijzigen zonder te bellen, zodat ik mijn bestelgeschiedenis houd.
* Bevestiging op het oude én het nieuwe adres
* Na 24 uur zonder bevestiging vervalt de wijziging
* De klantenservice ziet de wijziging in het logboek`,
      { priority: 3, points: 3, labels: ['security'] },
    ),
    en.task(
      'Rate limit on login attempts per address and per account',
      `Last month's credential stuffing: 41,000 attempts in one night.
* 10 attempts per account per hour, 100 per address
* The answer is the same for known and unknown accounts
* Service desk can lift a block`,
      { ref: 'ratelimit', priority: 1, points: 5, labels: ['security'], stage: 'done' },
    ),
    en.task(
      'Remove login with Facebook (0.3 % of logins)',
      `Announce by mail first; offer the mail link as a replacement.`,
      {
        priority: 4,
        points: 3,
        age: 'old',
      },
    ),
    en.story(
      'Order history that can be searched',
      `As a customer I want to find the lamp I bought two years ago so that I can order a second one.
- Search by product name
- "Order again" when still available`,
      { priority: 4, points: 5, age: 'old', votes: 3 },
    ),
    nl.bug(
      'Achternaam met apostrof breekt het profielscherm',
      `## Stappen
1. Zet je achternaam op *'t Hart*
2. Sla op en open je profiel opnieuw
## Werkelijk
Er staat \`&#39;t Hart\`, en bij nogmaals opslaan \`&amp;#39;t Hart\`.`,
      { ref: 'apostrof', priority: 3, points: 1, votes: 4, customers: 130 },
    ),
    nl.story(
      'Gezinsaccount: samen één winkelmand',
      `Als stel dat een huis inricht willen we allebei dingen in dezelfde winkelmand leggen, zodat we niet dubbel bestellen.`,
      { priority: 5, points: 13, age: 'old' },
    ),
    en.bug(
      'Password reset link opens the wrong language',
      `English customers get the Dutch page since the release of last week. The language is taken from the mail template, not from the account.`,
      { priority: 3, points: 1, stage: 'done', votes: 2 },
    ),
  ],
  variants: [
    en.bug(
      'Customers in {country} are asked to log in twice with {browser}',
      `# Steps to reproduce
1. Log in from {country} with {browser}
2. Open the basket
# Expected
Still logged in.
# Actual
The login page again, {n} reports so far.`,
    ),
    nl.bug(
      'Inloggen vanaf {pagina} lukt niet op een {toestel}',
      `Klanten die op een {toestel} vanaf {pagina} inloggen, belanden weer op het inlogscherm. Wissen van cookies helpt.
## Verwacht
Na het inloggen terug naar de plek waar je was.`,
    ),
    en.story(
      '{mail} in the language of the account for {country}',
      `As a customer in {country} I want the {mail} in my own language so that I do not have to translate it.
* Falls back to English
* Dates and amounts follow the language`,
      { subtasks: ['Translate the {mail} for {country}', 'Preview of the {mail} for {country}'] },
    ),
    nl.story(
      'Voorkeuren voor de {bericht} beheren in {klantkanaal}',
      `Als klant wil ik in {klantkanaal} kiezen hoe ik de {bericht} ontvang, zodat ik niet overspoeld word.
* Keuze uit mail, app-melding of niets (waar dat mag)
* De keuze geldt overal`,
    ),
  ],
};
