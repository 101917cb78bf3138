import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { HEALTH_FIGURES, type HealthFigure } from '../../../src/domain/backlogView';
import type { ProjectView } from '../../../src/contract/views';
import { estimateSource, healthOf } from '../../../src/domain/gates/health';
import { Disclosure } from '../../common/Disclosure';
import { SettingsLink } from '../../common/SettingsLink';
import { useLanguage } from '../../common/text';
import { useHeldFocus } from '../../common/useHeldFocus';
import { useWide } from '../../common/useWide';
import type { Gates } from '../gates/useGates';
import { Figure } from './Figure';
import { HealthStatus } from './HealthStatus';
import { shareText, shownIssues, sprintsText, type FigureText, type HealthAbout } from './words';
import './health.css';

interface HealthStripProps {
  readonly project: ProjectView;
  readonly projectKey: string;
  readonly gates: Gates;
  /** Whether issues are still to be loaded or judged. */
  readonly isJudging: boolean;
  /** The figure whose issues the table shows. */
  readonly behind: HealthFigure | null;
  readonly onBehind: (figure: HealthFigure | null) => void;
}

/**
 * What state the backlog is in, in five figures; it takes its room from the beginning, so that nothing jumps. On a phone that is
 * a line, which unfolds.
 */
export function HealthStrip(props: HealthStripProps) {
  const { project, projectKey, gates, isJudging, behind, onBehind } = props;
  const language = useLanguage();
  const { t } = language;
  const isWide = useWide();
  const [unfolded, setUnfolded] = useState(false);
  const all = useId();
  const [explained, setExplained] = useState(false);
  const explanation = useId();
  const { settings, canAdminister } = project;
  const { judged, progress, finished, estimates } = gates;
  const about = useMemo(
    (): HealthAbout => ({ settings, canAdminister, source: estimateSource(settings, estimates ?? []) }),
    [settings, canAdminister, estimates],
  );
  const health = useMemo(
    () => healthOf(isJudging ? [] : [...judged.values()].map(({ facts }) => facts)),
    [judged, isJudging],
  );

  const pending: FigureText = { value: t('health.pending'), count: '', how: t('health.pending.how') };
  const untold: FigureText = { value: t('health.unknown'), count: '', how: t('health.notLoaded') };
  // Judging begins once all issues are there: where it never began, they never were.
  const instead = isJudging ? pending : progress.state === 'waiting' ? untold : null;
  const figures = HEALTH_FIGURES.map((figure) => {
    const share = instead === null ? health[figure] : null;
    return {
      figure,
      name: t(`health.${figure}.name`),
      text: instead ?? shareText(figure, share, about, language),
      shows: share && shownIssues(figure, share, language),
    };
  });
  const noEstimate = instead === null && health.estimated === null && health.ready !== null;
  const sprints = {
    name: t('health.sprints.name'),
    text: instead ?? (finished.state === 'reading' ? pending : sprintsText(health, finished, about, language)),
  };
  const status = (
    <div className="health-status">
      <HealthStatus gates={gates} />
    </div>
  );
  return (
    <section className="health" aria-label={t('health.title')}>
      {!isWide && (
        <Foot>
          <Disclosure opened={unfolded} controls={all} onToggle={setUnfolded}>
            {t('health.fold', { ready: (instead ?? shareText('ready', health.ready, about, language)).value })}
          </Disclosure>
          {status}
        </Foot>
      )}
      <div id={all} className="health-all" hidden={!isWide && !unfolded}>
        <ul className="health-figures">
          {figures.map(({ figure, name, text, shows }) => (
            <Figure
              key={figure}
              name={name}
              text={text}
              shows={shows}
              pressed={behind === figure}
              onPress={() => onBehind(behind === figure ? null : figure)}
            />
          ))}
          <Figure name={sprints.name} text={sprints.text} />
        </ul>
        <Foot>
          <Disclosure opened={explained} controls={explanation} onToggle={setExplained}>
            {t('health.explain')}
          </Disclosure>
          {isWide && status}
        </Foot>
        <dl id={explanation} className="health-explanation" hidden={!explained}>
          {explained &&
            [...figures, { ...sprints, figure: 'sprints', shows: null }].map(({ figure, name, text, shows }) => (
              <div key={figure}>
                <dt>{name}</dt>
                <dd>
                  {text.how} {shows?.hint}
                </dd>
                {figure === 'estimated' && noEstimate && (
                  <dd>
                    <SettingsLink
                      canAdminister={canAdminister}
                      projectKey={projectKey}
                      text={t('health.estimated.open')}
                      appearance="subtle"
                    />
                  </dd>
                )}
              </div>
            ))}
        </dl>
      </div>
    </section>
  );
}

/** The keyboard stays here when a Stop goes away under it. */
function Foot({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useHeldFocus(box);
  return (
    <div ref={box} className="health-foot">
      {children}
    </div>
  );
}
