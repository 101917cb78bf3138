import { property, textOf } from '../jira/read/value';
import type { NamedEntity, SiteIssueType, SiteLinkType, SiteStatus } from '../jira/site';

/** Things that issues refer to, collected while issues are read: an export has no lists of them. */
export class Catalogue<Entity extends NamedEntity> {
  private readonly byId = new Map<string, Entity>();
  private readonly idsByName = new Map<string, string>();

  constructor(private readonly read: (id: string, name: string, value: unknown) => Entity) {}

  get all(): Entity[] {
    return [...this.byId.values()];
  }

  get isEmpty(): boolean {
    return this.byId.size === 0;
  }

  /** The id under which a value is known; it is added when new. Null for what is no such thing. */
  add(value: unknown): string | null {
    const name = textOf(property(value, 'name')).trim();
    if (name === '') return null;
    const given = property(value, 'id');
    const id =
      typeof given === 'string' || typeof given === 'number'
        ? String(given)
        : (this.idsByName.get(name) ?? String(900_000 + this.byId.size));
    if (!this.byId.has(id)) {
      this.byId.set(id, this.read(id, name, value));
      this.idsByName.set(name, id);
    }
    return id;
  }
}

export const plain = (id: string, name: string): NamedEntity => ({ id, name });

export function statusOf(id: string, name: string, value: unknown): SiteStatus {
  const key = textOf(property(property(value, 'statusCategory'), 'key'));
  return {
    id,
    name,
    category: key === 'new' || key === 'indeterminate' || key === 'done' ? key : categoryByName(name, key),
  };
}

/** An export without status categories leaves only the name to go by. A category that is not known counts as not done. */
function categoryByName(name: string, key: string): SiteStatus['category'] {
  if (key !== '') return 'new';
  if (/^(done|closed|resolved|fixed|rejected|cancelled|gereed|gesloten|klaar|afgerond|opgelost)$/i.test(name))
    return 'done';
  return /progress|review|test|bezig|uitvoering/i.test(name) ? 'indeterminate' : 'new';
}

export function issueTypeOf(id: string, name: string, value: unknown): SiteIssueType {
  const subtask = property(value, 'subtask') === true;
  const level = property(value, 'hierarchyLevel');
  return {
    id,
    name,
    description: textOf(property(value, 'description')),
    subtask,
    hierarchyLevel: typeof level === 'number' ? level : subtask ? -1 : /^epic$/i.test(name) ? 1 : 0,
  };
}

export function linkTypeOf(id: string, name: string, value: unknown): SiteLinkType {
  return {
    id,
    name,
    inward: textOf(property(value, 'inward')) || name,
    outward: textOf(property(value, 'outward')) || name,
  };
}

const priorityNames = [
  'blocker',
  'highest',
  'critical',
  'urgent',
  'high',
  'major',
  'medium',
  'normal',
  'minor',
  'low',
  'lowest',
  'trivial',
];

/** Highest first: by names that Jira uses, or else by id, as Jira's own are numbered. */
export function sortPriorities(priorities: readonly NamedEntity[]): NamedEntity[] {
  const place = ({ name }: NamedEntity): number => priorityNames.indexOf(name.toLowerCase());
  const known = priorities.every((priority) => place(priority) >= 0);
  return [...priorities].sort((a, b) => (known ? place(a) - place(b) : Number(a.id) - Number(b.id)));
}
