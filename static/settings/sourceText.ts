import type { Source } from '../../src/domain/scoring/model';
import type { Language } from '../common/text';

/** Where a criterion's value comes from, in a few words. */
export function sourceText(source: Source, { t }: Language): string {
  switch (source.type) {
    case 'manual':
      return t('settings.source.manual');
    case 'field':
      return t('settings.source.field', { name: source.name });
    case 'signal':
      return t('settings.source.signal', { name: t(`criterion.starter.${source.signal}.label`) });
  }
}
