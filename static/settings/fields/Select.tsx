import { lazy, Suspense, type ComponentProps } from 'react';
import type AtlaskitSelect from '@atlaskit/select';
import type { SelectProps } from '@atlaskit/select';

// A quarter of the page: it comes while the settings are read, instead of before.
const loading = import('@atlaskit/select');
const Loaded = lazy(() => loading);

/** Atlaskit's select; until it is here, a box of its size. */
export const Select = <Option, IsMulti extends boolean = false>(props: SelectProps<Option, IsMulti>) => (
  <Suspense fallback={<div className="select-wait" />}>
    <Loaded {...(props as ComponentProps<typeof AtlaskitSelect>)} />
  </Suspense>
);
