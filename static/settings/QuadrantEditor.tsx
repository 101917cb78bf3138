import Heading from '@atlaskit/heading';
import type { Model, Quadrants } from '../../src/domain/scoring/model';
import { useLanguage } from '../common/text';
import { quadrantName } from '../common/words';
import { NumberInput } from './fields/NumberInput';
import { TextInput } from './fields/TextInput';

interface QuadrantEditorProps {
  readonly model: Model;
  readonly quadrants: Quadrants;
  readonly change: (how: (model: Model) => Model) => void;
}

const QUADRANTS = ['quickWin', 'bigBet', 'fillIn', 'moneyPit'] as const;

/** Where value and effort divide into high and low, and what the four corners are called. */
export function QuadrantEditor({ model, quadrants, change }: QuadrantEditorProps) {
  const language = useLanguage();
  const { t } = language;
  const place = `models.${model.id}.quadrants`;
  const set = (next: Partial<Quadrants>) => change((before) => ({ ...before, quadrants: { ...quadrants, ...next } }));
  const unnamed: Quadrants = { ...quadrants, labels: { quickWin: null, bigBet: null, fillIn: null, moneyPit: null } };
  return (
    <div className="criteria">
      <Heading size="xsmall" as="h3">
        {t('settings.quadrants.title')}
      </Heading>
      <div className="field-row">
        {(['value', 'effort'] as const).map((axis) => {
          const threshold = quadrants[axis];
          return (
            <NumberInput
              key={axis}
              label={t(`settings.quadrants.${axis}`)}
              place={`${place}.${axis}`}
              emptyMeans={t('settings.quadrants.median')}
              value={threshold === 'median' ? null : threshold}
              onChange={(number) => set({ [axis]: number ?? 'median' })}
            />
          );
        })}
      </div>
      <div className="field-row">
        {QUADRANTS.map((quadrant) => (
          <TextInput
            key={quadrant}
            label={t('settings.quadrants.name', { name: quadrantName(unnamed, quadrant, language) })}
            place={`${place}.labels.${quadrant}`}
            placeholder={quadrantName(unnamed, quadrant, language)}
            value={quadrants.labels[quadrant] ?? ''}
            onChange={(text) => set({ labels: { ...quadrants.labels, [quadrant]: text.trim() === '' ? null : text } })}
          />
        ))}
      </div>
    </div>
  );
}
