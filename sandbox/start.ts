/** `npm start`: builds what changed, loads a site, runs the sandbox, and says where it is. */
import { makeGrachtshop } from './grachtshop';
import { PROJECT_ROOT, startSandbox } from './app';
import type { Sandbox } from './app';
import { buildAll } from './build/steps';
import { loadJsonl } from './data';
import type { LoadReport } from './data';
import type { LogLine } from './forge/host';
import { DEFAULT_PORT, HELP, parseOptions, UsageError } from './options';
import type { StartOptions } from './options';
import { createJira, createSite } from './jira';
import type { SiteData } from './jira';

const SEED = 1;
/** Lines that could not be read are named one by one up to here, then only counted. */
const NAMED_LINES = 10;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') {
    say(HELP);
    return;
  }
  // Before the builds: what was asked wrongly should be told at once.
  const data = { ...(await siteOf(options)), ...(options.locale === undefined ? {} : { locale: options.locale }) };
  checkFaults(data, options.faults);
  await buildAll(PROJECT_ROOT, say);
  const sandbox = await start(options, data);
  announce(sandbox, data);
  let isStopping = false;
  // A terminal's Ctrl-C may arrive twice: from itself and from the script that started this one.
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    sandbox.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function siteOf({ data, issues }: StartOptions): Promise<SiteData> {
  if (data === undefined) return makeGrachtshop({ seed: SEED, issues, now: new Date() });
  const { site, report } = await loadJsonl(data).catch((error: unknown) => {
    throw new UsageError(messageOf(error));
  });
  describeLoad(data, report);
  return site;
}

function describeLoad(file: string, { loaded, unreadable, notes }: LoadReport): void {
  say(`${loaded} issues loaded from ${file}`);
  for (const note of notes) say(`  ${note}`);
  if (unreadable.length === 0) return;
  complain(`${unreadable.length} lines could not be read:`);
  for (const { line, reason } of unreadable.slice(0, NAMED_LINES)) complain(`  line ${line}: ${reason}`);
  if (unreadable.length > NAMED_LINES) complain(`  and ${unreadable.length - NAMED_LINES} more`);
}

/** The sandbox's Jira reads the specification, and words what is wrong with it. */
function checkFaults(data: SiteData, faults: string): void {
  try {
    createJira(createSite(data), { faults });
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

async function start({ port, latencyMs, faults }: StartOptions, data: SiteData): Promise<Sandbox> {
  try {
    return await startSandbox({ data, port, jira: { latencyMs, faults }, onLog: printLog });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new UsageError(
        `Port ${port} is taken. Choose another: npm start -- --port ${port === DEFAULT_PORT ? port + 1 : 0}`,
      );
    }
    throw error;
  }
}

/** What the app's functions print, as `forge tunnel` would show it. */
function printLog({ level, function: name, values }: LogLine): void {
  const print = level === 'error' || level === 'warn' ? complain : say;
  print(
    `[${name}] ${values.map((value) => (value instanceof Error ? (value.stack ?? value.message) : asText(value))).join(' ')}`,
  );
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}

function announce({ url }: Sandbox, { title, people }: SiteData): void {
  say('');
  say(`${title}`);
  for (const { key, displayName } of people) say(`  ${`${displayName} (${key})`.padEnd(28)} ${url}/?as=${key}`);
  say(`  In Dutch, dark: ${url}/?lang=nl-NL&theme=dark`);
  say(`  REST for any Jira client: ${url}/rest/ (Basic: a key above as user name, any token)`);
  say('Ctrl-C ends it.');
  say('');
  say(`Voorrang is running at ${url}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main().catch((error: unknown) => {
  if (error instanceof UsageError) {
    complain(error.message);
    complain('npm start -- --help tells what can be asked.');
    process.exit(2);
  }
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
