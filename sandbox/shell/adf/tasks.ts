import type { AdfNode } from './Adf';

/** The document with one of its tasks ticked or not. */
export function withTask(node: AdfNode, task: AdfNode, isDone: boolean): AdfNode {
  if (node === task) return { ...node, attrs: { ...node.attrs, state: isDone ? 'DONE' : 'TODO' } };
  return node.content ? { ...node, content: node.content.map((child) => withTask(child, task, isDone)) } : node;
}
