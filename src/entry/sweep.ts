import { sweep } from '../usecases/refresh/sweep';
import { toResult } from './errors';
import { ports } from './wire';

/** Once a day, for each site at a time of its own (manifest: `scheduledTrigger`). */
export async function handleSweep(): Promise<void> {
  await toResult('sweep', () => sweep(ports));
}
