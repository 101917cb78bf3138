import { useId, useMemo, useRef, useState, type CSSProperties } from 'react';
import { tickedOf, toggled, toggledAll } from '../apply/selection';
import { useOpenRow } from '../drawer/useOpenRow';
import { useBacklogPage } from '../pageState';
import { SimulationProgress } from '../uncertainty/SimulationProgress';
import { isEntered } from './columns';
import { GroupRow } from './GroupRow';
import { TableHead } from './head/TableHead';
import { inputReader } from './inputs';
import { HEAD, type Cell } from './moves';
import { noteOfCell, marksOf } from './marks';
import { BacklogRowView } from './row/BacklogRowView';
import { watchFlick } from './row/flick';
import type { Held, RowActions } from './rowActions';
import { cornerOf, rangeBetween } from './selecting';
import { sortAfterClick } from './sort';
import { TableBar } from './TableBar';
import { useActiveCell } from './useActiveCell';
import { useBlocks } from './useBlocks';
import { useColumns } from './useColumns';
import { useEditor } from './useEditor';
import { useEntering } from './useEntering';
import { useFillHandle } from './useFillHandle';
import { useGlide } from './useGlide';
import { useGridKeys } from './useGridKeys';
import { useGridPointer } from './useGridPointer';
import { useItems } from './useItems';
import { HEAD_HEIGHT, ROW_HEIGHT, useRows } from './useRows';
import { useShow } from './useShow';
import { useSteady } from './useSteady';
import { useTaken } from './useTaken';
import './table.css';
import './cells/cells.css';

/** Where the page has little room left, the table keeps this much, and the page scrolls. */
const LEAST_HEIGHT = 360;

const NO_IDS: ReadonlySet<string> = new Set();

interface BacklogTableProps {
  readonly onWhy: (id: string, button: HTMLElement) => void;
  /** It goes with the focus in it. */
  readonly onGone: () => void;
}

/** The ranked backlog as a grid: walked through by cell, its values entered as in a spreadsheet. */
export function BacklogTable({ onWhy, onGone }: BacklogTableProps) {
  const page = useBacklogPage();
  const { setting, view, changeView, selection, setSelection, gates, uncertainty, edits } = page;
  const { models, language, settings } = setting;
  const { t } = language;
  const hint = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);

  const entering = useEntering(page);
  const listed = useItems(page);
  const hasEntered = models.some((model) => model.criteria.some(({ source }) => source.type === 'manual'));
  const isSelecting = page.project.canSchedule || (page.enter !== null && hasEntered);
  const layout = useColumns(page, scroller, isSelecting, (columns) => changeView({ columns }));
  const { shown, tracks, asCards } = layout;
  const cellIds = useMemo(
    () => [...(isSelecting ? ['select'] : []), ...shown.map(({ column }) => column.id), 'toggle'],
    [isSelecting, shown],
  );
  const columns = useMemo(
    () => [...(isSelecting ? [null] : []), ...shown.map(({ column }) => column), null],
    [isSelecting, shown],
  );
  const inputOf = useMemo(() => inputReader(settings, page.openedAt), [settings, page.openedAt]);

  const cells = useActiveCell(grid, listed, cellIds, page.obeyed, onGone);
  const { active, anchor } = cells;
  const range = useMemo(
    () => (active.item === HEAD ? null : rangeBetween(anchor ?? active, active, listed.rowAt)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- by what they say: they are made anew at each drawing
    [anchor?.item, anchor?.column, active.item, active.column, listed.rowAt],
  );
  const blocks = useBlocks({ page, listed, columns, range, anchor, entering, inputOf, collapse: cells.collapse });

  const startsOver = [page.obeyed, view.sort, listed.grouping];
  const [flick] = useState(watchFlick);
  const rows = useRows(scroller, listed, active.item, startsOver, asCards ? null : flick.onDrawing);
  const held = useRef<Held | null>(null);
  const editor = useEditor({
    ...{ page, listed, columns, cells, entering, inputOf },
    topOf: (item) => (rows.measurementsCache[item]?.start ?? 0) - (scroller.current?.scrollTop ?? 0),
    hold: (row) => (held.current = row),
  });
  const show = (cell: Cell) => {
    cells.noticed(cell);
    rows.scrollToIndex(cell.item, { align: 'auto' });
  };
  useOpenRow(page, listed.at, (item, focus) => {
    const cell = { item, column: active.column };
    if (focus) cells.moveTo(cell);
    else show(cell);
  });
  useTaken({ took: entering.took, listed, columns, cells, show });
  const drawn = rows.getVirtualItems();
  useGlide({
    ...{ scroller, items: listed.items, at: listed.at, ranking: page.ranking, complete: page.complete },
    besides: [...startsOver, listed.closed],
    tops: new Map(drawn.map(({ key, start }) => [String(key), start])),
    activeKey: cells.activeKey,
    takeHeld: () => {
      const row = held.current;
      held.current = null;
      return row;
    },
    onStanding: cells.reveal,
  });

  const [opened, setOpened] = useState(NO_IDS);
  const ticked = useMemo(() => tickedOf(selection, listed.ids), [selection, listed.ids]);
  const selectAll = useSteady(() => setSelection((before) => toggledAll(before, listed.ids)));
  const onSort = useSteady((by: string) => changeView({ sort: sortAfterClick(view.sort, by) }));
  const toggle = useSteady((id: string) => setOpened((before) => toggled(before, id)));
  const select = useSteady((id: string) => setSelection((before) => toggled(before, id)));
  const [draft, commit] = [useSteady(editor.draft), useSteady(editor.commit)];
  const [cancel, problem] = [useSteady(editor.cancel), useSteady(editor.problem)];
  const measure = rows.measureElement;
  const actions = useMemo(
    (): RowActions => ({ toggle, why: onWhy, select, measure, flick, draft, commit, cancel, problem }),
    [toggle, onWhy, select, measure, flick, draft, commit, cancel, problem],
  );
  const { move, tryWidth, setWidth } = layout;
  const changes = useMemo(() => (asCards ? null : { move, tryWidth, setWidth }), [asCards, move, tryWidth, setWidth]);

  const note = noteOfCell(page, columns[active.column], cells.activeKey) ?? entering.note;
  const showing = useShow({ page, listed, cells, note: entering.note });
  const onKeyDown = useGridKeys({
    ...{ page, listed, columns, isSelecting, cells, blocks, entering, actions, selectAll, showing, edit: editor.edit },
    pageRows: () => Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT),
  });
  const handle = useFillHandle({ listed, cells, range, fillTo: blocks.fillTo });
  const pointer = useGridPointer({ page, listed, columns, cells, edit: editor.edit, handle, entering });
  const isSeveral = range !== null && anchor !== null && (range.rows > 1 || range.columns > 1);
  const corner = range && page.enter !== null && editor.editing === null ? cornerOf(range, columns) : null;
  const entered = shown.flatMap(({ column }) => (column.input && isEntered(column) ? [column] : []));

  return (
    <>
      <TableBar
        note={note}
        isListed={(id) => listed.at.has(id)}
        grouping={listed.grouping}
        onGroupBy={(groupBy) => changeView({ groupBy })}
        layout={layout}
        showing={showing}
        entering={entering}
      />
      <div
        className="backlog-scroller"
        ref={scroller}
        style={{ minHeight: Math.min(LEAST_HEIGHT, HEAD_HEIGHT + 2 + rows.getTotalSize()) }}
      >
        {uncertainty.progress !== null && <SimulationProgress share={uncertainty.progress} />}
        <p id={hint} className="visually-hidden">
          {t(entered.length > 0 && page.enter !== null ? 'table.hint.entering' : 'table.hint')}
          {isSelecting && ` ${t('apply.select.hint')}`}
        </p>
        <div
          role={listed.grouping === null ? 'grid' : 'treegrid'}
          ref={grid}
          className={`backlog-grid ${asCards ? 'as-cards' : 'as-columns'}${isSelecting ? ' with-selection' : ''}${tracks.scrolls ? ' scrolls' : ''}`}
          style={{ '--columns': tracks.template, '--least': `${tracks.least}px` } as CSSProperties}
          aria-label={t('backlog.table.label')}
          aria-describedby={hint}
          aria-multiselectable
          aria-rowcount={listed.items.length + 1}
          aria-colcount={cellIds.length}
          onKeyDown={onKeyDown}
          onCopy={blocks.onCopy}
          onCut={blocks.onCut}
          onPaste={blocks.onPaste}
          {...pointer}
        >
          <TableHead
            columns={shown}
            sort={view.sort}
            onSort={onSort}
            activeCell={active.item === HEAD ? active.column : null}
            ticked={isSelecting ? ticked : null}
            onSelectAll={selectAll}
            changes={changes}
          />
          <div role="rowgroup" className="backlog-rows" style={{ height: rows.getTotalSize() }}>
            {drawn.map(({ key, index, start }) => {
              const item = listed.items[index]!;
              if (item.kind === 'group')
                return (
                  <GroupRow
                    key={key}
                    group={item.group}
                    isOpen={item.isOpen}
                    index={index}
                    top={start}
                    focusable={index === active.item}
                    cells={cellIds.length}
                    measure={measure}
                  />
                );
              const { row } = item;
              const { id } = row.issue;
              const at = listed.rowAt[index]!;
              const isIn = isSeveral && at >= range.row && at < range.row + range.rows;
              return (
                <BacklogRowView
                  key={key}
                  row={row}
                  index={index}
                  top={start}
                  at={item.of?.[0] ?? null}
                  of={item.of?.[1] ?? null}
                  columns={shown}
                  activeCell={index === active.item ? active.column : null}
                  from={isIn ? range.column : null}
                  to={isIn ? range.column + range.columns - 1 : null}
                  handle={at === corner?.row ? corner.column : null}
                  editing={editor.editing?.id === id ? editor.editing : null}
                  marks={marksOf(edits, id, entered)}
                  cellState={edits.cellState}
                  opened={opened.has(id)}
                  current={page.openId === id}
                  changed={entering.changed.has(id)}
                  setting={setting}
                  inputOf={inputOf}
                  mayEnter={page.enter !== null}
                  sureness={uncertainty.sureness.get(id)}
                  today={page.whatIf.trying?.placesToday.get(id) ?? null}
                  judged={gates.judged.get(id)}
                  isJudging={page.judging}
                  selected={isSelecting ? selection.has(id) : null}
                  actions={actions}
                />
              );
            })}
          </div>
        </div>
      </div>
    </>
  );
}
