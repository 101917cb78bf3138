import { gateName } from '../../../src/texts/gates/refusal';
import { gateOf, type ProjectSettings } from '../../../src/domain/settings';
import type { Language } from '../../common/text';
import { SHOWN_GATES, type Judged } from './judged';

interface OpenChecksProps {
  readonly judged: Judged;
  readonly settings: ProjectSettings;
  readonly language: Language;
}

/** An opened row stays in sight of its neighbours; the panel shows all. */
const MOST = 8;

/** What both gates still lack, in words. */
export function OpenChecks({ judged, settings, language }: OpenChecksProps) {
  const { t } = language;
  return SHOWN_GATES.map((id) => {
    const { verdict, open } = judged[id];
    const more = open.length - MOST;
    return (
      <div key={id} className="open-checks">
        <p>
          <strong>{gateName(gateOf(settings, id) ?? { id, name: null }, language)}:</strong>{' '}
          {t(`gateCell.${verdict}.long`)}
        </p>
        {open.length > 0 && (
          <ul>
            {open.slice(0, MOST).map((check) => (
              <li key={check.id} data-check={check.id}>
                {check.name}: <span className="open-reason">{check.reason}</span>
              </li>
            ))}
            {more > 0 && <li>{t('gateCell.more', { count: more })}</li>}
          </ul>
        )}
      </div>
    );
  });
}
