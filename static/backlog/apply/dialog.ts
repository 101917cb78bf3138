import type { Task } from './flow';

/** What the dialog shows; null: it is closed. */
export type Dialog = Task | { readonly kind: 'history' } | null;
