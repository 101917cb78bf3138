import type { CellEditorProps } from './cellEditing';
import { NumberEditor } from './NumberEditor';
import { StepCombobox } from './StepCombobox';
import { StepEditor } from './StepEditor';

/** Steps are chosen from the browser's own list, unless someone types. */
export function CellEditor(props: CellEditorProps) {
  if (props.criterion.scale.type !== 'steps') return <NumberEditor {...props} />;
  return props.typed === null ? <StepEditor {...props} /> : <StepCombobox {...props} />;
}
