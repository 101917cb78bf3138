import Lozenge from '@atlaskit/lozenge';
import type { Status, StatusCategory } from '../../src/domain/issue';

const LOOKS = { new: 'default', indeterminate: 'inprogress', done: 'success', undefined: 'default' } as const satisfies Record<StatusCategory, string>; // prettier-ignore

/** A status in the colour of its category, as Jira shows it. */
export const StatusLozenge = ({ status }: { readonly status: Status }) => (
  <Lozenge appearance={LOOKS[status.category]}>{status.name}</Lozenge>
);
