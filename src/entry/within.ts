import { Failure } from '../contract/failure';

/**
 * The outcome of some work, unless it takes too long; the work itself cannot be stopped, only no longer waited for.
 * @throws Failure JIRA_UNAVAILABLE after that many milliseconds.
 */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Failure('JIRA_UNAVAILABLE', { detail: 'too late' })), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
