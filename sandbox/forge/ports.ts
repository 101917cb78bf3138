/** What the Forge host asks of the sandbox's Jira, so that a test can hand it a smaller one. */
import type { Jira, Person } from '../jira';

export type { JiraAnswer, Person } from '../jira';

export type JiraServer = Pick<Jira, 'handle'> & Partial<Pick<Jira, 'install'>>;

export function personByAccount(people: readonly Person[], accountId: string): Person | undefined {
  return people.find((person) => person.accountId === accountId);
}

export function personByKey(people: readonly Person[], key: string): Person | undefined {
  return people.find((person) => person.key === key);
}
