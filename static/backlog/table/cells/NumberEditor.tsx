import type { CellEditorProps } from './cellEditing';
import { CellPanel } from './CellPanel';
import { useTyped } from './useTyped';

/** A number is typed as it is written: in either language's way, with or without its unit. */
export function NumberEditor(props: CellEditorProps) {
  const { field, problem } = useTyped(props, () => null);
  return (
    <>
      <input {...field} inputMode="decimal" />
      {problem && <CellPanel problem={problem} />}
    </>
  );
}
