/** One export per function of manifest.yml; nothing else lives here. */
export { handleCall } from './entry/resolver';
export { handleLozenge } from './entry/lozenge';
