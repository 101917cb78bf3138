import { Filter, FilterConditions, kvs, Sort } from '@forge/kvs';
import { z } from 'zod';
import { applicationScopeSchema } from '../contract/calls';
import { Failure } from '../contract/failure';
import { modelIdSchema } from '../domain/scoring/model';
import { projectSettingsSchema } from '../domain/settings';
import type { Application, ApplicationStore } from '../usecases/applying/application';
import { holds } from './holds';
import { journal } from './journal';
import { orders } from './orders';
import { wasFirst } from './trouble';

/**
 * Key layout of what is kept of applied orders (Forge KVS):
 *
 *   entity `application` (manifest.yml)        <application id>, found by project and date
 *   order:<application id>:<list>:<n>          { of, ids }, 5,000 ids each, for 8 days; lists: storage/orders.ts
 *   moves:<application id>:<n>                 { moves }, one batch each, for 8 days
 *   applying:<project id>                      { applicationId, by, until }, while an order is being applied
 *
 * Applications stay for the decision log. What cannot be read is shown nowhere and never overwritten.
 */
const ENTITY = 'application';
const BY_PROJECT = 'by-project';

const instant = z.iso.datetime();
const count = z.int().min(0);
/** Stored by leaving it out: an entity's attribute has a type, and null is none. */
const maybe = z.string().nullable().default(null);

const applicationSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  by: z.string(),
  at: instant,
  updatedAt: instant,
  state: z.enum(['running', 'stopped', 'done']),
  scope: applicationScopeSchema,
  decidedBy: z.object({
    models: z.array(z.looseObject({ id: modelIdSchema })).min(1),
    blockingLinks: projectSettingsSchema.shape.blockingLinks,
    unscored: projectSettingsSchema.shape.unscored,
    settingsRevision: count,
  }),
  issues: count,
  toMove: count,
  moved: count,
  batches: count,
  version: count,
  topBefore: z.array(z.string()),
  topAfter: z.array(z.string()),
  undoes: maybe,
  undoneBy: maybe,
});

const entity = kvs.entity<unknown>(ENTITY);

const readable = (raw: unknown): Application | null => applicationSchema.safeParse(raw).data ?? null;

const stored = (application: Application): Record<string, unknown> =>
  Object.fromEntries(Object.entries(application).filter(([, value]) => value !== null));

type Transaction = ReturnType<typeof kvs.transact>;

/** Only over the version that it was read with. */
function addTo(transaction: Transaction, application: Application): Application {
  const { version } = application;
  const conditions = new Filter<Record<string, unknown>>().and('version', FilterConditions.equalTo(version));
  const next = { ...application, version: version + 1 };
  transaction.set(application.id, stored(next), { entityName: ENTITY, conditions });
  return next;
}

async function execute(transaction: Transaction): Promise<void> {
  if (!(await wasFirst(transaction.execute()))) throw new Failure('BUSY', { detail: 'own' });
}

export const applicationStore: ApplicationStore = {
  read: async (id) => readable(await entity.get(id)),
  async latest(projectId, most) {
    const { results } = await entity
      .query()
      .index(BY_PROJECT, { partition: [projectId] })
      .sort(Sort.DESC)
      .limit(most)
      .getMany();
    return results.flatMap(({ value }) => readable(value) ?? []);
  },
  async write(applications, release) {
    const transaction = kvs.transact();
    for (const application of applications) addTo(transaction, application);
    if (release) holds.removeIn(transaction, release.projectId);
    await execute(transaction);
  },
  async open(application, lists) {
    // The orders first: an application without them could be neither gone on with nor taken back.
    await orders.write(application.id, lists);
    await entity.set(application.id, stored(application));
  },
  orders: orders.read,
  async writeBatch(application, batch, hold) {
    const transaction = kvs.transact();
    const next = addTo(transaction, application);
    journal.addTo(transaction, application.id, batch);
    if (hold) holds.addTo(transaction, application.projectId, hold);
    await execute(transaction);
    return next;
  },
  journal: journal.read,
  holdOf: holds.read,
  takeHold: holds.take,
  replaceHold: holds.replace,
  release: holds.release,
};
