import { agileRoutes } from './agile';
import { avatarRoutes } from './avatars';
import { changelogRoutes } from './changelog';
import { fieldRoutes } from './fields';
import { linkRoutes } from './links';
import { peopleRoutes } from './people';
import { projectRoutes } from './projects';
import { entityPropertyRoutes } from './properties';
import { readIssueRoutes } from './readIssues';
import { searchRoutes } from './search';
import { unbuiltRoutes } from './unbuilt';
import { writeIssueRoutes } from './writeIssues';

export const routes = [
  ...searchRoutes,
  ...readIssueRoutes,
  ...writeIssueRoutes,
  ...linkRoutes,
  ...changelogRoutes,
  ...entityPropertyRoutes,
  ...fieldRoutes,
  ...projectRoutes,
  ...peopleRoutes,
  ...agileRoutes,
  ...avatarRoutes,
  ...unbuiltRoutes,
];
