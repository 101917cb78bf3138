import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import type { Format } from '../../src/texts/format';
import { useLanguage } from '../common/text';
import type { Load } from './state';

interface LoadStatusProps {
  readonly load: Load;
  /** Rows that pass the filter, of `count` in all. */
  readonly shown: number;
  readonly count: number;
  readonly unscored: number;
  /** See the domain's `Ranking`; null: not to be told. */
  readonly boundPercent: number | null;
  readonly onStop: () => void;
  readonly onRestart: () => void;
}

/** How many issues there are, or how far reading them has come; always of the same height. */
export function LoadStatus(props: LoadStatusProps) {
  const { load, shown, count, unscored, boundPercent, onStop, onRestart } = props;
  const { t, format } = useLanguage();
  if (load.state === 'reading') {
    const text =
      load.waitSeconds !== null
        ? t('backlog.load.waiting', { seconds: load.waitSeconds })
        : load.total === null
          ? t('backlog.load.starting')
          : t('backlog.load.progress', { loaded: format.number(load.loaded), total: format.number(load.total) });
    return (
      <div className="load-status">
        <div className="load-progress">
          <span>{text}</span>
          <ProgressBar
            ariaLabel={text}
            isIndeterminate={!load.total}
            value={load.total ? load.loaded / load.total : 0}
          />
        </div>
        <Button spacing="compact" onClick={onStop} isDisabled={load.total === null}>
          {t('backlog.load.stop')}
        </Button>
      </div>
    );
  }
  return (
    <div className="load-status" role="status">
      {load.state === 'complete' ? (
        <span>
          {shown === count ? t('backlog.count', { count }) : t('backlog.count.filtered', { shown, count })}
          {unscored > 0 && `, ${t('backlog.count.unscored', { count: unscored })}`}
          {boundPercent !== null && boundPercent > 0 && (
            <span className="load-bound">{t('backlog.bound', { percent: boundText(boundPercent, format) })}</span>
          )}
        </span>
      ) : (
        <>
          <span>
            {t('backlog.load.partial', {
              loaded: format.number(load.loaded),
              total: format.number(load.total ?? load.loaded),
            })}
          </span>
          <Button spacing="compact" onClick={onRestart}>
            {t('backlog.load.again')}
          </Button>
        </>
      )}
    </div>
  );
}

/** Rounded up: what is promised must hold. */
const boundText = (percent: number, format: Format): string => format.percent(Math.ceil(percent * 10) / 1000);
