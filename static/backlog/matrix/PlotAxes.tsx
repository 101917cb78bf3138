import { memo, useEffect, useRef } from 'react';
import { axisBottom, axisLeft } from 'd3-axis';
import { select } from 'd3-selection';
import type { ZoomTransform } from 'd3-zoom';
import type { Model } from '../../../src/domain/scoring/model';
import { useLanguage } from '../../common/text';
import type { Chart } from './chart';
import { fitted } from './fields';
import type { Layout } from './layout';
import { edgeToEdge, ticksOn } from './scales';
import { textWidth } from './textWidth';
import { axisName, tickText } from './words';

/** Room around the plot for its axes, in pixels. */
export const MARGIN = { left: 60, right: 8, top: 28, bottom: 44 } as const;

/** Pixels that the zoom's buttons take of the line of the upward axis's name. */
const ZOOM = { narrow: 116, wide: 220 } as const;
/** A plot that is less wide has signs for these. */
const NARROW = 500;

interface PlotAxesProps {
  readonly chart: Chart;
  readonly layout: Layout;
  readonly transform: ZoomTransform;
  readonly model: Model;
}

export const PlotAxes = memo(function PlotAxes({ chart, layout, transform, model }: PlotAxesProps) {
  const language = useLanguage();
  const bottom = useRef<SVGGElement>(null);
  const left = useRef<SVGGElement>(null);
  const { width, height } = layout;

  useEffect(() => {
    if (!bottom.current || !left.current) return;
    const x = edgeToEdge(transform.rescaleX(layout.scale.x), [0, width]);
    const y = edgeToEdge(transform.rescaleY(layout.scale.y), [height, 0]);
    select(bottom.current).call(
      axisBottom(x)
        // At the very end there is no room for half of a number.
        .tickValues(ticksOn(x, layout.scale.x, chart.x, width).filter((tick) => x(tick) <= width - MARGIN.right))
        .tickFormat((value) => tickText(chart.x, Number(value), language))
        .tickSizeOuter(0),
    );
    select(left.current).call(
      axisLeft(y)
        .tickValues(ticksOn(y, layout.scale.y, chart.y, height * 1.6))
        .tickFormat((value) => tickText(chart.y, Number(value), language))
        .tickSizeOuter(0),
    );
  }, [chart, layout, transform, language, width, height]);

  const name = (axis: 'x' | 'y', room: number): string =>
    fitted(axisName(chart[axis], model, language), room, (text) => textWidth(`↑ ${text}`, '--ds-font-heading-xxsmall'));
  return (
    <svg
      className="matrix-axes"
      width={width + MARGIN.left + MARGIN.right}
      height={height + MARGIN.top + MARGIN.bottom}
      aria-hidden
    >
      <g ref={left} transform={`translate(${MARGIN.left} ${MARGIN.top})`} />
      <g ref={bottom} transform={`translate(${MARGIN.left} ${MARGIN.top + height})`} />
      <text className="matrix-axis-name" x={MARGIN.left - 8} y={14}>
        ↑ {name('y', width + 8 + MARGIN.right - (width < NARROW ? ZOOM.narrow : ZOOM.wide))}
      </text>
      <text className="matrix-axis-name" x={MARGIN.left + width} y={MARGIN.top + height + 38} textAnchor="end">
        {name('x', width + MARGIN.left - 16)} →
      </text>
    </svg>
  );
});
