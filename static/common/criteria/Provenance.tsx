import { useState } from 'react';
import ClockIcon from '@atlaskit/icon/core/clock';
import { hasValue, type Input } from '../../../src/domain/scoring/inputs';
import { useLanguage } from '../text';
import type { NameOf } from '../usePeople';
import { isStale } from './stale';

/** Who entered a value and when; old ones ask to be looked at again. */
export function Provenance({ input, nameOf }: { readonly input: Input; readonly nameOf: NameOf }) {
  const { t, format } = useLanguage();
  const [now] = useState(() => new Date());
  if (!hasValue(input) || !input.at) return null;
  const { at, by } = input;
  const name = by === undefined ? null : nameOf(by);
  const when = (
    <time dateTime={at} title={format.dateTime(at)}>
      {format.relative(at)}
    </time>
  );
  return (
    <span className="provenance">
      <span className="provenance-text">
        {name !== null && `${name}, `}
        {when}
      </span>
      {isStale(at, now) && (
        <span className="stale">
          <ClockIcon label="" color="currentColor" size="small" />
          {t('scorePanel.stale')}
        </span>
      )}
    </span>
  );
}
