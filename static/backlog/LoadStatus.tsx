import { useRef } from 'react';
import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import type { Format } from '../../src/texts/format';
import { useLanguage } from '../common/text';
import { useHeldFocus } from '../common/useHeldFocus';
import { LOAD_STATUS_ID } from './focusLoadStatus';
import type { Load } from './state';

interface LoadStatusProps {
  readonly load: Load;
  /** Rows that pass the filter, of `count` in all; null: Jira is still being asked. */
  readonly shown: number | null;
  readonly count: number;
  readonly unscored: number;
  /** See the domain's `Ranking`; null: not to be told. */
  readonly boundPercent: number | null;
  readonly onStop: () => void;
  readonly onRestart: () => void;
}

/**
 * How many issues there are, or how far reading them has come; always of the same height. What is read out is there from the
 * beginning and empty while issues are read: that they are all here is said, each step to there is not.
 */
export function LoadStatus(props: LoadStatusProps) {
  const { load, shown, count, unscored, boundPercent, onStop, onRestart } = props;
  const { t, format } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useHeldFocus(box);
  return (
    <div ref={box} id={LOAD_STATUS_ID} tabIndex={-1} className="load-status">
      <span role="status">
        {load.state === 'complete' && (
          <>
            {shown === null || shown === count
              ? t('backlog.count', { count })
              : t('backlog.count.filtered', { shown, count })}
            {unscored > 0 && `, ${t('backlog.count.unscored', { count: unscored })}`}
            {boundPercent !== null && boundPercent > 0 && (
              <span className="load-bound">{t('backlog.bound', { percent: boundText(boundPercent, format) })}</span>
            )}
          </>
        )}
        {load.state === 'stopped' &&
          (load.total === null
            ? t('backlog.load.none')
            : t('backlog.load.partial', { loaded: format.number(load.loaded), total: format.number(load.total) }))}
      </span>
      {/* What that means, and how to go on, stands in the message that says why. */}
      {load.state === 'failed' && load.total !== null && (
        <span>
          {t('backlog.load.progress', { loaded: format.number(load.loaded), total: format.number(load.total) })}
        </span>
      )}
      {load.state === 'reading' && <Reading load={load} onStop={onStop} />}
      {load.state === 'stopped' && (
        <Button spacing="compact" onClick={onRestart}>
          {t('backlog.load.again')}
        </Button>
      )}
    </div>
  );
}

interface ReadingProps extends Pick<LoadStatusProps, 'onStop'> {
  readonly load: Extract<Load, { state: 'reading' }>;
}

function Reading({ load: { loaded, total, waitSeconds }, onStop }: ReadingProps) {
  const { t, format } = useLanguage();
  const text =
    waitSeconds !== null
      ? t('backlog.load.waiting', { seconds: waitSeconds })
      : total === null
        ? t('backlog.load.starting')
        : t('backlog.load.progress', { loaded: format.number(loaded), total: format.number(total) });
  return (
    <>
      <div className="load-progress">
        <span>{text}</span>
        <ProgressBar ariaLabel={text} isIndeterminate={!total} value={total ? loaded / total : 0} />
      </div>
      <Button spacing="compact" onClick={onStop}>
        {t('backlog.load.stop')}
      </Button>
    </>
  );
}

/** Rounded up: what is promised must hold. */
const boundText = (percent: number, format: Format): string => format.percent(Math.ceil(percent * 10) / 1000);
