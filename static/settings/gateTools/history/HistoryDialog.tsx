import Button from '@atlaskit/button/new';
import { ownValue } from '../../../../src/domain/own';
import { gateName } from '../../../../src/texts/gates/refusal';
import { ErrorMessage } from '../../../common/ErrorMessage';
import { Loading } from '../../../common/Loading';
import { useLanguage } from '../../../common/text';
import { usePeople } from '../../../common/usePeople';
import { useEditing } from '../../editing';
import type { GateToolProps } from '../GateTools';
import { ToolDialog } from '../ToolDialog';
import { ChangeList } from './ChangeList';
import { peopleOf, type Words } from './changeTexts';
import { useHistory } from './useHistory';
import { VersionItem } from './VersionItem';
import { isAsVersion, stepsOf, unsavedChanges, withVersion } from './versions';

/** Who changed what of a gate, and when; any version can come back into the draft. */
export default function HistoryDialog({ gateIndex, onClose }: GateToolProps) {
  const language = useLanguage();
  const { t } = language;
  const { draft, form, edit, readOnly } = useEditing();
  const gate = draft.gates[gateIndex]!;
  const saved = form.settings.gates.find(({ id }) => id === gate.id);
  const present = ownValue(form.gateStamps, gate.id)?.version ?? 0;
  const { history, readMore } = useHistory(gate.id);
  const { versions, before, reading, error } = history;
  const steps = stepsOf(versions ?? [], before === null);
  const unsaved = unsavedChanges(saved, gate);
  const nameOf = usePeople([
    ...steps.flatMap(({ version, changes }) => [...(version.by === null ? [] : [version.by]), ...peopleOf(changes)]),
    ...peopleOf(unsaved),
  ]);
  const words: Words = { language, gateId: gate.id, issueTypes: form.issueTypes, nameOf };
  return (
    <ToolDialog
      title={t('gateHistory.title', { name: gateName(gate, language) })}
      onClose={() => onClose()}
      footer={<Button onClick={() => onClose()}>{t('gateTools.close')}</Button>}
    >
      <p>{t('gateHistory.intro')}</p>
      {unsaved.length > 0 && (
        <section className="gate-version-item">
          <h2>{t('gateHistory.unsaved')}</h2>
          <ChangeList changes={unsaved} words={words} />
        </section>
      )}
      {versions !== null && steps.length === 0 && before === null && (
        <p>{t(`gateHistory.${emptyFor(saved, present)}`)}</p>
      )}
      <ol className="gate-versions">
        {steps.map((step) => (
          <VersionItem
            key={step.version.version}
            step={step}
            words={words}
            isPresent={step.version.version === present}
            {...(readOnly || isAsVersion(draft, gateIndex, step.version.gate)
              ? {}
              : {
                  onRestore: () => {
                    edit((settings) => withVersion(settings, gateIndex, step.version.gate));
                    onClose(t('gateHistory.restored', { version: step.version.version }));
                  },
                })}
          />
        ))}
      </ol>
      {versions === null && reading && <Loading rows={3} rowHeight={64} />}
      {error && <ErrorMessage error={error} title={t('gateHistory.failed')} onRetry={readMore} />}
      {before !== null && !error && (
        <div className="button-row">
          <Button isLoading={reading} onClick={readMore}>
            {t('gateHistory.older')}
          </Button>
        </div>
      )}
    </ToolDialog>
  );
}

function emptyFor(saved: unknown, present: number): 'new' | 'none' | 'unreadable' {
  if (saved === undefined) return 'new';
  return present === 0 ? 'none' : 'unreadable';
}
