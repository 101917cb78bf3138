import Lozenge from '@atlaskit/lozenge';
import type { StatusBean } from './jiraTypes';

const APPEARANCES = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;

export function StatusLozenge({ status }: { status: StatusBean }) {
  const category = status.statusCategory.key;
  const appearance = Object.entries(APPEARANCES).find(([key]) => key === category)?.[1] ?? 'default';
  return <Lozenge appearance={appearance}>{status.name}</Lozenge>;
}
