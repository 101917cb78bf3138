import { linesOf } from '../adf';
import type { CheckOf } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';
import { missingStoryParts, STORY_PARTS, type StoryPart } from '../wording/story';

/** The story stands at the top of a description, often after a heading and with a line for each part. */
const FIRST_LINES = 6;

/** Summary or description hold a user story; else which part is missing from the one that comes nearest. */
export function userStory(_check: CheckOf<'userStory'>, { issue }: Evidence): Finding {
  const description = linesOf(issue.description).slice(0, FIRST_LINES).join('\n');
  const missing = [issue.summary, description]
    .map(missingStoryParts)
    .reduce((nearest, one) => (one.length < nearest.length ? one : nearest));
  if (missing.length === 0) return { status: 'pass', reason: { code: 'storyFound' } };
  if (issue.description === undefined) return { status: 'unknown', reason: { code: 'notLoaded' } };
  return { status: 'fail', reason: storyReason(missing) };
}

const storyReason = (missing: readonly StoryPart[]) =>
  missing.length === STORY_PARTS.length
    ? ({ code: 'noStory' } as const)
    : ({ code: 'storyIncomplete', missing } as const);
