import Button from '@atlaskit/button/new';
import { useText } from '../../common/text';
import type { Tool } from './usePointing';

interface PlotToolsProps {
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
}

const TOOLS = ['point', 'lasso', 'move'] as const satisfies readonly Tool[];

/** What dragging does. */
export function PlotTools({ tool, onTool }: PlotToolsProps) {
  const t = useText();
  return (
    <div role="group" aria-label={t('matrix.tools')} className="matrix-group">
      {TOOLS.map((one) => (
        <Button
          key={one}
          spacing="compact"
          isSelected={one === tool}
          aria-pressed={one === tool}
          onClick={() => onTool(one)}
        >
          {t(`matrix.tool.${one}`)}
        </Button>
      ))}
    </div>
  );
}
