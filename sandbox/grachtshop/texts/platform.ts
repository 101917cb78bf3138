// Longer than a code file should be: this is the team's own prose, one entry an issue, best read in one go.
import { en, nl, type EpicTexts } from './author';

export const platform: EpicTexts = {
  component: 'Platform',
  epic: en.epic(
    'Platform: pay back what slows us down',
    `We lose about 60 hours a month to slow builds, flaky tests and the old order database. This epic is the team's own; each item says what it costs to leave it.
- Build on a branch below 10 minutes
- No framework version out of support
- Deploy any afternoon without a change window`,
    { ref: 'epic-platform', priority: 3, labels: ['techdebt'] },
  ),
  items: [
    en.task(
      'Split the order database from the old shop',
      `Everything reads and writes one schema; a slow report locks the checkout. Cost of leaving it: 12 hours a month, and two outages this year.
# Plan
1. Order service owns its tables
2. Old shop reads through the API
3. Reports move to the replica
* No foreign keys across the border
* Rollback rehearsed once
* Reports give the same totals for a full month`,
      {
        ref: 'orderdb',
        priority: 1,
        points: 20,
        labels: ['techdebt'],
        subtasks: [
          'List every query that crosses the border',
          'Dual writes with a nightly comparison',
          'Move the finance reports to the replica',
          'Rehearse the rollback',
        ],
      },
    ),
    en.task(
      'Upgrade to Node 24 before support for 20 ends',
      `Blocked by two native modules. Check the payment provider's SDK first.
* All services run on Node 24
* Base images rebuilt and scanned`,
      { ref: 'node', priority: 2, points: 5, labels: ['techdebt', 'security'], stage: 'progress' },
    ),
    en.bug(
      'Flaky test: order confirmation fails about once in eight runs',
      `\`\`\`
Expected "Thank you, Anna" but found "Thank you, "
  at confirmation.spec line 48
\`\`\`
Probably a race between the profile and the order call. We re-run the build without reading the output by now, which is the real problem.`,
      { ref: 'flaky', priority: 3, points: 2, labels: ['techdebt'], stage: 'done' },
    ),
    en.task(
      'Cut the build from 24 to 10 minutes',
      `Each of us waits about an hour a day.
- Cache dependencies by lock file
- Run browser tests in four parts
- Stop building the style guide on every branch`,
      { ref: 'build', priority: 2, points: 5, labels: ['techdebt'] },
    ),
    nl.task(
      'Back-up terugzetten oefenen',
      `We maken elke nacht een back-up, maar hebben er nog nooit een teruggezet.
* Volledig herstel binnen 4 uur op een lege omgeving
* Stappen staan in het draaiboek en zijn door een ander gevolgd
* Twee keer per jaar in de agenda`,
      { ref: 'backup', priority: 1, points: 5, due: 'yearEnd', labels: ['security'] },
    ),
    nl.task(
      'Geheimen uit de configuratiebestanden halen',
      `Zeven sleutels staan nog in de repository van de oude shop. Eerst roteren, dan verplaatsen naar de kluis.`,
      {
        ref: 'geheimen',
        priority: 1,
        points: 3,
        labels: ['security'],
        stage: 'done',
      },
    ),
    en.story(
      'Feature switches that the product owner can turn',
      `As a product owner I want to switch a feature on for 5 % of customers so that I can release on a Friday and sleep.
* Switches per country and percentage
* Every change is logged with a name
* A switch older than 90 days shows up in the stand-up list`,
      { ref: 'switches', priority: 2, points: 5, stage: 'done' },
    ),
    en.bug(
      'Nightly stock import fails silently when the supplier file is empty',
      `# Steps to reproduce
1. Put an empty file on the supplier's drop folder
2. Wait for the import
# Expected
Alarm, yesterday's stock stays.
# Actual
All stock of that supplier becomes 0 and 400 products are "sold out" until somebody notices.`,
      { ref: 'emptyfile', priority: 1, points: 3, votes: 3, revenue: 8900, customers: 2100 },
    ),
    en.task(
      'Remove the old promotions engine',
      `Dead since the spring campaign, still 9,000 lines and loaded on every request.`,
      {
        priority: 4,
        points: 5,
        age: 'old',
        labels: ['techdebt'],
      },
    ),
    nl.spike(
      'Spike: van berichtenwachtrij wisselen of bijwerken?',
      `De huidige versie wordt volgend jaar niet meer ondersteund. Twee dagen: wat kost bijwerken, wat kost overstappen, wat doet het met het magazijn?`,
      {
        ref: 'wachtrij',
        priority: 3,
        points: 3,
        labels: ['techdebt'],
      },
    ),
    en.task(
      'Accessibility checks in the build',
      `As agreed after the audit: serious findings fail the build for changed pages.
[x] Tool chosen
[ ] Baseline for existing findings
[ ] Explained in the team's definition of done`,
      { ref: 'a11ybuild', priority: 3, points: 3, labels: ['accessibility'] },
    ),
    nl.task(
      'Draaiboek voor storingen tijdens de decemberpiek',
      `Wie belt wie, wanneer zetten we de wachtkamer aan, wie praat met de klant. Eén pagina, geprint naast de koffie.`,
      {
        ref: 'draaiboek',
        priority: 2,
        points: 2,
        due: 'blackFriday',
      },
    ),
    en.task('Rename "klant2" tables', null, { priority: 5, points: 2, age: 'old', labels: ['techdebt'] }),
    en.bug(
      'Clock of the pricing service drifts by two minutes',
      `Sale prices start late. Time synchronisation was switched off in the last image.`,
      { priority: 3, points: 1, stage: 'done', customers: 40 },
    ),
  ],
  variants: [
    en.task(
      'Move the {service} service of the {channel} off the old cluster',
      `The old cluster is switched off next year. Cost of leaving the {service} service there: {n} hours a month of manual work.
* No downtime during shop hours
* Dashboards and alarms moved along`,
      { subtasks: ['Dry run: {service} service, {channel}', 'Clean up the old {service} service of the {channel}'] },
    ),
    en.bug(
      'The {service} service times out when {partner} is slow',
      `The {service} service waits 60 seconds for {partner} and takes the whole page down with it.
Expected: give up after 2 seconds and show what we know. Happened {n} times last month.`,
    ),
    nl.task(
      'Contracttest tussen {klantkanaal} en {vervoerder}',
      `Twee keer dit jaar veranderde {vervoerder} een veld zonder bericht en viel {klantkanaal} om.
* Test draait elke nacht tegen hun testomgeving
* Melding naar het team, niet naar een postbus`,
    ),
    nl.bug(
      'Melding over de {bericht} in {kanaal} blijft onopgemerkt hangen',
      `Mislukt de {bericht} vanuit {kanaal}, dan komt die in een wachtrij waar niemand naar kijkt. Nu {n}0 stuks, de oudste van vorige maand.`,
    ),
  ],
};
