/** The issue's description: its tasks to tick where it stands, all of it to edit as lines of text. */
import { useEffect, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import { Adf, TickContext } from '../adf/Adf';
import { withTask } from '../adf/tasks';
import type { IssueBean } from '../jiraTypes';
import { Failure } from '../states';
import { useTexts } from '../texts';
import { useMay } from '../views/useMay';
import { asLines, fromLines } from './descriptionLines';
import { LineEditor } from './LineEditor';
import { useDescription } from './useDescription';

export function DescriptionSection({ issue, onWritten }: { issue: IssueBean; onWritten: () => void }) {
  const { t } = useTexts();
  const [allowed] = useMay('EDIT_ISSUES', issue.fields.project);
  const { document, busy, error, write } = useDescription(issue, onWritten);
  /** What is being edited; undefined: nothing. */
  const [lines, setLines] = useState<string>();
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const isEditing = lines !== undefined;
  useEffect(() => {
    // The form is gone, and the keyboard was in it.
    if (wasEditing.current && !isEditing) editButton.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  const mayEdit = allowed.state === 'ready' && allowed.value;
  // null: it has parts that lines of text would lose.
  const editable = asLines(document);
  const save = async () => {
    if (isEditing && (await write(fromLines(lines)))) setLines(undefined);
  };
  return (
    <section aria-labelledby="description">
      <div className="description-head">
        <h2 id="description">{t('issue.description')}</h2>
        {mayEdit && !isEditing && editable !== null && (
          <Button ref={editButton} spacing="compact" appearance="subtle" onClick={() => setLines(editable)}>
            {t('issue.editDescription')}
          </Button>
        )}
      </div>
      {error && <Failure error={error} />}
      {isEditing ? (
        <div className="screen">
          <LineEditor autoFocus labelledBy="description" value={lines} onChange={setLines} />
          <div className="description-buttons">
            <Button appearance="primary" isDisabled={busy} onClick={() => void save()}>
              {t('issue.save')}
            </Button>
            <Button appearance="subtle" onClick={() => setLines(undefined)}>
              {t('workflow.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <TickContext.Provider
            value={
              mayEdit && document ? (task, isDone) => void (busy || write(withTask(document, task, isDone))) : undefined
            }
          >
            {document ? <Adf document={document} /> : <p className="quiet">{t('issue.noDescription')}</p>}
          </TickContext.Provider>
          {mayEdit && editable === null && <p className="quiet">{t('issue.notAsLines')}</p>}
        </>
      )}
    </section>
  );
}
