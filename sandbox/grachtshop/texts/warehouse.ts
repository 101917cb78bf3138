// Longer than a code file should be: this is the warehouse's own prose, one entry an issue, best read in one go.
import { nl, type Authored } from './author';

/** MAG "Magazijn": people who write shorter, in Dutch, and hang most of their work under no epic at all. */
export interface WarehouseEpic {
  epic: Authored;
  items: Authored[];
}

export const warehouseEpics: WarehouseEpic[] = [
  {
    epic: nl.epic(
      'Decemberpiek zonder overuren',
      `Vorig jaar draaiden we drie weken tot tien uur 's avonds. Dit jaar niet.
- 900 pakketten per dag met twee ploegen
- Geen zending later dan beloofd`,
      { ref: 'mag-piek', priority: 1, due: 'christmas', stage: 'progress' },
    ),
    items: [
      nl.task(
        'Uitzendkrachten aanvragen voor week 47 tot en met 52',
        `Acht mensen, waarvan twee met heftruckcertificaat. Inwerken kan pas als de looproutes geschilderd zijn.`,
        {
          ref: 'mag-uitzend',
          priority: 1,
          due: 'blackFriday',
          points: 2,
        },
      ),
      nl.story(
        'Inpaktafel alleen voor cadeaus',
        `Als inpakker wil ik papier, linten en gedichtenprinter op één plek, zodat ik niet loop te zoeken.
* Plek naast dock 2
* Voorraad papier voor 3.000 cadeaus
* Voorbeeld aan de muur`,
        {
          ref: 'mag-inpaktafel',
          priority: 2,
          points: 3,
          due: 'sinterklaas',
          subtasks: ['Gedichtenprinter bestellen', 'Linten en papier tellen'],
        },
      ),
      nl.task('Tweede labelprinter aansluiten', `Staat nog in de doos. Stroom ligt er al.`, {
        ref: 'mag-printer',
        priority: 2,
        points: 1,
        stage: 'done',
      }),
      nl.task('Proefdraaien met 900 orders op één dag', `Samen met het webteam, als hun belastingtest klaar is.`, {
        ref: 'mag-proef',
        priority: 1,
        points: 5,
        due: 'blackFriday',
      }),
    ],
  },
  {
    epic: nl.epic('Herinrichting hal B', `Stellingen omgezet zodat kasten tot 2,60 m staand kunnen.`, {
      ref: 'mag-halb',
      priority: 3,
      stage: 'done',
      age: 'old',
    }),
    items: [
      nl.task('Stellingen keuren na het verplaatsen', `Keuringsrapport hangt in het kantoor.`, {
        priority: 2,
        points: 2,
        stage: 'done',
        age: 'old',
      }),
      nl.task('Vloer markeren voor heftrucks en voetgangers', null, {
        priority: 3,
        points: 3,
        stage: 'done',
        age: 'old',
      }),
    ],
  },
];

export const warehouseItems: Authored[] = [
  nl.bug(
    'Scanner verliest verbinding achter in gang D',
    `Vooral bij regen, zegt iedereen. Waarschijnlijk het toegangspunt bij de buitendeur.
1. Loop naar gang D, vak 40
2. Scan een artikel
Verwacht: piep. Werkelijk: draaiend wieltje tot je terugloopt.`,
    { ref: 'mag-scanner', priority: 2, points: 2, stage: 'progress', votes: 6 },
  ),
  nl.bug(
    'Weegschaal bij dock 1 geeft 400 gram te veel aan',
    `Vervoerders rekenen ons dus te veel. IJken of vervangen.`,
    {
      priority: 2,
      points: 1,
      votes: 2,
      revenue: 350,
    },
  ),
  nl.story(
    'Looproute volgt de volgorde van de gangen',
    `Als orderpicker wil ik een lijst in looprichting, zodat ik niet drie keer langs gang A kom.
* Volgorde A, B, C, D, mezzanine
* Zware artikelen als laatste`,
    { ref: 'mag-route', priority: 2, points: 5, votes: 9 },
  ),
  nl.story(
    'Retouren meteen bij binnenkomst scannen',
    `Als medewerker retouren wil ik de QR-code van de klant scannen, zodat het geld dezelfde dag terug kan.
* Reden van de klant staat op het scherm
* Foto's van de klant zijn te zien`,
    { ref: 'mag-retourscan', priority: 2, points: 5 },
  ),
  nl.task('Voorraadtelling van de traplampen', `Systeem zegt 212, schap zegt ongeveer 190.`, {
    priority: 3,
    points: 2,
  }),
  nl.task(
    'Laadpunten voor drie bakfietsen',
    `De fietskoeriers willen tussen de middag kunnen laden. Offerte van de installateur is binnen.
* Drie punten, apart gezekerd
* Goedgekeurd door de brandweer`,
    { ref: 'mag-laden', priority: 2, points: 3, due: 'nextMonth' },
  ),
  nl.task(
    'Dozen in vijf maten in plaats van elf',
    `Scheelt lucht in het pakket en ruimte in het rek. Inkoop heeft een voorstel.`,
    {
      priority: 3,
      points: 3,
      labels: ['duurzaam'],
    },
  ),
  nl.bug(
    'Pakbon print dubbel bij orders met een cadeaukaart',
    `De klant ziet dan toch de prijs. Melden bij het webteam als het aan hun kant zit.`,
    {
      ref: 'mag-pakbon',
      priority: 2,
      votes: 3,
      customers: 55,
    },
  ),
  nl.task('BHV-oefening plannen', `Was in september, is niet doorgegaan.`, { priority: 2, due: 'overdue' }),
  nl.task('Heftruck 2 naar de onderhoudsbeurt', null, { priority: 3, due: 'quarterEnd' }),
  nl.story(
    'Schades vastleggen met een foto',
    `Als inpakker wil ik met de scanner een foto maken van schade, zodat inkoop een claim kan indienen bij de leverancier.`,
    { priority: 4, points: 3, age: 'old' },
  ),
  nl.task('Kapotte lamp boven dock 3 vervangen', null, { priority: 4, stage: 'done' }),
  nl.task('Oude kratten laten ophalen', `Staan al sinds de verhuizing achter het gebouw.`, { priority: 5, age: 'old' }),
];

export const warehouseVariants: Authored[] = [
  nl.task(
    'Voorraad {categorie} tellen in {gang}',
    `Verschil volgens het systeem: {n} stuks. Graag vóór de maandafsluiting.`,
  ),
  nl.bug(
    'Locatie van {categorie} in {gang} klopt niet',
    `Het systeem wijst naar {gang}, maar de {categorie} staan ergens anders. Kost per order een paar minuten zoeken.`,
  ),
  nl.task(
    '{vervoerder} voor {stad} laten laden vanaf {gang}',
    `Nu staan de karren voor {stad} aan de andere kant van de hal. Afstemmen met {vervoerder}.`,
  ),
  nl.story(
    'Inpakinstructie voor {categorie} naar {land}',
    `Als inpakker wil ik weten hoe {categorie} naar {land} ingepakt worden, zodat er onderweg minder breekt.
* Eén blad met foto's
* Opgehangen bij de inpaktafels`,
  ),
];
