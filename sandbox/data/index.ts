/** Imports a file of Jira issues, one JSON document a line, as the data of a sandbox site. */
export { loadJsonl } from './load';
export type { LoadReport } from './load';
