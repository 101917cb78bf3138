import type { Facet } from '../../../src/domain/backlogView';
import type { Opener } from '../../common/popover/useOpener';
import type { Condition } from '../filter';

/** What a chip stands for. */
export type Changeable = Facet | 'jql';

export const isChip = (condition: Condition): condition is Changeable =>
  condition !== 'text' && condition !== 'notReadyAtTop' && condition !== 'behind';

/** `facets`: the choice of what to filter by. */
export type FilterOpener = Opener<Changeable | 'facets'>;
