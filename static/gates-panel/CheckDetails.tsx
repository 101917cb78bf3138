import type { CheckResult } from '../../src/domain/gates/evaluate';
import { IssueLink } from '../common/IssueLink';
import { useLanguage } from '../common/text';
import { criterionProblemText } from '../common/words';
import { FoldedList } from './FoldedList';
import { detailsOf } from './logic';

/** The criteria still to tick or to write anew, or the issues still to finish, each a click away. */
export function CheckDetails({ result }: { readonly result: CheckResult }) {
  const language = useLanguage();
  const details = detailsOf(result);
  switch (details?.type) {
    case undefined:
      return null;
    case 'texts':
      return <FoldedList items={details.items} render={(text) => text} />;
    case 'criteria':
      return (
        <FoldedList
          items={details.items}
          render={({ text, problem }) => (
            <>
              {text}
              <span className="check-hint">{criterionProblemText(problem, language)}</span>
            </>
          )}
        />
      );
    case 'issues':
      return (
        <FoldedList
          items={details.items}
          render={(issue) => (
            <>
              <IssueLink issue={issue} />
              <span className="check-issue-status"> · {issue.status.name}</span>
            </>
          )}
        />
      );
  }
}
