import { useCallback, useEffect, useId, useMemo, useRef, useState, type CSSProperties } from 'react';
import { useVirtualizer, defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useText } from '../common/text';
import { tickedOf, toggled, toggledAll, type Selection } from './apply/selection';
import { columnsFor } from './columns';
import type { BacklogFilter } from '../../src/domain/backlogView';
import type { JudgedIssues } from './gates/judged';
import { rowAfterKey } from './keyboard';
import type { BacklogRow } from './ranking';
import { BacklogRowView, type RowSetting } from './BacklogRowView';
import { TableHead } from './TableHead';
import type { Sort, SortColumn } from './sort';
import { focusDrawer } from './drawer/focus';
import { useOpenRow } from './drawer/useOpenRow';
import { useBacklogPage } from './pageState';
import { SimulationProgress } from './uncertainty/SimulationProgress';
import type { Sureness } from './uncertainty/sureness';
import './table.css';

const ROW_HEIGHT = 56;
const HEAD_HEIGHT = 40;
/** Where the page has little room left, the table keeps this much, and the page scrolls. */
const LEAST_HEIGHT = 360;

interface BacklogTableProps {
  readonly rows: readonly BacklogRow[];
  /** For all rows, filtered or not: columns must not jump while one types. */
  readonly keyWidth: string;
  readonly setting: RowSetting;
  readonly filter: BacklogFilter;
  readonly sort: Sort;
  readonly onSort: (column: SortColumn) => void;
  /** By issue id. */
  readonly sureness: ReadonlyMap<string, Sureness>;
  readonly judged: JudgedIssues;
  /** Whether those without a verdict may still get one. */
  readonly isJudging: boolean;
  /** Share of the simulations that are done; null: none under way. */
  readonly simulated: number | null;
  readonly onWhy: (id: string, button: HTMLElement) => void;
  readonly selection: Selection;
  /** null: rows cannot be selected. */
  readonly onSelection: ((change: (before: Selection) => Selection) => void) | null;
}

/** A grid that only holds the rows in sight; focus goes by row, as in Jira's own lists. */
export function BacklogTable(props: BacklogTableProps) {
  const { rows, keyWidth, setting, filter, sort, onSort, sureness, simulated, onWhy, selection, onSelection } = props;
  const t = useText();
  const hint = useId();
  const scroller = useRef<HTMLDivElement>(null);
  // By id, so that focus and opened rows follow their issue when the order changes.
  const [activeId, setActiveId] = useState<string | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => columnsFor(setting.model.quadrants !== null), [setting.model]);

  const active = useMemo(
    () =>
      Math.max(
        0,
        rows.findIndex((row) => row.issue.id === activeId),
      ),
    [rows, activeId],
  );
  const keyOf = useCallback((index: number) => rows[index]!.issue.id, [rows]);
  const withActive = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      // The focused row stays in the page when it scrolls out of sight; otherwise focus would be lost.
      return shown.includes(active) || active >= range.count ? shown : [...shown, active].sort((a, b) => a - b);
    },
    [active],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- concerns React's compiler, which does not run here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: keyOf,
    rangeExtractor: withActive,
    overscan: 8,
    scrollPaddingStart: HEAD_HEIGHT,
  });

  // Another filter or order starts at its top; issues that arrive or move leave the reader where they are.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [filter, sort]);

  const toggle = useCallback((id: string) => {
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);

  const select = useCallback((id: string) => onSelection?.((before) => toggled(before, id)), [onSelection]);
  const allIds = useMemo(() => rows.map((row) => row.issue.id), [rows]);
  const ticked = useMemo(() => tickedOf(selection, allIds), [selection, allIds]);
  const selectAll = useCallback(() => onSelection?.((before) => toggledAll(before, allIds)), [onSelection, allIds]);

  const { openId, open } = useBacklogPage();
  const showRow = (index: number, focus: boolean) => {
    if (focus) return focusRow(index);
    setActiveId(rows[index]!.issue.id);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  useOpenRow(openId, rows, showRow, () => scroller.current?.contains(document.activeElement) === true);

  const focusRow = (index: number) => {
    setActiveId(rows[index]!.issue.id);
    virtual.scrollToIndex(index, { align: 'auto' });
    // The row may come into the page only after the scroll.
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`)?.focus({ preventScroll: true });
    });
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = rows[active];
    if (!row || !(event.target instanceof HTMLElement) || event.target.role !== 'row') return;
    const page = Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT);
    const target = rowAfterKey(event.key, active, rows.length, page);
    if (target !== null) focusRow(target);
    else if (event.key === 'Enter') {
      open(row.issue.id);
      focusDrawer();
    } else if (event.key === ' ') toggle(row.issue.id);
    else if (event.key === '?') onWhy(row.issue.id, event.target);
    else if (event.key === 'x' && !event.ctrlKey && !event.metaKey && !event.altKey) select(row.issue.id);
    else return;
    event.preventDefault();
  };

  return (
    <div
      className="backlog-scroller"
      ref={scroller}
      style={{ minHeight: Math.min(LEAST_HEIGHT, HEAD_HEIGHT + 2 + virtual.getTotalSize()) }}
    >
      {simulated !== null && <SimulationProgress share={simulated} />}
      <p id={hint} className="visually-hidden">
        {t('backlog.table.hint')}
        {onSelection && ` ${t('apply.select.hint')}`}
      </p>
      <div
        role="grid"
        className={`backlog-grid${setting.model.quadrants === null ? '' : ' with-quadrants'}${onSelection ? ' with-selection' : ''}`}
        style={{ '--key-width': keyWidth } as CSSProperties}
        aria-label={t('backlog.table.label')}
        aria-describedby={hint}
        {...(onSelection ? { 'aria-multiselectable': true } : {})}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + (onSelection ? 2 : 1)}
        onKeyDown={onKeyDown}
      >
        <TableHead
          columns={columns}
          sort={sort}
          onSort={onSort}
          ticked={onSelection ? ticked : null}
          onSelectAll={selectAll}
        />
        <div role="rowgroup" className="backlog-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]!;
            return (
              <BacklogRowView
                key={item.key}
                row={row}
                index={item.index}
                top={item.start}
                focusable={item.index === active}
                opened={opened.has(row.issue.id)}
                setting={setting}
                measure={virtual.measureElement}
                onToggle={toggle}
                onWhy={onWhy}
                sureness={sureness.get(row.issue.id)}
                judged={props.judged.get(row.issue.id)}
                isJudging={props.isJudging}
                onFocus={setActiveId}
                onOpen={open}
                isBeside={row.issue.id === openId}
                selected={onSelection ? selection.has(row.issue.id) : null}
                onSelect={select}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
