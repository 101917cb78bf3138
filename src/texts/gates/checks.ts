import type { Finding, FindingReason } from '../../domain/gates/finding';
import type { GateResult } from '../../domain/gates/evaluate';
import type { Check } from '../../domain/gates/gate';
import type { Language } from '../language';
import { issueDataCheckText, issueDataText } from './issueData';

/** What a check asks for: the admin's own words, or the app's for its type. */
export function checkText(check: Check, language: Language): string {
  const { t } = language;
  if (check.text !== null) return check.text;
  switch (check.type) {
    case 'manual':
      return check.text;
    case 'criteriaPresent':
      return t('check.criteriaPresent');
    case 'criteriaTicked':
      return t('check.criteriaTicked');
    case 'subtasksDone':
      return t('check.subtasksDone');
    case 'noOpenBlockers':
      return t('check.noOpenBlockers');
    case 'fieldSet':
      return t('check.fieldSet', { field: check.fieldName });
    case 'jql':
      return t('check.jql', { jql: check.jql });
    case 'accepted':
      return t('check.accepted');
    case 'deployedTo':
      return t('check.deployedTo', { environment: t(`environment.${check.environment}`) });
    case 'pullRequestsMerged':
    case 'buildsGreen':
    case 'codeReviewed':
      return t(`check.${check.type}`);
    default:
      return issueDataCheckText(check, language);
  }
}

export const statusText = (status: Finding['status'], { t }: Language): string => t(`status.${status}`);

/** Why a check came out as it did. */
export function findingText({ reason }: Finding, language: Language): string {
  const { t } = language;
  switch (reason.code) {
    case 'otherType':
      return t('finding.otherType', { type: reason.type });
    case 'ticked':
      return t('finding.ticked');
    case 'notTicked':
      return t('finding.notTicked');
    case 'criteriaFound':
      return t('finding.criteriaFound', { count: reason.count });
    case 'noCriteria':
      return t('finding.noCriteria');
    case 'notLoaded':
      return t('finding.notLoaded');
    case 'allTicked':
      return t('finding.allTicked', { count: reason.count });
    case 'untickedCriteria':
      return t('finding.untickedCriteria', { open: reason.open.length, count: reason.count });
    case 'notTickable':
      return t('finding.notTickable', { count: reason.count });
    case 'noSubtasks':
      return t('finding.noSubtasks');
    case 'subtasksDone':
      return t('finding.subtasksDone', { count: reason.count });
    case 'openSubtasks':
      return t('finding.openSubtasks', { open: reason.issues.length, count: reason.count });
    case 'noBlockers':
      return t('finding.noBlockers');
    case 'openBlockers':
      return t('finding.openBlockers', { count: reason.issues.length });
    case 'fieldFilled':
      return t('finding.fieldFilled', { field: reason.field });
    case 'fieldEmpty':
      return t('finding.fieldEmpty', { field: reason.field });
    case 'fieldNotShown':
      return t('finding.fieldNotShown', { field: reason.field });
    case 'outsideJql':
    case 'jqlDoesNotHold':
      return t(`finding.${reason.code}`, { jql: reason.jql });
    case 'conditionRefused':
      return t('finding.conditionRefused', { jql: reason.jql, sentence: reason.sentence });
    case 'jqlRefused':
    case 'developmentNotHere':
      return t(`finding.${reason.code}`, { sentence: reason.sentence });
    case 'noDevelopmentData':
      return t('finding.noDevelopmentData', { of: reason.of });
    case 'deployed':
    case 'notDeployed':
    case 'deploymentsMixed':
      return t(`finding.${reason.code}`, { environment: t(`environment.${reason.environment}`) });
    case 'roleGone':
      return t('finding.roleGone', { role: reason.role });
    case 'acceptanceWithdrawn':
      return withdrawnText(reason, language);
    case 'accepted':
    case 'notAccepted':
    case 'passedThen':
    case 'approvalsNotRead':
    case 'jqlHolds':
    case 'jqlNoAnswer':
    case 'pullRequestsClosed':
    case 'pullRequestsOpen':
    case 'reviewsClosed':
    case 'reviewsOpen':
    case 'buildsGreen':
    case 'buildsFailed':
    case 'buildsUnsettled':
      return t(`finding.${reason.code}`);
    default:
      return issueDataText(reason, language);
  }
}

/** What changed since it was accepted, as far as that was kept. */
function withdrawnText(
  { newCriteria, newLines, gone }: Extract<FindingReason, { code: 'acceptanceWithdrawn' }>,
  { t, format }: Language,
): string {
  const what = [
    ...(newCriteria.length > 0 ? [t('changed.criteria', { count: newCriteria.length })] : []),
    ...(newLines.length > 0 ? [t('changed.lines', { count: newLines.length })] : []),
    ...(gone > 0 ? [t('changed.gone', { count: gone })] : []),
  ];
  if (what.length === 0) return t('finding.acceptanceWithdrawn');
  return t('finding.acceptanceWithdrawn.what', { what: format.list(what) });
}

/** The gate in one line: "3 of 5 done". */
export function verdictText(gate: Pick<GateResult, 'verdict' | 'passed' | 'applicable'>, { t }: Language): string {
  const counts = { passed: gate.passed, applicable: gate.applicable };
  switch (gate.verdict) {
    case 'pass':
      return t('verdict.text.pass', counts);
    case 'fail':
      return t('verdict.text.fail', counts);
    case 'unknown':
      return t('verdict.text.unknown', counts);
    case 'notApplicable':
      return t('verdict.text.notApplicable');
  }
}

/** What is still open, by name; null when nothing is. */
export function openChecksText(gate: GateResult, language: Language): string | null {
  const open = gate.results.filter(({ finding }) => finding.status === 'fail' || finding.status === 'unknown');
  if (open.length === 0) return null;
  return language.t('verdict.open', { names: open.map(({ check }) => checkText(check, language)).join('; ') });
}
