import { Failure } from '../../contract/failure';
import type { Check } from '../../domain/gates/gate';
import type { ProjectSettings } from '../../domain/settings';

/** A check of any of the project's gates. @throws Failure OUT_OF_DATE when it is part of none any more. */
export function checkOf({ gates }: ProjectSettings, checkId: string): Check {
  const check = gates.flatMap(({ checks }) => checks).find(({ id }) => id === checkId);
  if (!check) throw new Failure('OUT_OF_DATE', { detail: 'check' });
  return check;
}
