import type { Check } from '../../../../src/domain/gates/gate';
import { useLanguage } from '../../../common/text';
import { useEditing } from '../../editing';
import { checkFacts, checkName } from '../../gates/checkFacts';

export interface MarkedCheck {
  readonly check: Check;
  /** What is to be looked at, in words. */
  readonly marks: readonly string[];
}

/** The checks of one gate that comes in. */
export function IncomingChecks({ title, checks }: { readonly title: string; readonly checks: readonly MarkedCheck[] }) {
  const language = useLanguage();
  const { form } = useEditing();
  return (
    <div className="gate-tool-choice">
      <h3>{title}</h3>
      <ol className="incoming-checks">
        {checks.map(({ check, marks }) => (
          <li key={check.id}>
            {checkName(check, language)}
            <span className="gate-tool-remark">{checkFacts(check, form, language)}</span>
            {marks.map((mark, index) => (
              <span key={index} className="gate-tool-mark">
                {mark}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}
