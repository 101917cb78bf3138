import type { Status, StatusCategory } from '../../src/domain/issue';
import { Lozenge } from '../common/Lozenge';

const LOOKS = { new: 'neutral', indeterminate: 'information', done: 'success', undefined: 'neutral' } as const satisfies Record<StatusCategory, string>; // prettier-ignore

/** A status in the colour of its category, as Jira shows it. */
export const StatusLozenge = ({ status }: { readonly status: Status }) => (
  <Lozenge appearance={LOOKS[status.category]}>{status.name}</Lozenge>
);
