import type { ProjectView } from '../../src/contract';
import { useText } from '../common/text';

/** What one should know of one's own place here: that these settings are still to be chosen, by those who can, and what one may not do. */
export function Standing({ project }: { readonly project: ProjectView }) {
  const t = useText();
  const { revision, damaged, canAdminister, canEdit } = project;
  const lines = [
    ...(revision === 0 && !damaged && canAdminister ? [t('empty.settings')] : []),
    ...(canEdit ? [] : [t('empty.readOnly')]),
  ];
  return lines.length === 0 ? null : <p className="model-line">{lines.join(' ')}</p>;
}
