import type { GateHistoryView, GateVersionView } from '../../contract/views';
import { ownValue } from '../../domain/own';
import { gateOf } from '../../domain/settings';
import type { GateVersion, InProject, Ports } from '../ports';

/** Versions a call; each can hold 200 long checks. */
const VERSIONS = 10;

/** How a gate came to be as it is. The caller has checked that the person may see the project. */
export async function getGateHistory(
  ports: Ports,
  { projectId }: InProject,
  { gateId, before }: { readonly gateId: string; readonly before: number | null },
): Promise<GateHistoryView> {
  const { settings, gateStamps } = await ports.settings.read(projectId);
  const stamp = ownValue(gateStamps, gateId);
  const present = gateOf(settings, gateId);
  const newest = before === null ? (stamp?.version ?? 0) : before - 1;
  const oldest = Math.max(1, newest - VERSIONS + 1);
  const numbers = Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, index) => newest - index);
  const read = await Promise.all(
    numbers.map(async (version): Promise<GateVersion | null> => {
      const kept = await ports.settings.gateVersion(projectId, gateId, version);
      // One that an earlier version of the app stored in the settings themselves is kept when the next is.
      return kept ?? (present && stamp?.version === version ? { gate: present, ...stamp, after: 0 } : null);
    }),
  );
  return counted(read, oldest);
}

/** Without those that a save left behind that failed. */
function counted(read: readonly (GateVersion | null)[], oldest: number): GateHistoryView {
  const versions: GateVersionView[] = [];
  let next = Infinity;
  for (const found of read) {
    if (!found || found.version > next) continue;
    const { after, ...version } = found;
    versions.push(version);
    next = after ?? Infinity;
  }
  const goOn = Math.min(next, oldest - 1);
  return { versions, before: goOn >= 1 ? goOn + 1 : null };
}
