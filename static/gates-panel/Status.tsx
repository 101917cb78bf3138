import PassIcon from '@atlaskit/icon/core/check-circle';
import FailIcon from '@atlaskit/icon/core/cross-circle';
import NotApplicableIcon from '@atlaskit/icon/core/minus-square';
import UnknownIcon from '@atlaskit/icon/core/question-circle';
import type { Finding } from '../../src/domain/gates/finding';
import { Lozenge } from '../common/Lozenge';
import { useLanguage } from '../common/text';
import { statusText } from '../common/words';

type Status = Finding['status'];

/** Each status has a shape, a colour and a word: nobody has to tell red from green. */
const LOOKS = {
  pass: { Icon: PassIcon, appearance: 'success' },
  fail: { Icon: FailIcon, appearance: 'danger' },
  unknown: { Icon: UnknownIcon, appearance: 'warning' },
  notApplicable: { Icon: NotApplicableIcon, appearance: 'neutral' },
} as const;

/** @param label the word for it, where none stands beside it. */
export function StatusMark({ status, label = '' }: { readonly status: Status; readonly label?: string }) {
  const { Icon } = LOOKS[status];
  return (
    <span className="status-mark" data-status={status}>
      <Icon label={label} color="currentColor" />
    </span>
  );
}

export function StatusLozenge({ status }: { readonly status: Status }) {
  const language = useLanguage();
  return <Lozenge appearance={LOOKS[status].appearance}>{statusText(status, language)}</Lozenge>;
}
