/** The management's own project: three issues that only the admin may see, one of which holds SHOP up. */
import { nl, type Authored } from './author';

export const boardIssues: Authored[] = [
  nl.task(
    'Besluit over de begroting voor het nieuwe boekhoudpakket',
    `Drie offertes liggen er. Voorkeur van Financiën: de middelste. Handtekening nodig van beide directeuren.
!warning Vertrouwelijk tot de ondernemingsraad is gehoord.`,
    { ref: 'dir-begroting', priority: 1, stage: 'todo', due: 'nextMonth' },
  ),
  nl.task(
    'Overname van fietswerkplaats De Ketting voorbereiden',
    `Gesprekken lopen. Niets hierover buiten deze groep.
- Boekenonderzoek
- Waardering van de voorraad
- Huurcontract van het pand`,
    { ref: 'dir-overname', priority: 2, stage: 'progress' },
  ),
  nl.task('Beloningsronde vaststellen', null, { ref: 'dir-beloning', priority: 3, stage: 'done' }),
];
