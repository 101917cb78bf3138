import { useText } from '../../common/text';
import './uncertainty.css';

/** A line along the top of the table, which takes no room, so that nothing jumps when it comes and goes. */
export function SimulationProgress({ share }: { readonly share: number }) {
  const t = useText();
  const percent = Math.round(share * 100);
  return (
    <div
      className="simulation-progress"
      role="progressbar"
      aria-label={t('backlog.sure.progress')}
      aria-valuenow={percent}
      title={t('backlog.sure.progress')}
    >
      <span style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
