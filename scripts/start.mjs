// npm start: from a fresh clone to a running sandbox, with nothing but Node.
import { ensureInstalled, runTypeScript } from './ensure-installed.mjs';

ensureInstalled();
runTypeScript('sandbox/start.ts', process.argv.slice(2));
