import DynamicTable from '@atlaskit/dynamic-table';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import QuestionIcon from '@atlaskit/icon/core/question-circle';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import { Lozenge } from '../../static/common/Lozenge';

const COLUMNS = ['#', 'Key', 'Summary', 'Type', 'Status', 'Priority', 'Score', 'Ready', 'Done', 'Why', 'Jira', ''];

interface AtlaskitTableProps {
  readonly scored: readonly ScoredIssue[];
  readonly isLoading: boolean;
}

/** Atlaskit's own table with the cells that the backlog has, each as light as there. */
export function AtlaskitTable({ scored, isLoading }: AtlaskitTableProps) {
  return (
    <DynamicTable
      isLoading={isLoading}
      head={{ cells: COLUMNS.map((title) => ({ key: title, content: title, isSortable: title !== '' })) }}
      rows={scored.map(({ issue, score }, index) => ({
        key: issue.id,
        cells: [
          index + 1,
          <a href={`#${issue.key}`}>{issue.key}</a>,
          issue.summary,
          issue.type.name,
          <Lozenge>{issue.status.name}</Lozenge>,
          issue.priority?.name ?? '',
          score.status === 'scored' ? score.score.toFixed(1) : '–',
          <Lozenge appearance="success">Ready</Lozenge>,
          <Lozenge appearance="danger">Not done</Lozenge>,
          `Score ${score.status === 'scored' ? score.score.toFixed(1) : '–'}`,
          (issue.position ?? 0) + 1,
          <>
            <button type="button" aria-label={`Why ${issue.key}`}>
              <QuestionIcon label="" size="small" />
            </button>
            <button type="button" aria-label={`More ${issue.key}`}>
              <ChevronRight label="" size="small" />
            </button>
          </>,
        ].map((content, cell) => ({ key: String(cell), content })),
      }))}
    />
  );
}
