import { makeGrachtshop } from '../../../sandbox/grachtshop';
import { toAdf } from '../../../sandbox/grachtshop/adf';
import { shopEpics } from '../../../sandbox/grachtshop/texts';
import { hardCases, LONGEST_SUMMARY } from '../../../sandbox/grachtshop/texts/hard';
import { authoredLinks } from '../../../sandbox/grachtshop/texts/links';
import { boardIssues } from '../../../sandbox/grachtshop/texts/board';
import { warehouseEpics, warehouseItems } from '../../../sandbox/grachtshop/texts/warehouse';
import { ADF_SCHEMA, adfSchema, describeWithShared } from '../../fixtures/shared';
import { bySummary, categoryOf, issueOf, now, projectOf, summaryOf, typeOf } from './reading';

const shop = makeGrachtshop({ seed: 1, now });
const inShop = shop.issues.filter((issue) => projectOf(shop, issue).key === 'SHOP');

describeWithShared(ADF_SCHEMA, 'ADF', () => {
  const valid = adfSchema()!;
  it.each([300, 5000])('is valid in every description and test note of %i issues', (issues) => {
    const site = makeGrachtshop({ seed: 3, issues, now });
    for (const issue of site.issues) {
      for (const document of [issueOf(issue).description, issueOf(issue).customfield_10047]) {
        if (document === null || valid(document)) continue;
        throw new Error(`${issue.key}: ${JSON.stringify(valid.errors?.slice(-3))}\n${JSON.stringify(document)}`);
      }
    }
  });

  it('refuses what is not ADF, so that the check above says something', () => {
    expect(valid({ type: 'doc', version: 1, content: [{ type: 'text', text: 'bare' }] })).toBe(false);
  });
});

describe('toAdf', () => {
  const form = { heading: 'Acceptance criteria', list: 'tasks', ticked: (place: number) => place === 0 } as const;

  it('reads the notation', () => {
    const { content } = toAdf('# Why\nSee **this** and `that`.\n- one\n- two\n!info Mind\n```\na  = 1\n```', form, 'x');
    expect(content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList', 'panel', 'codeBlock']);
    expect(content[2]?.content).toHaveLength(2);
    expect(content[4]?.content).toEqual([{ type: 'text', text: 'a  = 1' }]);
  });

  it('writes criteria in the author’s form', () => {
    const tasks = toAdf('* a\n* b', form, 'x').content;
    expect(tasks[1]?.content?.map(({ attrs }) => attrs)).toEqual([
      { localId: 'x-2', state: 'DONE' },
      { localId: 'x-3', state: 'TODO' },
    ]);
    const bullets = toAdf('* a', { ...form, heading: null, list: 'bullets' }, 'x').content;
    expect(bullets.map(({ type }) => type)).toEqual(['bulletList']);
  });
});

describe('the texts', () => {
  const authored = [
    ...shopEpics.flatMap(({ epic, items }) => [epic, ...items]),
    ...hardCases,
    ...warehouseEpics.flatMap(({ epic, items }) => [epic, ...items]),
    ...warehouseItems,
    ...boardIssues,
  ];
  const refs = authored.flatMap(({ hints }) => (hints.ref ? [hints.ref] : []));

  it('link only to each other', () => {
    expect(new Set(refs).size).toBe(refs.length);
    expect(authoredLinks.flatMap(([, from, to]) => [from, to]).filter((ref) => !refs.includes(ref))).toEqual([]);
  });

  it('are 60 % English and 40 % Dutch in SHOP', () => {
    const texts = shopEpics.flatMap(({ epic, items }) => [epic, ...items]);
    const dutch = texts.filter(({ language }) => language === 'nl').length / texts.length;
    expect(dutch).toBeGreaterThan(0.34);
    expect(dutch).toBeLessThan(0.46);
  });

  it('leave no blank of a variation open', () => {
    const large = makeGrachtshop({ seed: 5, issues: 2000, now });
    const open = large.issues.filter((issue) => /\{[a-zA-Z]+\}/.test(JSON.stringify(issueOf(issue).description ?? '')));
    expect(open.map(summaryOf)).toEqual([]);
  });
});

describe('a backlog of 300', () => {
  const blockers = (id: string) => shop.links.filter(({ typeId, toId }) => typeId === '10000' && toId === id);
  const issue = (id: string) => shop.issues.find((candidate) => candidate.id === id)!;

  it('has the hard cases', () => {
    expect(LONGEST_SUMMARY).toHaveLength(255);
    expect(summaryOf(bySummary(shop, LONGEST_SUMMARY))).toHaveLength(255);
    for (const start of ['🎁', '=HYPERLINK(', 'Review text `<script>', 'Customer name \u05d3']) {
      expect(bySummary(shop, start)).toBeDefined();
    }
    expect(shop.issues.some(({ fields }) => fields['description'] === null)).toBe(true);
  });

  it('has one ring of three blockers and no other', () => {
    const blocked = new Map<string, string[]>();
    for (const { typeId, fromId, toId } of shop.links) {
      if (typeId === '10000') blocked.set(fromId, [...(blocked.get(fromId) ?? []), toId]);
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (blocked.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
    const ring = shop.issues.filter(({ id }) => reaches(id, id));
    expect(ring.map(summaryOf).sort()).toEqual([
      'Convert addresses to the new format',
      'Publish the new customer API',
      'Switch the web shop to the new customer API',
    ]);
  });

  it('has an issue that holds up six open ones', () => {
    const { id } = bySummary(shop, 'Split the order database');
    const held = shop.links.filter((link) => link.typeId === '10000' && link.fromId === id);
    expect(held.length).toBeGreaterThanOrEqual(6);
    expect(held.filter(({ toId }) => categoryOf(shop, issue(toId)) === 'done')).toEqual([]);
  });

  it('has a blocker that is done, and one in a project that others may not see', () => {
    const notice = blockers(bySummary(shop, 'Tell customers when their bank').id).map(({ fromId }) => issue(fromId));
    expect(notice.map((blocker) => categoryOf(shop, blocker))).toContain('done');
    const hidden = blockers(bySummary(shop, 'Koppeling met het nieuwe boekhoudpakket').id);
    expect(hidden.map(({ fromId }) => projectOf(shop, issue(fromId)).key)).toEqual(['DIR']);
  });

  it('has criteria as tasks and as bullets, with and without a heading, ticked and not', () => {
    const texts = inShop.map(({ fields }) => JSON.stringify(fields['description']));
    const headed = (list: string) => new RegExp(`(Acceptance criteria|Acceptatiecriteria)"}]},{"type":"${list}"`);
    for (const wanted of [headed('taskList'), headed('bulletList'), /"DONE"/, /"TODO"/]) {
      expect(texts.filter((text) => wanted.test(text)).length).toBeGreaterThan(5);
    }
    expect(texts.filter((text) => text.includes('taskList') && !/criteria"/.test(text)).length).toBeGreaterThan(3);
  });

  it('has about a quarter done, five sprints, estimates and impact', () => {
    const base = inShop.filter((one) => typeOf(shop, one).hierarchyLevel === 0);
    const done = base.filter((one) => categoryOf(shop, one) === 'done');
    expect(done.length / base.length).toBeGreaterThan(0.2);
    expect(done.length / base.length).toBeLessThan(0.32);
    expect(shop.sprints.map(({ state }) => state)).toEqual(['closed', 'closed', 'closed', 'active', 'future']);
    const stories = base.filter((one) => typeOf(shop, one).name === 'Story');
    const estimated = stories.filter((one) => issueOf(one).customfield_10035 !== null);
    expect(estimated.length / stories.length).toBeGreaterThan(0.7);
    for (const field of ['customfield_10041', 'customfield_10042', 'duedate'] as const) {
      expect(base.filter((one) => issueOf(one)[field] !== null).length).toBeGreaterThan(20);
    }
    expect(shop.issues.filter((one) => issueOf(one).customfield_10021 !== null)).not.toHaveLength(0);
  });

  it('lets old and minor work sink', () => {
    const open = inShop
      .filter((one) => categoryOf(shop, one) === 'new' && typeOf(shop, one).hierarchyLevel === 0)
      .sort((one, other) => (one.rank < other.rank ? -1 : 1));
    const mean = (part: typeof open) =>
      part.reduce((sum, one) => sum + Number(issueOf(one).priority.id), 0) / part.length;
    const third = Math.floor(open.length / 3);
    expect(mean(open.slice(-third))).toBeGreaterThan(mean(open.slice(0, third)) + 0.8);
  });
});
