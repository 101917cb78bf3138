// npm run bench -- [NAME] [--json]: figures as ratios, measured side by side in one run.
import { ensureInstalled, runTypeScript } from './ensure-installed.mjs';

ensureInstalled();
await runTypeScript('bench/index.ts', process.argv.slice(2));
