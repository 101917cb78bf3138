import { manualCriteria } from '../../src/domain/scoring/model';
import { useLanguage } from '../common/text';
import { criterionLabel } from '../common/words';
import { useBacklogPage } from './pageState';

/** What to do first where no issue has a score yet. The explanation of the model says the rest. */
export function FirstScores() {
  const { enter, open, ranking, setting } = useBacklogPage();
  const language = useLanguage();
  const { t, format } = language;
  const first = ranking.rows[0]?.issue;
  // What Jira knows by itself is asked of nobody.
  const names = setting.models.flatMap((model) =>
    manualCriteria(model).map((criterion) => criterionLabel(model, criterion, language)),
  );
  return (
    <p className="model-line">
      <strong>{t('empty.unscored.title')}.</strong>{' '}
      {names.length > 0 &&
        `${t('empty.unscored.asks', { names: format.list(names), count: names.length })} ${t(enter ? 'empty.unscored.start' : 'empty.unscored.readOnly')} `}
      {enter && first && (
        <button type="button" className="link-button" onClick={() => open(first.id)}>
          {t('empty.unscored.first', { key: first.key })}
        </button>
      )}
    </p>
  );
}
