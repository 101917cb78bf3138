/** Whether a value has ADF's shape: a `doc` of typed nodes, whose texts are not empty. */
export function isAdfDocument(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { type, version, content } = value as Record<string, unknown>;
  return type === 'doc' && version === 1 && Array.isArray(content) && content.every((node) => isNode(node, 0));
}

const deepest = 100;

function isNode(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || depth > deepest) return false;
  const { type, text, content, marks, attrs } = value as Record<string, unknown>;
  if (typeof type !== 'string' || type === 'doc') return false;
  if (type === 'text' && (typeof text !== 'string' || text === '')) return false;
  if (attrs !== undefined && (typeof attrs !== 'object' || attrs === null)) return false;
  if (marks !== undefined && !Array.isArray(marks)) return false;
  return content === undefined || (Array.isArray(content) && content.every((node) => isNode(node, depth + 1)));
}
