/** A transition's screen: fields that are filled in on the way count for the workflow's validators. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import Textfield from '@atlaskit/textfield';
import { FormDialog } from '../FormDialog';
import type { IssueBean, Named, TransitionBean } from '../jiraTypes';
import { useSession } from '../session';
import { useTexts } from '../texts';
import { useLoad } from '../useLoad';
import { asLines, fromLines } from './descriptionLines';
import { LineEditor } from './LineEditor';

interface TransitionScreenProps {
  issue: IssueBean;
  transitions: TransitionBean[];
  busy: boolean;
  refusal: ReactNode;
  onMove: (transitionId: string, fields: Record<string, unknown>) => Promise<void>;
  onClose: () => void;
}

const leadsToDone = ({ to }: TransitionBean): boolean => to.statusCategory.key === 'done';

export function TransitionScreen({ issue, transitions, busy, refusal, onMove, onClose }: TransitionScreenProps) {
  const { t } = useTexts();
  const { rest } = useSession();
  const { key, fields } = issue;
  const [versions] = useLoad(fields.project.key, () =>
    rest<(Named & { id: string })[]>(`/rest/api/3/project/${fields.project.key}/versions`),
  );
  const before = {
    labels: (fields.labels ?? []).join(' '),
    versionIds: (fields.fixVersions ?? []).map(({ id }) => id ?? ''),
    // null: it has parts that lines of text would lose.
    description: asLines(fields.description ?? null),
  };
  const [to, setTo] = useState((transitions.find(leadsToDone) ?? transitions[0])?.id ?? '');
  const [labels, setLabels] = useState(before.labels);
  const [versionIds, setVersionIds] = useState(before.versionIds);
  const [description, setDescription] = useState(before.description);

  /** Only what was changed: as in Jira, a validator hears of nothing else. */
  const changed = (): Record<string, unknown> => ({
    ...(labels === before.labels ? {} : { labels: labels.split(/[\s,]+/).filter((label) => label !== '') }),
    ...(versionIds.join() === before.versionIds.join() ? {} : { fixVersions: versionIds.map((id) => ({ id })) }),
    ...(description === null || description === before.description ? {} : { description: fromLines(description) }),
  });

  return (
    <FormDialog
      title={`${t('issue.moveAndEdit')}: ${key}`}
      confirm={t('screen.move')}
      isDisabled={busy}
      onConfirm={() => void onMove(to, changed())}
      onClose={onClose}
    >
      <div className="screen">
        {refusal}
        <label className="screen-field">
          <span>{t('screen.to')}</span>
          <select value={to} onChange={(event) => setTo(event.currentTarget.value)}>
            {transitions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="screen-field">
          <span>{t('field.labels')}</span>
          <Textfield isCompact value={labels} onChange={(event) => setLabels(event.currentTarget.value)} />
        </label>
        {versions.state === 'ready' && versions.value.length > 0 && (
          <fieldset className="screen-field">
            <legend>{t('field.fixVersions')}</legend>
            {versions.value.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={versionIds.includes(id)}
                  onChange={({ currentTarget: { checked } }) =>
                    setVersionIds((now) => (checked ? [...now, id] : now.filter((one) => one !== id)))
                  }
                />{' '}
                {name}
              </label>
            ))}
          </fieldset>
        )}
        {description !== null && <LineEditor value={description} onChange={setDescription} />}
      </div>
    </FormDialog>
  );
}
