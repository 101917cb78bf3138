import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { hasText, linesOf } from '../../../src/domain/gates/adf';
import { acceptanceCriteria } from '../../../src/domain/gates/criteria';
import type { Check } from '../../../src/domain/gates/gate';
import { criterionProblem, scenarios } from '../../../src/domain/gates/wording/testable';
import { issueSchema, toIssue } from '../../../src/jira/toIssue';
import { adfDocuments, mutilated } from '../../fixtures/adfDocuments';
import { ADF_SCHEMA, adfSchema, describeWithShared } from '../../fixtures/shared';
import { base, doc, heading, judge } from './judge';

const field = { fieldId: 'customfield_1', fieldName: 'Notes' };
/** Every check that looks into a document. */
const CHECKS: Check[] = [
  { ...base, type: 'criteriaPresent' },
  { ...base, type: 'criteriaTicked' },
  { ...base, type: 'criteriaTestable' },
  { ...base, type: 'userStory' },
  { ...base, type: 'privacyReviewed', labels: ['privacy-ok'] },
  { ...base, ...field, type: 'fieldSet' },
  { ...base, ...field, type: 'fieldEquals', value: 'x' },
  { ...base, ...field, type: 'fieldAtMost', most: 1 },
];

/** Whatever a document holds, it is read as texts and judged in sentences. */
function expectReadable(document: unknown): void {
  const criteria = acceptanceCriteria(document);
  for (const { text, ticked } of criteria) {
    expect(text).toEqual(expect.any(String));
    expect([true, false, null]).toContain(ticked);
    criterionProblem(text);
  }
  expect(scenarios(criteria.map(({ text }) => text)).join(' ')).toBe(criteria.map(({ text }) => text).join(' '));
  expect(linesOf(document).every((line) => typeof line === 'string' && line !== '')).toBe(true);
  expect(typeof hasText(document)).toBe('boolean');
  for (const check of CHECKS) {
    const { en, nl } = judge(check, { description: document, fields: { customfield_1: document } });
    expect(en).not.toBe('');
    expect(nl).not.toBe('');
  }
}

describeWithShared(ADF_SCHEMA, 'documents made from Atlassian’s schema', (path) => {
  const documents = adfDocuments(path);
  it('are what the schema allows', () => {
    const allows = adfSchema()!;
    fc.assert(
      fc.property(documents, (document) => {
        expect(allows(document) ? null : allows.errors).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('are read without an error', () => {
    fc.assert(fc.property(documents, expectReadable), { numRuns: 400 });
  });

  it('are read without an error when they are damaged', () => {
    fc.assert(fc.property(mutilated(documents), expectReadable), { numRuns: 800 });
  });

  it('hold criteria often enough to say something', () => {
    const sample = fc.sample(documents, { numRuns: 400, seed: 1 });
    expect(sample.filter((document) => acceptanceCriteria(document).length > 0).length).toBeGreaterThan(150);
  });
});

test('no value that is not a document is an error', () => {
  fc.assert(fc.property(fc.anything(), expectReadable), { numRuns: 400 });
});

test('a document nested without end is read as far as it makes sense', () => {
  let deep: unknown = { type: 'taskItem', content: [{ type: 'text', text: 'Bottom' }] };
  for (let depth = 0; depth < 10_000; depth += 1) deep = { type: 'listItem', content: [deep] };
  expectReadable(doc(heading('Acceptance criteria'), deep));
});

describeWithShared('jira/data/cloud/issue-adf-expand.json', 'an issue as Jira Cloud answered it', (path) => {
  const { body } = JSON.parse(readFileSync(path, 'utf8')) as { body: unknown };
  const issue = toIssue(issueSchema.parse(body), ['fixVersions', 'components']);

  it('is judged by its own data', () => {
    expect(linesOf(issue.description)).toEqual(['Track and resolve bugs related to the user interface.']);
    expect(judge({ ...base, type: 'criteriaTestable' }, issue).reason).toEqual({ code: 'noCriteria' });
    expect(judge({ ...base, type: 'userStory' }, issue).reason).toEqual({ code: 'noStory' });
    expect(judge({ ...base, type: 'noOpenBugs', bugTypeIds: [] }, issue).reason).toEqual({ code: 'noOpenBugs' });
    expect(judge({ ...base, type: 'fixVersionSet' }, issue).reason).toEqual({ code: 'noFixVersion' });
    expect(judge({ ...base, type: 'parentSet' }, issue).reason).toEqual({ code: 'noParent' });
    expect(judge({ ...base, type: 'labelSet', labels: ['x'] }, issue).status).toBe('fail');
    expect(judge({ ...base, type: 'privacyReviewed', labels: ['x'] }, issue).status).toBe('notApplicable');
  });
});

describeWithShared('jira/data/cloud/search-jql.json', 'issues as Jira Cloud’s search answered them', (path) => {
  const { body } = JSON.parse(readFileSync(path, 'utf8')) as { body: { issues: unknown[] } };
  const issues = body.issues.map((one) => toIssue(issueSchema.parse(one), []));

  it('show their parent with its type, and leave it out where there is none', () => {
    const parents = issues.map(({ key, parent }) => [key, parent?.key ?? null, parent?.type?.name ?? null]);
    expect(parents).toContainEqual(['BTS-5', 'BTS-2', 'Epic']);
    expect(parents).toContainEqual(['BTS-1', null, null]);
    for (const issue of issues)
      expect(judge({ ...base, type: 'parentSet' }, issue).status).toBe(issue.parent ? 'pass' : 'fail');
  });

  it('can be read where the description is a plain text, as older calls give it', () => {
    for (const issue of issues) expectReadable(issue.description);
    expect(judge({ ...base, type: 'userStory' }, { description: 'As a user\nI want x\nso that y' }).status).toBe(
      'pass',
    );
  });
});
