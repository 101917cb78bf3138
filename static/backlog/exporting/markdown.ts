import type { Cell } from './cells';
import type { ExportTable } from './exportTable';
import { grouped } from './grouped';

/** What Markdown would take for markup; a backslash before it makes it a letter. */
const MARKUP = /[\\`*_{}[\]<>#|~&$]/g;

/** As text of one line, that says what it says and nothing else. */
function escaped(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .trim();
}

function written({ text, link }: Cell): string {
  if (link === undefined) return escaped(text);
  // Where a bracket or a space would end it.
  return `[${escaped(text)}](${encodeURI(link).replace(/[()|]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** GitHub's and Confluence's Markdown: title, facts, notes, and a table for each group. */
export function markdownOf({ title, facts, notes, head, rows }: ExportTable): string {
  const tableHead = [line(head.map((column) => escaped(column.title))), line(head.map(() => '---'))];
  const groups = grouped(rows, ({ group }) => group);
  return [
    `# ${escaped(title)}`,
    facts.map(({ name, text }) => `- **${escaped(name)}:** ${escaped(text)}`).join('\n'),
    ...(notes.length === 0 ? [] : [notes.map((note) => `> ${escaped(note)}`).join('\n>\n')]),
    ...[...groups].flatMap(([group, inside]) => [
      ...(group === null ? [] : [`## ${escaped(group)}`]),
      [...tableHead, ...inside.map(({ cells }) => line(cells.map(written)))].join('\n'),
    ]),
    '',
  ].join('\n\n');
}
