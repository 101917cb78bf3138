import { useCallback, useId, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Selection } from '../apply/selection';
import type { RowSetting } from '../rowSetting';
import type { BubblesBy } from './bubbles';
import { countByQuadrant, QUADRANTS, type Chart, type Point } from './chart';
import { useColours } from './colours';
import { drawBubbles } from './draw';
import { DragNote } from './DragNote';
import type { Drag, Gesture } from './gesture';
import { insideLasso, insideRectangle, type Corner } from './lasso';
import { bubbleAt, layoutOf, type Bubble } from './layout';
import { directionsOf, type Handles } from './handles';
import { targetAt, targetStepped, type MovingOf, type Target } from './moving';
import type { Seen } from './look';
import { MARGIN, PlotAxes } from './PlotAxes';
import { PlotOverlay } from './PlotOverlay';
import { PlotZoom } from './PlotZoom';
import { AboutPoint, Tooltip } from './Tooltip';
import { makeTryOut } from './tryOut';
import { usePlotKeys } from './usePlotKeys';
import { usePlotLabels } from './usePlotLabels';
import { usePointing, type Tool } from './usePointing';
import { useSize } from './useSize';
import { useZoom } from './useZoom';
import { axisName, fieldName, heldTexts, inputsText, pointText, valuesText } from './words';

interface PlotProps {
  readonly chart: Chart;
  readonly log: { readonly x: boolean; readonly y: boolean };
  readonly bubblesBy: BubblesBy;
  readonly setting: RowSetting;
  readonly selection: Selection;
  readonly tool: Tool;
  readonly onSelection: (change: (before: Selection) => Selection) => void;
  readonly onOpen: (id: string) => void;
  /** What dragging changes. */
  readonly handles: Handles;
  readonly onRescore: (point: Point, target: Target) => void;
  readonly onUndo: () => void;
  /** Where one looked last. */
  readonly zoomBefore: Seen['zoom'];
  readonly onZoom: (zoom: Seen['zoom']) => void;
  /** What lies over the plot's lower edge. */
  readonly children: ReactNode;
}

/** The matrix itself: bubbles on a canvas, axes and words in SVG, by mouse, finger and keys. */
export function Plot(props: PlotProps) {
  const { chart, log, bubblesBy, setting, handles, selection, tool, onSelection, onOpen, onRescore } = props;
  const { language, models } = setting;
  const { t } = language;
  const model = models.at(-1)!;
  const hint = useId();
  const area = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [spaceHeld, setSpaceHeld] = useState(false);
  const size = useSize(area);
  const colours = useColours();
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const [hoveredId, setHoveredId] = useState<string | null>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  // The ring shows only to who walks by keys.
  const [byKeys, setByKeys] = useState(false);
  const [said, setSaid] = useState('');

  const axes = [chart.x.id, chart.y.id, log.x, log.y].join(' ');
  const zoom = useZoom({ areaRef: area, size, tool, spaceHeld, axes, before: props.zoomBefore, onLook: props.onZoom });
  const { transform } = zoom;
  const layout = useMemo(
    () => (size ? layoutOf({ chart, ...size, log, bubblesBy }) : null),
    [chart, size, log, bubblesBy],
  );
  const { names, labels } = usePlotLabels(chart, layout, transform, setting);
  const bubbleOf = (id: string | null): Bubble | null => (id === null ? null : (layout?.byId.get(id) ?? null));
  const hovered = bubbleOf(hoveredId);
  const focused = bubbleOf(focusedId);
  const movingId = gesture?.kind === 'drag' ? gesture.bubble.id : null;

  useLayoutEffect(() => {
    if (layout && canvas.current) drawBubbles(canvas.current, { layout, transform, colours, selection, movingId });
  }, [layout, transform, colours, selection, movingId]);

  const select = (ids: readonly string[], adds: boolean): void => {
    onSelection((before) => new Set(adds ? [...before, ...ids] : ids));
    setSaid(t('matrix.selected', { count: ids.length }));
  };
  const finish = (done: Gesture): void => {
    setGesture(null);
    if (!layout) return;
    const unzoomed = (at: Corner): Corner => transform.invert(at);
    if (done.kind === 'lasso') select(insideLasso(layout.bubbles, done.line.map(unzoomed)), done.adds);
    else if (done.kind === 'rectangle')
      select(insideRectangle(layout.bubbles, unzoomed(done.from), unzoomed(done.to)), done.adds);
    else onRescore(done.bubble.point, done.target);
  };
  const focus = useCallback(
    (bubble: Bubble) => {
      setFocusedId(bubble.id);
      setHoveredId(null);
      setSaid(pointText(chart, bubble.point, selection.has(bubble.id), setting));
    },
    [chart, selection, setting],
  );
  const tryOut = useMemo(() => makeTryOut(models), [models]);
  const moving: MovingOf | null = layout && { chart, layout, transform, handles, models, tryOut };

  const keys = usePlotKeys({
    ...{ layout, zoom, focused, gesture },
    onSpace: setSpaceHeld,
    onGesture(next) {
      setGesture(next);
      if (next?.kind === 'drag') setSaid(movingText(next));
      else setSaid(t('matrix.cancelled'));
    },
    onFinish: finish,
    onFocus: focus,
    onOpen: ({ id }) => onOpen(id),
    onToggle({ id, point }) {
      onSelection((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      });
      setSaid(pointText(chart, point, !selection.has(id), setting));
    },
    onStretch: (from, to) => select(insideRectangle(layout?.bubbles ?? [], [from.x, from.y], [to.x, to.y]), false),
    stepped(bubble, under, direction) {
      const before = under?.kind === 'drag' ? under.target : null;
      return (
        moving && { kind: 'drag', bubble, pointer: null, target: targetStepped(moving, bubble, before, direction) }
      );
    },
    onUndo: props.onUndo,
    onDismiss() {
      setHoveredId(null);
      setByKeys(false);
    },
  });
  const pointing = usePointing({
    ...{ areaRef: area, tool, spaceHeld, gesture },
    hit: ([x, y]) => {
      const [plainX, plainY] = transform.invert([x, y]);
      return layout && bubbleAt(layout, { x: plainX, y: plainY }, transform.k);
    },
    targetAt: (bubble, from, to) =>
      moving ? targetAt(moving, bubble, from, to) : { ...bubble.point, inputs: new Map(), held: { x: null, y: null } },
    onGesture: setGesture,
    onHover: (bubble) => setHoveredId(bubble?.id ?? null),
    onOpen(bubble) {
      setFocusedId(bubble.id);
      onOpen(bubble.id);
    },
    onFinish: finish,
  });

  function movingText({ bubble, target }: Drag): string {
    const values = valuesText(chart, target, model, language);
    const inputs = inputsText(chart, bubble.point.row, target, models, language);
    const held = heldTexts(chart, target, model, language);
    const whole = [inputs === '' ? values : `${values} (${inputs})`, ...held].join('. ');
    return target.inputs.size === 0 ? whole : t('matrix.moving', { values: whole });
  }

  const about = gesture ? null : (hovered ?? (byKeys ? focused : null));
  const counts = useMemo(() => countByQuadrant(chart.points), [chart.points]);
  const summary = t('matrix.summary', {
    count: chart.points.length,
    x: axisName(chart.x, model, language),
    y: axisName(chart.y, model, language),
    fields: language.format.list(
      QUADRANTS.map(
        (quadrant) => `${fieldName(chart, quadrant, model, language)} ${language.format.number(counts[quadrant])}`,
      ),
    ),
  });
  return (
    <>
      <div className="matrix-plot">
        <PlotZoom zoom={zoom} />
        {layout && <PlotAxes chart={chart} layout={layout} transform={transform} model={model} />}
        {/* A canvas has no parts to focus: arrow keys walk its bubbles, and what they reach is said below. */}
        <div
          ref={area}
          role="application"
          aria-label={t('matrix.label')}
          aria-describedby={hint}
          tabIndex={0}
          className="matrix-area"
          data-tool={spaceHeld ? 'move' : tool}
          data-hit={hovered !== null}
          data-drag={gesture?.kind === 'drag' ? directionsOf(handles) : undefined}
          style={{ inset: `${MARGIN.top}px ${MARGIN.right}px ${MARGIN.bottom}px ${MARGIN.left}px` }}
          onFocus={(event) => {
            if (!event.currentTarget.matches(':focus-visible')) return;
            setByKeys(true);
            const start = focused ?? layout?.bubbles[0];
            if (start) focus(start);
          }}
          onBlur={() => {
            setByKeys(false);
            setGesture(null);
            setSpaceHeld(false);
          }}
          // The middle button moves the plot, and must not start to scroll the page.
          onMouseDownCapture={(event) => event.button === 1 && event.preventDefault()}
          onKeyDown={(event) => {
            setByKeys(true);
            keys.onKeyDown(event);
          }}
          onKeyUp={keys.onKeyUp}
          {...pointing}
        >
          <canvas ref={canvas} className="matrix-canvas" role="img" aria-label={summary} />
          {layout && size && (
            <>
              <PlotOverlay
                {...{ chart, layout, transform, names, labels, gesture, hovered }}
                focused={byKeys ? focused : null}
              />
              {about && (
                <Tooltip at={transform.apply([about.x, about.y])} size={size}>
                  <AboutPoint chart={chart} point={about.point} setting={setting} />
                </Tooltip>
              )}
              {gesture?.kind === 'drag' && <DragNote {...{ gesture, chart, layout, transform, setting }} />}
            </>
          )}
        </div>
        {props.children}
      </div>
      <p id={hint} className="visually-hidden">
        {t(directionsOf(handles) === 'none' ? 'matrix.hint' : 'matrix.hint.rescore')}
      </p>
      <div role="status" className="visually-hidden">
        {said}
      </div>
    </>
  );
}
