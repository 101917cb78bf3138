import type { Damage } from '../../src/domain/damage';
import { shortened } from '../../src/texts/shorten';
import { useText } from './text';

/** Characters of a path, which may be as long as what someone wrote there. */
const MOST_PATH = 120;

/** Which part of stored data cannot be read, and what should stand there. */
export function DamageFound({ path, expected }: Damage) {
  const t = useText();
  return (
    <p className="damaged-problem">
      {t('damaged.problem', { part: path.split('.')[0] ?? '', expected })}
      {path !== '' && (
        <>
          {' '}
          <code>{shortened(path, MOST_PATH)}</code>
        </>
      )}
    </p>
  );
}
