/** `jira:issueContext`: collapsible, with a lozenge that the app's function names. */
import { useEffect, useState } from 'react';
import Lozenge from '@atlaskit/lozenge';
import type { ThemeAppearance } from '@atlaskit/lozenge';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { callHost } from '../api';
import type { ModuleView } from '../api';
import { AppFrame } from '../frame/AppFrame';
import { extensionOf } from '../frame/context';
import type { Subject } from '../frame/subject';
import { useSession } from '../session';

interface ContextPanelProps {
  module: ModuleView;
  subject: Subject;
  onRefresh: () => void;
}

interface Status {
  type: string;
  value: { label: string; type?: string };
}

export function ContextPanel({ module, subject, onRefresh }: ContextPanelProps) {
  const { me } = useSession();
  const [isOpen, setOpen] = useState(true);
  const [round, setRound] = useState(0);
  const [status, setStatus] = useState<Status | undefined>(() => readStatus({ status: module.status }));
  const issueId = subject.issue?.id;

  // On load, when it is collapsed or opened, and after the app refreshed: the app's word may have changed.
  useEffect(() => {
    if (!module.hasDynamicProperties) return undefined;
    let current = true;
    const body = { person: me.key, moduleKey: module.key, extension: extensionOf(module, subject) };
    callHost('dynamic-properties', body).then(
      (value) => current && setStatus(readStatus(value)),
      // As in Jira, a failing function leaves what the manifest says.
      () => current && setStatus(readStatus({ status: module.status })),
    );
    return () => {
      current = false;
    };
    // `subject` is made anew by every render; the issue's id is what it stands for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [module, me.key, issueId, round, isOpen]);

  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <section className="context-panel" aria-label={module.title}>
      <h2>
        <button type="button" className="context-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Chevron label="" size="small" />
          <span className="context-label">{module.label}</span>
          {status && status.value.label !== '' && (
            <Lozenge appearance={appearanceOf(status.value.type)}>{status.value.label}</Lozenge>
          )}
        </button>
      </h2>
      {isOpen && (
        <AppFrame
          module={module}
          subject={subject}
          onRefresh={() => {
            setRound((count) => count + 1);
            onRefresh();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

function readStatus(properties: unknown): Status | undefined {
  const status = (properties as { status?: Status | null } | null)?.status;
  return typeof status?.value?.label === 'string' ? status : undefined;
}

const APPEARANCES: readonly ThemeAppearance[] = ['default', 'inprogress', 'moved', 'new', 'removed', 'success'];

function appearanceOf(type: string | undefined): ThemeAppearance {
  return APPEARANCES.find((known) => known === type) ?? 'default';
}
