import ErrorIcon from '@atlaskit/icon/core/status-error';
import { LARGEST_VALUE } from '../../../src/domain/scoring/model';
import { useText } from '../text';
import type { RangeProblem } from './ranges';

interface ProblemTextProps {
  readonly problem: RangeProblem;
  /** What may be entered, in words. */
  readonly scale: string;
  /** Whether it came about by what the person just did: then it is read out. */
  readonly isNew?: boolean;
}

/** Why what stands in a field cannot be saved. */
export function ProblemText({ problem, scale, isNew = false }: ProblemTextProps) {
  const t = useText();
  const text = (): string => {
    switch (problem) {
      case 'notANumber':
        return t('scorePanel.notANumber', { scale });
      case 'outOfScale':
        return t('scorePanel.outOfScale', { scale });
      case 'tooLarge':
        return t('scorePanel.tooLarge', { max: LARGEST_VALUE });
      case 'notAround':
        return t('scorePanel.range.notAround');
    }
  };
  return (
    <span role={isNew ? 'alert' : undefined} className="criterion-problem">
      <ErrorIcon label="" color="currentColor" size="small" />
      {text()}
    </span>
  );
}
