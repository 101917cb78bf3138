import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { parse } from 'yaml';

const root = resolve(__dirname, '../..');
const text = readFileSync(join(root, 'manifest.yml'), 'utf8');
/** A module's own page, and those of a workflow rule. */
interface Page {
  readonly resource?: string;
}
const RULE_PAGES = ['create', 'edit', 'view'] as const;
type RulePage = (typeof RULE_PAGES)[number];

const manifest = parse(text) as {
  app: { runtime: { name: string } };
  modules: Record<string, ({ key: string; handler?: string } & Page & Partial<Record<RulePage, Page>>)[]>;
  resources: { key: string; path: string; entry: Record<string, string> }[];
  translations: { resources: { key: string; path: string }[]; fallback: { default: string } };
};

const here = process.cwd();
beforeAll(() => process.chdir(root));
afterAll(() => process.chdir(here));

test.each([ValidationTypes.FULL, ValidationTypes.PRODUCT_TRIGGER])(
  'Atlassian’s own %s validation finds nothing',
  async (type) => {
    const result = await ProcessorBuilder.instance().withValidation(type).build().process();
    // A resource is built by `npm run build`; before that only its absence may be reported.
    const built = existsSync(join(root, 'static/build/backlog.html'));
    const problems = (result.errors ?? []).filter(({ message }) => built || !message.includes('static/build'));
    expect(problems).toEqual([]);
  },
);

test('every function is an export of src/index.ts, and the reverse', () => {
  const exported = [...readFileSync(join(root, 'src/index.ts'), 'utf8').matchAll(/export \{ (\w+) \}/g)].map(
    ([, name]) => name,
  );
  const handlers = manifest.modules.function!.map(({ handler }) => handler);
  expect(handlers.sort()).toEqual(exported.map((name) => `index.${name}`).sort());
});

test('every module shows a page that exists, and every page belongs to a module', () => {
  const [main] = manifest.resources;
  const used = Object.values(manifest.modules)
    .flat()
    .flatMap((module) => [module, ...RULE_PAGES.map((page) => module[page])])
    .flatMap((page) => page?.resource ?? []);
  expect(used.sort()).toEqual(
    Object.keys(main!.entry)
      .map((page) => `${main!.key}/${page}`)
      .sort(),
  );
  for (const html of Object.values(main!.entry)) expect(existsSync(join(root, 'static', html))).toBe(true);
});

test('has the modules the app promises', () => {
  expect(Object.keys(manifest.modules).sort()).toEqual([
    'consumer',
    'function',
    'jira:entityPropertySet',
    'jira:issueContext',
    'jira:issuePanel',
    'jira:projectPage',
    'jira:projectSettingsPage',
    'jira:workflowValidator',
    'scheduledTrigger',
    'trigger',
  ]);
});

test('runs on a runtime that Forge still deploys', () => {
  expect(['nodejs22.x', 'nodejs24.x']).toContain(manifest.app.runtime.name);
});

test('speaks English and Dutch, English when in doubt', () => {
  expect(manifest.translations.fallback.default).toBe('en-US');
  const titles = [...text.matchAll(/i18n: (\S+)/g)].map(([, key]) => key!);
  expect(titles.length).toBeGreaterThan(3);
  for (const { key, path } of manifest.translations.resources) {
    const texts = JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>;
    expect(['en-US', 'nl-NL']).toContain(key);
    for (const title of titles) expect(texts[title]).toMatch(/\S/);
  }
});
