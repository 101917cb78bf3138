/** A text as older forms of Jira's API give it: plain lines, in which lists and headings are only signs. */

const HEADING = /^(?:h[1-6]\.|#{2,6})\s+(.*)$/;
const TASK = /^(?:[*-]\s*)?\[([ xX]?)\]\s+(.*)$/;
const ITEM = /^(?:[*#-]+|•|\d{1,3}[.)])\s+(.*)$/;
const BOLD = /^\*([^*]+)\*:?$/;

const isItem = (line: string | undefined): boolean => line !== undefined && (TASK.test(line) || ITEM.test(line));

const text = (value: string, ...marks: { type: string }[]) =>
  value === '' ? [] : [{ type: 'text', text: value, marks }];
const paragraph = (value: string, ...marks: { type: string }[]) => ({
  type: 'paragraph',
  content: text(value, ...marks),
});

/** In the Atlassian Document Format, a block a line. A line with a list right under it is the list's title. Never throws. */
export function plainDocument(value: string): unknown {
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  const content = lines.map((line, index) =>
    blockOf(
      line,
      lines.slice(index + 1, index + 3).find((later) => later !== ''),
    ),
  );
  return { type: 'doc', version: 1, content };
}

function blockOf(line: string, next: string | undefined): unknown {
  const heading = HEADING.exec(line)?.[1];
  if (heading !== undefined) return { type: 'heading', attrs: { level: 2 }, content: text(heading) };
  const task = TASK.exec(line);
  if (task) {
    const state = task[1]!.trim() === '' ? 'TODO' : 'DONE';
    return { type: 'taskList', content: [{ type: 'taskItem', attrs: { state }, content: text(task[2]!) }] };
  }
  const item = ITEM.exec(line)?.[1];
  if (item !== undefined) return { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(item)] }] };
  const bold = BOLD.exec(line)?.[1] ?? (isItem(next) ? line : undefined);
  return bold === undefined ? paragraph(line) : paragraph(bold, { type: 'strong' });
}
