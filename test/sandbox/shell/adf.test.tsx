import { renderToStaticMarkup } from 'react-dom/server';
import { Adf, TickContext } from '../../../sandbox/shell/adf/Adf';
import type { AdfNode } from '../../../sandbox/shell/adf/Adf';
import { withTask } from '../../../sandbox/shell/adf/tasks';

const text = (value: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]): AdfNode => ({
  type: 'text',
  text: value,
  marks,
});
const show = (...content: AdfNode[]): string => renderToStaticMarkup(<Adf document={{ type: 'doc', content }} />);

beforeAll(() => {
  // Links are judged against the page's own address.
  Object.defineProperty(globalThis, 'window', {
    value: { location: { origin: 'http://127.0.0.1' } },
    configurable: true,
  });
});

afterAll(() => Reflect.deleteProperty(globalThis, 'window'));

test('text, marks, lists and headings come out as HTML of their kind', () => {
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [text('one', { type: 'strong' })] }] };
  const html = show({ type: 'heading', attrs: { level: 2 }, content: [text('Why')] }, list);
  expect(html).toBe('<div class="adf"><h4>Why</h4><ul><li><strong>one</strong></li></ul></div>');
});

test('tasks show whether they are done, and carry their text for those who do not see', () => {
  const html = show({
    type: 'taskList',
    content: [{ type: 'taskItem', attrs: { state: 'DONE' }, content: [text('Checked')] }],
  });
  expect(html).toContain('checked=""');
  expect(html).toContain('aria-label="Checked"');
});

test('a task can be ticked only where that does something, and then alone changes', () => {
  const [one, two] = ['one', 'two'].map((value) => ({
    type: 'taskItem',
    attrs: { localId: value, state: 'TODO' },
    content: [text(value)],
  }));
  const document = { type: 'doc', content: [{ type: 'taskList', attrs: { localId: 'list' }, content: [one!, two!] }] };
  expect(show(...document.content)).toContain('disabled');
  const tickable = renderToStaticMarkup(
    <TickContext.Provider value={() => undefined}>
      <Adf document={document} />
    </TickContext.Provider>,
  );
  expect(tickable).not.toContain('disabled');
  const ticked = withTask(document, two!, true);
  const list = document.content[0];
  expect(ticked).toEqual({
    type: 'doc',
    content: [{ ...list, content: [one, { ...two, attrs: { localId: 'two', state: 'DONE' } }] }],
  });
});

test('markup in the text stays text', () => {
  expect(show({ type: 'paragraph', content: [text('<img src=x onerror=alert(1)>')] })).toContain('&lt;img');
});

test.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'http://['])(
  'a link to %s is not a link',
  (href) => {
    const html = show({ type: 'paragraph', content: [text('here', { type: 'link', attrs: { href } })] });
    expect(html).toContain('here');
    expect(html).not.toContain('href');
  },
);

test('an unknown node keeps its text', () => {
  expect(show({ type: 'futureThing', content: [{ type: 'paragraph', content: [text('kept')] }] })).toContain(
    '<p>kept</p>',
  );
});
