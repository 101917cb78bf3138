import { useState } from 'react';
import type { CheckResult } from '../../src/domain/gates/evaluate';
import { IssueLink } from '../common/IssueLink';
import { useLanguage, useText } from '../common/text';
import { criterionProblemText } from '../common/words';
import { detailsOf, type Details } from './logic';

/** A longer list starts folded: an issue can have a hundred sub-tasks. */
const SHOWN = 6;

/** The criteria still to tick or to write anew, or the issues still to finish. */
export function CheckDetails({ result }: { readonly result: CheckResult }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const details = detailsOf(result);
  if (!details) return null;
  const count = details.items.length;
  const shown = all ? count : SHOWN;
  return (
    <>
      <ul className="check-details">
        <Items details={details} shown={shown} />
      </ul>
      {count > SHOWN && (
        <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('donePanel.showFewer') : t('donePanel.showAll', { count })}
        </button>
      )}
    </>
  );
}

function Items({ details, shown }: { readonly details: Details; readonly shown: number }) {
  const language = useLanguage();
  switch (details.type) {
    case 'texts':
      return details.items.slice(0, shown).map((text, index) => <li key={`${index} ${text}`}>{text}</li>);
    case 'criteria':
      return details.items.slice(0, shown).map(({ text, problem }, index) => (
        <li key={`${index} ${text}`}>
          {text}
          <span className="check-hint">{criterionProblemText(problem, language)}</span>
        </li>
      ));
    case 'issues':
      return details.items.slice(0, shown).map((issue) => (
        <li key={issue.id}>
          <IssueLink issue={issue} />
          <span className="check-issue-status"> · {issue.status.name}</span>
        </li>
      ));
  }
}
