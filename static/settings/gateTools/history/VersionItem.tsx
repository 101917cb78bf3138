import Button from '@atlaskit/button/new';
import { useLanguage } from '../../../common/text';
import { ChangeList } from './ChangeList';
import type { Words } from './changeTexts';
import type { VersionStep } from './versions';

interface VersionItemProps {
  readonly step: VersionStep;
  readonly words: Words;
  /** Whether it is the one that judges now. */
  readonly isPresent: boolean;
  /** Absent where nothing may be changed, or nothing would. */
  readonly onRestore?: () => void;
}

/** One version: who, when, and what it changed. */
export function VersionItem({ step: { version, changes, since }, words, isPresent, onRestore }: VersionItemProps) {
  const { t, format } = useLanguage();
  const { at, by } = version;
  const who = by === null ? t('person.someone') : (words.nameOf(by) ?? '…');
  return (
    <li className="gate-version-item">
      <div className="gate-tool-line gate-version-head">
        <h2>{t('gateHistory.version', { version: version.version })}</h2>
        <span className="gate-tool-remark">
          {at === null
            ? by === null
              ? t('settings.gate.untouched')
              : who
            : t('gateHistory.by', { who, when: format.dateTime(at) })}
          {isPresent && ` · ${t('gateHistory.present')}`}
        </span>
        {onRestore && (
          <Button spacing="compact" onClick={onRestore}>
            {t('gateHistory.restore', { version: version.version })}
          </Button>
        )}
      </div>
      {since === null && (
        <p>
          {version.version === 1
            ? t('gateHistory.first', { count: version.gate.checks.length })
            : t('gateHistory.olderGone')}
        </p>
      )}
      {since !== null && since < version.version - 1 && (
        <p className="gate-tool-remark">{t('gateHistory.since', { version: since })}</p>
      )}
      {changes.length > 0 && <ChangeList changes={changes} words={words} />}
      {changes.length === 0 && since !== null && <p>{t('gateHistory.nothing')}</p>}
    </li>
  );
}
