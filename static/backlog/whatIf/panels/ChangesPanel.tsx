import { useMemo } from 'react';
import Button from '@atlaskit/button/new';
import UndoIcon from '@atlaskit/icon/core/undo';
import { changesOf } from '../../../../src/domain/whatIf/scenario';
import { PagedTable } from '../../../common/PagedTable';
import { useLanguage } from '../../../common/text';
import { useWide } from '../../../common/useWide';
import { changeText } from '../changeText';
import type { PanelProps } from '../panel';

/** Everything that is tried out, each to be taken back by itself. */
export default function ChangesPanel({ trying }: PanelProps) {
  const language = useLanguage();
  const { t } = language;
  const wide = useWide();
  const { scenario, today, takeBack } = trying;
  const changes = useMemo(() => changesOf(scenario), [scenario]);
  if (changes.length === 0) return <p>{t('whatIf.changes.none')}</p>;
  return (
    <PagedTable
      label={t('whatIf.changes.label')}
      head={[
        { key: 'what', content: t('whatIf.changes.what'), width: 40 },
        { key: 'before', content: t('whatIf.changes.before'), width: 22 },
        { key: 'after', content: t('whatIf.changes.after'), width: 22 },
        { key: 'action', content: <span className="visually-hidden">{t('whatIf.changes.action')}</span>, width: 16 },
      ]}
      rows={changes.map((change) => {
        const { what, before, after } = changeText(change, today, language);
        return {
          key: JSON.stringify(change),
          cells: [
            { key: 'what', content: <span className="what-if-text">{what}</span> },
            { key: 'before', content: before },
            { key: 'after', content: after },
            {
              key: 'action',
              content: (
                <Button
                  spacing="compact"
                  appearance="subtle"
                  aria-label={t('whatIf.changes.takeBack.of', { what })}
                  onClick={() => takeBack([change])}
                >
                  {wide ? t('whatIf.changes.takeBack') : <UndoIcon label="" />}
                </Button>
              ),
            },
          ],
        };
      })}
    />
  );
}
