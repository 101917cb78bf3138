import type { TextKey } from '../../../common/text';
import type { CheckKind } from '../../checkKinds';

/**
 * Gates to start from. A check of the app's own words keeps them, so that everyone reads it in their own language; what is
 * ticked by hand is written in the language of whoever takes the template over.
 */

export type TemplateId = 'sprintReady' | 'scrumDone' | 'webShop' | 'regulated';

export interface TemplateCheck {
  readonly kind: CheckKind;
  /** The team's words; absent: the app's own for the type. */
  readonly text?: TextKey;
  /** People are to be named who may say so, since not everyone should. */
  readonly byNamedPeople?: true;
  /** Bugs and chores are no user stories: only for types that are called stories, where there are some. */
  readonly storiesOnly?: true;
}

export interface Template {
  readonly id: TemplateId;
  /** The gate it is meant for; it can be used for any. */
  readonly meantFor: 'ready' | 'done';
  readonly checks: readonly TemplateCheck[];
}

export const TEMPLATES: readonly Template[] = [
  {
    id: 'sprintReady',
    meantFor: 'ready',
    checks: [
      { kind: 'userStory', storiesOnly: true },
      { kind: 'criteriaPresent' },
      { kind: 'criteriaTestable' },
      { kind: 'estimateAtMost' },
      { kind: 'noOpenBlockers' },
      { kind: 'parentSet' },
      { kind: 'manual', text: 'template.check.understood' },
    ],
  },
  {
    id: 'scrumDone',
    meantFor: 'done',
    checks: [
      { kind: 'criteriaPresent' },
      { kind: 'criteriaTicked' },
      { kind: 'subtasksDone' },
      { kind: 'manual', text: 'template.check.reviewed' },
      { kind: 'buildsGreen', text: 'template.check.integrated' },
      { kind: 'manual', text: 'template.check.tested' },
      { kind: 'noOpenBugs' },
      { kind: 'manual', text: 'template.check.documented' },
      { kind: 'manual', text: 'template.check.releasable' },
    ],
  },
  {
    id: 'webShop',
    meantFor: 'done',
    checks: [
      { kind: 'criteriaTicked' },
      { kind: 'pullRequestsMerged' },
      { kind: 'buildsGreen' },
      { kind: 'noOpenBugs' },
      { kind: 'manual', text: 'template.check.accessible' },
      { kind: 'manual', text: 'template.check.devices' },
      { kind: 'manual', text: 'template.check.performance' },
      { kind: 'manual', text: 'template.check.analytics' },
      { kind: 'privacyReviewed' },
      { kind: 'deployedTo' },
      { kind: 'accepted' },
    ],
  },
  {
    id: 'regulated',
    meantFor: 'done',
    checks: [
      { kind: 'criteriaPresent' },
      { kind: 'criteriaTicked' },
      { kind: 'pullRequestsMerged' },
      { kind: 'manual', text: 'template.check.fourEyes', byNamedPeople: true },
      { kind: 'scanLabel' },
      { kind: 'privacyReviewed' },
      { kind: 'manual', text: 'template.check.dpia', byNamedPeople: true },
      { kind: 'manual', text: 'template.check.processing' },
      { kind: 'manual', text: 'template.check.retention' },
      { kind: 'manual', text: 'template.check.auditTrail' },
      { kind: 'fixVersionSet' },
      { kind: 'noOpenBugs' },
      { kind: 'accepted' },
    ],
  },
];
