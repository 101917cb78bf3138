import type { Check } from '../../../src/domain/gates/gate';
import { BugTypeFields } from './BugTypeFields';
import { EnvironmentFields } from './EnvironmentFields';
import type { FieldsOf } from './fieldsOfCheck';
import { IssueFieldFields } from './IssueFieldFields';
import { LabelFields } from './LabelFields';
import { QueryFields } from './QueryFields';
import { WhoFields } from './WhoFields';

/** What a check asks beyond its text and conditions; most ask nothing. */
export function CheckFields({ check, ...rest }: FieldsOf<Check>) {
  switch (check.type) {
    case 'manual':
    case 'accepted':
      return <WhoFields check={check} {...rest} />;
    case 'fieldSet':
    case 'fieldEquals':
    case 'fieldAtMost':
      return <IssueFieldFields check={check} {...rest} />;
    case 'noOpenBugs':
      return <BugTypeFields check={check} {...rest} />;
    case 'labelSet':
    case 'privacyReviewed':
      return <LabelFields check={check} {...rest} />;
    case 'jql':
      return <QueryFields check={check} {...rest} />;
    case 'deployedTo':
      return <EnvironmentFields check={check} {...rest} />;
    default:
      return null;
  }
}
