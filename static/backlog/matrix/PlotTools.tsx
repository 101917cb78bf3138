import Button from '@atlaskit/button/new';
import { useText } from '../../common/text';
import type { Tool } from './usePointing';
import type { Zoom } from './useZoom';

interface PlotToolsProps {
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
  readonly zoom: Zoom;
}

const TOOLS = ['point', 'lasso', 'move'] as const satisfies readonly Tool[];

/** What dragging does, and how near one looks. */
export function PlotTools({ tool, onTool, zoom }: PlotToolsProps) {
  const t = useText();
  return (
    <div className="matrix-tools">
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
      <div role="group" aria-label={t('matrix.zoom')} className="matrix-group">
        <Button spacing="compact" aria-label={t('matrix.zoom.in')} onClick={() => zoom.zoomIn()}>
          +
        </Button>
        <Button spacing="compact" aria-label={t('matrix.zoom.out')} onClick={() => zoom.zoomOut()}>
          −
        </Button>
        <Button spacing="compact" isDisabled={zoom.transform.k === 1} onClick={zoom.reset}>
          {t('matrix.zoom.reset')}
        </Button>
      </div>
      <span className="matrix-hint">{t('matrix.tools.hint')}</span>
    </div>
  );
}
