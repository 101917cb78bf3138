import type { TextKey } from '../../common/text';

/** Keys that have a name rather than a character; written as the person's computer and language do. */
export type NamedKey = 'ctrl' | 'shift' | 'enter' | 'space' | 'delete' | 'backspace' | 'escape' | 'alt' | 'arrows';

/** Keys pressed together; a character stands for itself. */
type Press = readonly (NamedKey | { readonly char: string })[];

interface KeyLine {
  readonly text: TextKey;
  /** Any of these. */
  readonly presses: readonly Press[];
  /** Whether they come after each other. */
  readonly inTurn?: true;
}

interface KeyGroup {
  readonly title: TextKey;
  readonly lines: readonly KeyLine[];
}

const char = (one: string) => ({ char: one });

/** All keys of the page. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: 'help.keys.page',
    lines: [
      { text: 'help.keys.search', presses: [[char('/')]] },
      { text: 'help.keys.table', presses: [[char('g')], [char('t')]], inTurn: true },
      { text: 'help.keys.matrix', presses: [[char('g')], [char('m')]], inTurn: true },
      { text: 'help.keys.export', presses: [[char('e')]] },
      { text: 'help.keys.help', presses: [[char('?')]] },
      { text: 'help.keys.close', presses: [['escape']] },
    ],
  },
  {
    title: 'help.keys.move',
    lines: [
      { text: 'help.keys.arrows', presses: [['arrows']] },
      { text: 'help.keys.ends', presses: [[char('Home')], [char('End')]] },
      { text: 'help.keys.openIssue', presses: [['enter']] },
      { text: 'help.keys.details', presses: [['space']] },
      { text: 'help.keys.why', presses: [[char('w')]] },
      { text: 'help.keys.select', presses: [[char('x')]] },
      { text: 'help.keys.next', presses: [[char('j')], [char('k')]] },
    ],
  },
  {
    title: 'help.keys.edit',
    lines: [
      { text: 'help.keys.editCell', presses: [['enter'], [char('F2')]] },
      { text: 'help.keys.goOn', presses: [['enter'], [char('Tab')]] },
      { text: 'help.keys.range', presses: [['shift', 'arrows']] },
      { text: 'help.keys.copy', presses: [['ctrl', char('C')]] },
      { text: 'help.keys.paste', presses: [['ctrl', char('V')]] },
      { text: 'help.keys.fill', presses: [['ctrl', char('D')]] },
      { text: 'help.keys.fillAll', presses: [['ctrl', 'enter']] },
      { text: 'help.keys.undo', presses: [['ctrl', char('Z')]] },
      { text: 'help.keys.redo', presses: [['ctrl', char('Y')]] },
      { text: 'help.keys.showMoved', presses: [['ctrl', 'backspace']] },
      { text: 'help.keys.empty', presses: [['delete']] },
    ],
  },
  {
    title: 'help.keys.inMatrix',
    lines: [
      { text: 'help.keys.walk', presses: [['arrows']] },
      { text: 'help.keys.stretch', presses: [['shift', 'arrows']] },
      { text: 'help.keys.rescore', presses: [['alt', 'arrows']] },
      { text: 'help.keys.zoom', presses: [[char('+')], [char('−')]] },
      { text: 'help.keys.wholeMatrix', presses: [[char('0')]] },
      { text: 'help.keys.openIssue', presses: [['enter']] },
    ],
  },
];
