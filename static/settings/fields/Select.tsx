import { lazy, Suspense, type ReactElement } from 'react';
import type { SelectProps } from '@atlaskit/select';

// A quarter of the page: it comes while the settings are read, instead of before.
const loading = import('@atlaskit/select');
// `lazy` forgets what the select is generic in.
const Loaded = lazy(() => loading) as <Option, IsMulti extends boolean>(
  props: SelectProps<Option, IsMulti>,
) => ReactElement;

/** Atlaskit's select; until it is here, a box of its size. */
export const Select = <Option, IsMulti extends boolean = false>(props: SelectProps<Option, IsMulti>) => (
  <Suspense fallback={<div className="select-wait" />}>
    <Loaded {...props} />
  </Suspense>
);
