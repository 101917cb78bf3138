import { Failure } from '../contract/failure';
import type { IssueHistoryView } from '../contract/views';
import type { OnIssue, Ports } from './ports';

export async function getIssueHistory(ports: Ports, on: OnIssue): Promise<IssueHistoryView> {
  await Promise.resolve([ports, on]);
  throw new Failure('INTERNAL');
}
