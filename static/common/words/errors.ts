import type { AppError } from '../../../src/contract/result';
import type { Language } from '../../../src/texts/language';

/** Used where nothing said how long to wait. */
const DEFAULT_WAIT_SECONDS = 30;

export const errorTitle = ({ code, detail }: AppError, { t }: Language): string =>
  code === 'BUSY' && detail === 'approvals' ? t('error.BUSY.approvals.title') : t(`error.${code}.title`);

/** What happened and what to do about it, with the id to quote where there is one. */
export function errorText(error: AppError, language: Language): string {
  const { t } = language;
  const text = adviceText(error, language);
  return error.id ? `${text} ${t('error.id', { id: error.id })}` : text;
}

function adviceText({ code, detail, retryAfterSeconds }: AppError, { t }: Language): string {
  switch (code) {
    case 'RATE_LIMITED':
      return t('error.RATE_LIMITED.text', { seconds: Math.ceil(retryAfterSeconds ?? DEFAULT_WAIT_SECONDS) });
    case 'FORBIDDEN':
      if (detail === 'notYours') return t('error.FORBIDDEN.notYours');
      if (detail === 'tooLate') return t('error.FORBIDDEN.tooLate');
      if (detail === 'notNamed') return t('error.FORBIDDEN.notNamed');
      if (detail === 'saveViews' || detail === 'viewNotYours') return t(`error.FORBIDDEN.${detail}`);
      return t('error.FORBIDDEN.text', { permission: detail ?? 'other' });
    case 'JIRA_REFUSED':
      return detail ? t('error.JIRA_REFUSED.detail', { detail }) : t('error.JIRA_REFUSED.text');
    case 'INVALID_INPUT':
      if (detail === 'viewName') return t('error.INVALID_INPUT.viewName');
      return detail ? t('error.INVALID_INPUT.detail', { detail }) : t('error.INVALID_INPUT.text');
    case 'NOT_FOUND':
      return t('error.NOT_FOUND.text');
    case 'JIRA_UNAVAILABLE':
      // Where nothing came back it may be the connection; where something did, it is not.
      return /^(HTTP|unexpected|storage)/.test(detail ?? '')
        ? t('error.JIRA_UNAVAILABLE.fault')
        : t('error.JIRA_UNAVAILABLE.text');
    case 'SCOPE_MISSING':
      return t('error.SCOPE_MISSING.text');
    case 'DAMAGED':
      return t('error.DAMAGED.text');
    case 'TOO_LARGE':
      if (detail === 'settings' || detail === 'approvals' || detail === 'view' || detail === 'views')
        return t(`error.TOO_LARGE.${detail}`);
      return t('error.TOO_LARGE.text');
    case 'MODEL_BROKEN':
      return t('error.MODEL_BROKEN.text');
    case 'OUT_OF_DATE':
      if (detail === 'application' || detail === 'issue' || detail === 'view') return t(`error.OUT_OF_DATE.${detail}`);
      return t('error.OUT_OF_DATE.text');
    case 'BUSY':
      return detail === 'approvals' ? t('error.BUSY.approvals') : busyText(detail, retryAfterSeconds, t);
    case 'INTERNAL':
      return t('error.INTERNAL.text');
  }
}

function busyText(detail: string | undefined, retryAfterSeconds: number | undefined, t: Language['t']): string {
  const minutes = Math.max(1, Math.ceil((retryAfterSeconds ?? 120) / 60));
  return t(detail === 'own' ? 'error.BUSY.own' : 'error.BUSY.text', { minutes });
}
