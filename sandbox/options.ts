/** The command line of `npm start`. */
import { parseArgs } from 'node:util';

export interface StartOptions {
  data: string | undefined;
  issues: number;
  latencyMs: number;
  faults: string;
  port: number;
  /** Jira's name of the site's language; absent: the data's own. */
  locale: string | undefined;
}

export const DEFAULT_PORT = 8080;
export const DEFAULT_ISSUES = 300;

export const HELP = `npm start -- [options]

  --data FILE    show your own issues: one Jira issue as JSON a line, .jsonl or .jsonl.gz
  --issues N     size of the made-up shop's backlog (default ${DEFAULT_ISSUES})
  --port N       port to listen on, 0 for any free one (default ${DEFAULT_PORT})
  --latency MS   every request to Jira takes this much longer
  --faults SPEC  let requests fail: 429:0.1 (one in ten), rank=403:1, several with commas
  --locale NAME  the site's language, in which a refused move speaks, as Jira names it: nl_NL (default en_US)
  --help         this text
`;

/** The command line cannot be followed; the message says what to write instead. */
export class UsageError extends Error {}

export function parseOptions(args: string[]): StartOptions | 'help' {
  const values = read(args);
  if (values.help) return 'help';
  if (values.data !== undefined && values.issues !== undefined) {
    throw new UsageError('--issues sizes the made-up shop: it cannot go with --data.');
  }
  return {
    data: values.data,
    issues: wholeNumber('--issues', values.issues, DEFAULT_ISSUES, 0, 100_000),
    latencyMs: wholeNumber('--latency', values.latency, 0, 0, 60_000),
    faults: values.faults ?? '',
    port: wholeNumber('--port', values.port, DEFAULT_PORT, 0, 65_535),
    locale: localeName(values.locale),
  };
}

interface Values {
  data?: string | undefined;
  issues?: string | undefined;
  port?: string | undefined;
  locale?: string | undefined;
  latency?: string | undefined;
  faults?: string | undefined;
  help?: boolean | undefined;
}

function read(args: string[]): Values {
  try {
    return parseArgs({
      args,
      options: {
        data: { type: 'string' },
        issues: { type: 'string' },
        port: { type: 'string' },
        locale: { type: 'string' },
        latency: { type: 'string' },
        faults: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      message.replace(/ argument is ambiguous[^]*/, ' needs a value, which does not start with a dash.'),
    );
  }
}

function wholeNumber(name: string, text: string | undefined, otherwise: number, least: number, most: number): number {
  if (text === undefined) return otherwise;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most)) {
    throw new UsageError(`${name} takes a whole number from ${least} to ${most}, not ${JSON.stringify(text)}.`);
  }
  return value;
}

function localeName(text: string | undefined): string | undefined {
  if (text === undefined || /^[a-z]{2}_[A-Z]{2}$/.test(text)) return text;
  throw new UsageError(`--locale takes a language as Jira names it, like nl_NL or en_US, not ${JSON.stringify(text)}.`);
}
