import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isScalar, isSeq, parseDocument } from 'yaml';
import { OPERATIONS } from '../../src/jira/operations';
import { contractDocuments } from '../contract/documents';

/** The manifest asks for what the calls in src/jira need according to Atlassian's contract: no more, no less. */

const root = resolve(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const scopesNode = parseDocument(read('manifest.yml')).getIn(['permissions', 'scopes']);
const manifestScopes = (isSeq(scopesNode) ? scopesNode.items : []).map((item, index) => {
  if (!isScalar(item)) throw new Error('a scope is a plain text');
  // yaml hangs the comment above the first item on the list itself.
  const comment = (index === 0 && isSeq(scopesNode) ? scopesNode.commentBefore : item.commentBefore) ?? '';
  return { scope: String(item.value), comment: comment.replace(/\s+/g, ' ') };
});

/** Scopes of operations that the documents at hand may lack: they can be a part of Atlassian's, which says the same. */
const OTHERS: Readonly<Record<string, string[]>> = { 'DELETE /rest/api/3/issueLink/{linkId}': ['write:jira-work'] };

const documents = contractDocuments();
const inContract = documents ? describe : describe.skip;

inContract('scopes', () => {
  const classicScopes = ({ method, path }: { method: string; path: string }): string[] => {
    for (const document of documents ?? []) {
      const operation = document.paths[path]?.[method.toLowerCase()];
      const oauth = operation?.security?.find((way) => way.OAuth2)?.OAuth2;
      if (oauth) return oauth;
    }
    const known = OTHERS[`${method} ${path}`];
    if (known) return known;
    throw new Error(`${method} ${path} is not in the contract`);
  };

  it('are exactly those that the calls in src/jira and the storage need', () => {
    const needed = new Set(Object.values(OPERATIONS).flatMap(classicScopes));
    if (read('src/storage/settings.ts').includes("'@forge/kvs'")) needed.add('storage:app');
    expect(manifestScopes.map(({ scope }) => scope).sort()).toEqual([...needed].sort());
  });

  it('each stand under a comment that names every call that needs them', () => {
    for (const operation of Object.values(OPERATIONS)) {
      const short = `${operation.method} ${operation.path.replace('/rest/api/3/', '')}`;
      for (const scope of classicScopes(operation)) {
        const { comment } = manifestScopes.find((entry) => entry.scope === scope)!;
        expect(comment).toContain(short);
      }
    }
    for (const { comment } of manifestScopes) expect(comment).toMatch(/\S/);
  });
});

test('the gateway sends nothing that is not in the table of operations', () => {
  const senders = [
    ...['issueIds', 'issues', 'jql', 'links', 'people', 'permissions', 'project', 'rank', 'request', 'roles'],
  ].map((name) => read(`src/jira/${name}.ts`));
  const named = senders.flatMap((text) => [...text.matchAll(/send\(\s*'(\w+)'/g)].map(([, name]) => name!));
  expect([...new Set(named)].sort()).toEqual(Object.keys(OPERATIONS).sort());
});
