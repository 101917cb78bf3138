import type { GatesView } from '../../src/contract/views';
import type { CheckResult } from '../../src/domain/gates/evaluate';

/** The one thing that the panel offers to mend a check, beside ticking, accepting and the issues it lists. */
export type Mend =
  | { readonly type: 'description' }
  /** `name` is a field's own; the app knows the words for the others. */
  | { readonly type: 'field'; readonly field: 'fixVersions' | 'parent' | 'labels' | { readonly name: string } }
  | { readonly type: 'reload' }
  | { readonly type: 'settings' };

type Rights = Pick<GatesView, 'canEdit' | 'canAdminister' | 'criteriaField'>;

/** null: there is nothing to click, or the person may not do it; the finding says what is missing all the same. */
export function mendOf({ finding: { reason } }: CheckResult, rights: Rights): Mend | null {
  const { canEdit, canAdminister, criteriaField } = rights;
  const edit = (mend: Mend) => (canEdit ? mend : null);
  switch (reason.code) {
    case 'noCriteria':
    case 'untickedCriteria':
    case 'notTickable':
    case 'untestableCriteria':
      return edit(criteriaField === null ? { type: 'description' } : { type: 'field', field: { name: criteriaField } });
    case 'noStory':
    case 'storyIncomplete':
      return edit({ type: 'description' });
    case 'fieldEmpty':
    case 'fieldDiffers':
    case 'fieldAbove':
    case 'fieldNotNumber':
      return edit({ type: 'field', field: { name: reason.field } });
    case 'noFixVersion':
      return edit({ type: 'field', field: 'fixVersions' });
    case 'noParent':
      return edit({ type: 'field', field: 'parent' });
    case 'noLabel':
    case 'privacyNotReviewed':
      return edit({ type: 'field', field: 'labels' });
    case 'notLoaded':
    case 'jqlNoAnswer':
    case 'approvalsNotRead':
      return { type: 'reload' };
    case 'roleGone':
    case 'conditionRefused':
    case 'jqlRefused':
      return canAdminister ? { type: 'settings' } : null;
    default:
      return null;
  }
}
