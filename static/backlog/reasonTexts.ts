import { reasonsFor } from '../../src/domain/ranking/reasons';
import { reasonText } from '../common/words';
import type { RowSetting } from './rowSetting';
import type { BacklogRow } from './ranking';

/** Why the row stands where it stands, most telling first; only worked out for rows in sight. */
export function reasonTexts(row: BacklogRow, setting: RowSetting): string[] {
  const about = { models: setting.models, score: row.score };
  return reasonsFor(row)
    .map((reason) => reasonText(reason, about, setting.language))
    .filter((text) => text !== '');
}
