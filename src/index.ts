/** One export per function of manifest.yml; nothing else lives here. */
export { handleCall } from './entry/resolver';
export { handleLozenge } from './entry/lozenge';
export { handleTransition } from './entry/validator';
export { handleIssueEvent } from './entry/events';
export { handleRefresh } from './entry/refresh';
export { handleSweep } from './entry/sweep';
