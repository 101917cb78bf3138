/** The sandbox's Jira: a site made from data, and a strict REST server over it. */
export { createJira } from './server';
export type { InstalledApp, Jira, JiraOptions } from './server';
export { Site, createSite } from './store';
export type { JiraEvent, PropertyAlias, SiteOptions } from './store';
export { people } from './people';
export { initialRanks } from './rank';
export { standardFields } from './standardFields';
export type { Exchange, JiraAnswer, TransitionMove } from './http';
export type * from './site';
