import Button from '@atlaskit/button/new';
import FullscreenEnter from '@atlaskit/icon/core/fullscreen-enter';
import { useText } from '../../common/text';
import type { Zoom } from './useZoom';

/** How near one looks: above the plot's corner, on the line of the upward axis's name. */
export function PlotZoom({ zoom }: { readonly zoom: Zoom }) {
  const t = useText();
  return (
    <div role="group" aria-label={t('matrix.zoom')} className="matrix-group matrix-zoom">
      <Button spacing="compact" aria-label={t('matrix.zoom.in')} onClick={() => zoom.zoomIn()}>
        +
      </Button>
      <Button spacing="compact" aria-label={t('matrix.zoom.out')} onClick={() => zoom.zoomOut()}>
        −
      </Button>
      <Button spacing="compact" isDisabled={zoom.transform.k === 1} onClick={zoom.reset}>
        <span className="matrix-zoom-text">{t('matrix.zoom.reset')}</span>
        <span className="matrix-zoom-sign">
          <FullscreenEnter label="" size="small" />
        </span>
      </Button>
    </div>
  );
}
