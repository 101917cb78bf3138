import type { ProjectView } from '../../src/contract';
import { useText } from '../common/text';

/** What one should know of one's own place here: whether anyone chose these settings, and what one may not do. */
export function Standing({ project }: { readonly project: ProjectView }) {
  const t = useText();
  const { revision, damaged, canAdminister, canEdit } = project;
  const lines = [
    ...(revision === 0 && !damaged ? [t(canAdminister ? 'empty.settings.admin' : 'empty.settings.other')] : []),
    ...(canEdit ? [] : [t('empty.readOnly')]),
  ];
  return lines.length === 0 ? null : <p className="model-line">{lines.join(' ')}</p>;
}
