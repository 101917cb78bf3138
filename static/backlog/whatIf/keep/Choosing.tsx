import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { ModalBody, ModalFooter } from '@atlaskit/modal-dialog';
import type { LinkType } from '../../../../src/domain/issue';
import { modelOf } from '../../../../src/domain/settings';
import { ErrorMessage } from '../../../common/ErrorMessage';
import { useLanguage } from '../../../common/text';
import { modelName } from '../../../common/words';
import { useBacklogPage } from '../../pageState';
import type { Trying } from '../useWhatIf';
import { PARTS, partsOf, planOf, wayToLink, type Part, type Plan } from './plan';
import { useLinking } from './useLinking';

interface ChoosingProps {
  readonly trying: Trying;
  readonly onKeep: (plan: Plan, types: readonly LinkType[]) => void;
  readonly onCancel: () => void;
}

/** What will be saved, where, and by which right of the person; what they may not save stays tried out. */
export function Choosing({ trying, onKeep, onCancel }: ChoosingProps) {
  const language = useLanguage();
  const { t, format } = language;
  const { project } = useBacklogPage();
  const { scenario, today } = trying;
  const [left, setLeft] = useState<ReadonlySet<Part>>(new Set());
  const parts = partsOf(scenario);
  const linking = useLinking(parts.links.length > 0);
  const known = linking && 'types' in linking ? linking : null;
  const way = known && wayToLink(today.settings.blockingLinks, known.types);
  const adds = parts.links.filter(({ type }) => type === 'added').length;
  const may: Record<Part, boolean> = {
    settings: project.canAdminister && !project.damaged,
    inputs: project.canEdit,
    links: known !== null && known.mayLink && (adds === 0 || way !== null),
  };
  const offered = PARTS.filter((part) => parts[part].length > 0);
  const chosen = new Set(offered.filter((part) => may[part] && !left.has(part)));
  const plan = planOf(scenario, today, chosen);
  const isAny = plan.settings !== null || plan.inputs.length + plan.links.length > 0;

  const what: Record<Part, string> = {
    settings: t('whatIf.keep.settings', { count: parts.settings.length }),
    inputs: t('whatIf.keep.inputs', {
      count: parts.inputs.length,
      issues: new Set(parts.inputs.map(({ issueId }) => issueId)).size,
    }),
    links: t('whatIf.keep.links', { adds, drops: parts.links.length - adds }),
  };
  const where: Record<Part, string> = {
    settings: t('whatIf.keep.settings.where'),
    inputs: t('whatIf.keep.inputs.where'),
    links: way && adds > 0 ? t('whatIf.keep.links.whereAs', { type: way.type.name }) : t('whatIf.keep.links.where'),
  };
  const whyNot = (part: Part): string | null => {
    if (may[part]) return null;
    if (part === 'settings') return t(project.damaged ? 'whatIf.keep.settings.damaged' : 'whatIf.keep.settings.not');
    if (part === 'inputs') return t('whatIf.keep.inputs.not');
    if (known === null) return linking === null ? t('whatIf.keep.links.asking') : null;
    return t(known.mayLink ? 'whatIf.keep.links.noType' : 'whatIf.keep.links.not');
  };
  const unusable = [...new Set(plan.unusable.map(({ model }) => model))].map((id) =>
    modelName(modelOf(today.settings, id).id, language),
  );
  return (
    <>
      <ModalBody>
        <div className="what-if-keep">
          <p>{t('whatIf.keep.intro')}</p>
          {offered.map((part) => (
            <div key={part} className="what-if-part">
              <Checkbox
                label={what[part]}
                isChecked={chosen.has(part)}
                isDisabled={!may[part]}
                onChange={(event) => {
                  const isChosen = event.currentTarget.checked;
                  setLeft((before) => new Set(PARTS.filter((one) => (one === part ? !isChosen : before.has(one)))));
                }}
              />
              <p>{where[part]}</p>
              {whyNot(part) !== null && <p className="what-if-not">{whyNot(part)}</p>}
            </div>
          ))}
          {linking && 'error' in linking && <ErrorMessage error={linking.error} />}
          {unusable.length > 0 && (
            <p className="what-if-not">
              {t('whatIf.keep.inputs.unusable', { count: plan.unusable.length, models: format.list(unusable) })}
            </p>
          )}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button appearance="primary" isDisabled={!isAny} onClick={() => onKeep(plan, known?.types ?? [])}>
          {t('whatIf.keep.do')}
        </Button>
      </ModalFooter>
    </>
  );
}
