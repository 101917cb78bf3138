import type { Check } from '../../domain/gates/gate';
import type { IssueDataReason } from '../../domain/gates/issueDataReason';
import type { CriterionProblem } from '../../domain/gates/wording/testable';
import type { Language } from '../language';
import { keysText } from '../keys';

/** Checks of what the issue itself says. */
export type IssueDataCheck = Extract<
  Check,
  {
    type:
      | 'criteriaTestable'
      | 'userStory'
      | 'noOpenBugs'
      | 'fieldEquals'
      | 'fieldAtMost'
      | 'fixVersionSet'
      | 'parentSet'
      | 'labelSet'
      | 'privacyReviewed';
  }
>;

/** The app's own words for such a check; while it is being edited, some of it can be missing. */
export function issueDataCheckText(check: IssueDataCheck, { t, format }: Language): string {
  switch (check.type) {
    case 'fieldEquals':
      return t('check.fieldEquals', { field: check.fieldName, value: check.value || '…' });
    case 'fieldAtMost': {
      const most = Number.isFinite(check.most) ? format.number(check.most) : '…';
      return t('check.fieldAtMost', { field: check.fieldName, most });
    }
    case 'labelSet':
      return t('check.labelSet', { labels: check.labels.join(' / ') || '…', count: check.labels.length });
    default:
      return t(`check.${check.type}`);
  }
}

/** What keeps a criterion from being tested, and what to write instead. */
export function criterionProblemText(problem: CriterionProblem, { t, format }: Language): string {
  const words = 'words' in problem ? format.list(problem.words.map((word) => t('list.quoted', { word }))) : '';
  return t(`criterionProblem.${problem.code}`, { words });
}

/** Why such a check came out as it did. */
export function issueDataText(reason: IssueDataReason, language: Language): string {
  const { t, format } = language;
  switch (reason.code) {
    case 'allTestable':
      return t('finding.allTestable', { count: reason.count });
    case 'untestableCriteria':
      return t('finding.untestableCriteria', { open: reason.criteria.length, count: reason.count });
    case 'storyFound':
      return t('finding.storyFound');
    case 'storyIncomplete':
      return t('finding.storyIncomplete', { parts: format.list(reason.missing.map((part) => t(`storyPart.${part}`))) });
    case 'noStory':
      return t('finding.noStory');
    case 'noOpenBugs':
      return t('finding.noOpenBugs');
    case 'openBugs':
      return t('finding.openBugs', { count: reason.issues.length });
    case 'linkedTypesNotShown':
      return t('finding.linkedTypesNotShown', {
        keys: keysText(reason.issues, language),
        count: reason.issues.length,
      });
    case 'fieldMatches':
      return t('finding.fieldMatches', { field: reason.field, value: reason.value });
    case 'fieldDiffers':
      return t('finding.fieldDiffers', {
        field: reason.field,
        wanted: reason.wanted,
        values: format.list(reason.values.map((word) => t('list.quoted', { word }))),
      });
    case 'fieldUnreadable':
      return t('finding.fieldUnreadable', { field: reason.field });
    case 'fieldWithin':
      return t('finding.fieldWithin', numbersOf(reason, language));
    case 'fieldAbove':
      return t('finding.fieldAbove', numbersOf(reason, language));
    case 'fieldNotNumber':
      return t('finding.fieldNotNumber', { field: reason.field });
    case 'fixVersion':
      return t('finding.fixVersion', { versions: format.list(reason.versions), count: reason.versions.length });
    case 'noFixVersion':
      return t('finding.noFixVersion');
    case 'fixVersionNotShown':
      return t('finding.fixVersionNotShown');
    case 'parentSet':
      return t('finding.parentSet', { key: reason.parent.key });
    case 'noParent':
      return t('finding.noParent');
    case 'labelFound':
      return t('finding.labelFound', { labels: format.list(reason.labels), count: reason.labels.length });
    case 'noLabel':
      return t('finding.noLabel', { labels: reason.labels.join(' / '), count: reason.labels.length });
    case 'privacyReviewed':
      return t('finding.privacyReviewed', { labels: format.list(reason.labels), count: reason.labels.length });
    case 'privacyNotReviewed':
      return t('finding.privacyNotReviewed', {
        words: format.list(reason.words.map((word) => t('list.quoted', { word }))),
        labels: reason.labels.join(' / '),
        count: reason.labels.length,
      });
    case 'noPersonalData':
      return t('finding.noPersonalData');
  }
}

const numbersOf = (
  { field, value, most }: { readonly field: string; readonly value: number; readonly most: number },
  { format }: Language,
) => ({ field, value: format.number(value), most: format.number(most) });
