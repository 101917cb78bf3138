import { DAY, jiraDate, mondayOf } from './calendar';
import type { SiteBoard, SiteSprint } from '../jira/site';
import { fieldIds } from './fields';
import { projectIds } from './config';

export const boards: SiteBoard[] = [
  {
    id: 1,
    name: 'Grachtshop team',
    type: 'scrum',
    projectId: projectIds.SHOP,
    estimationFieldId: fieldIds.storyPoints,
  },
  {
    id: 2,
    name: 'Magazijn',
    type: 'simple',
    projectId: projectIds.MAG,
    estimationFieldId: fieldIds.storyPointEstimate,
  },
];

/** A sprint with its times as numbers, for planning; `site` is what Jira knows of it. */
export interface Sprint {
  site: SiteSprint;
  start: number;
  end: number;
}

const LENGTH = 14 * DAY;
const FIRST_NUMBER = 41;
/** The team names its sprints after canals, from the station outwards. */
const PLANS: readonly (readonly [string, string])[] = [
  ['Singel', 'Guests can order; login attempts are limited'],
  ['Herengracht', 'Return reasons tidied up and the cookie choice live'],
  ['Keizersgracht', 'Webhooks that may arrive twice; photos at half the size'],
  ['Prinsengracht', 'First Wero payment on the test shop'],
  ['Brouwersgracht', 'Ready for Black Friday: load test passed, waiting room rehearsed'],
];

/** Three closed sprints, the active one, a future one. The active one is between three and ten days old. */
export function makeSprints(now: number): Sprint[] {
  const activeStart = mondayOf(now - 3 * DAY);
  return PLANS.map(([canal, goal], place) => {
    const start = activeStart + (place - 3) * LENGTH;
    const end = start + LENGTH - 3 * DAY;
    const state = place < 3 ? 'closed' : place === 3 ? 'active' : 'future';
    return {
      start,
      end,
      site: {
        id: 101 + place,
        name: `SHOP ${FIRST_NUMBER + place} ${canal}`,
        state,
        ...(state === 'future' ? {} : { startDate: jiraDate(start), endDate: jiraDate(end) }),
        ...(state === 'closed' ? { completeDate: jiraDate(end) } : {}),
        goal,
        boardId: 1,
      },
    };
  });
}
