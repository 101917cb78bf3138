/** A page of the app in its iframe, on its own origin, with the bridge between. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import Spinner from '@atlaskit/spinner';
import type { ModuleView } from '../api';
import type { Choice } from '../choice';
import { useFlags } from '../flags';
import { useRouter } from '../router';
import { useSession } from '../session';
import { useTexts } from '../texts';
import { AppModal } from './AppModal';
import { callBridge } from './commands';
import type { Configure, FrameHost, ModalOptions } from './commands';
import { connect } from './connect';
import { contextOf } from './context';
import type { RuleSubject } from './context';
import type { Subject } from './subject';

const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-pointer-lock allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';

/** What Forge lets the frame of an app ask the browser for: developer.atlassian.com/platform/forge/custom-ui/iframe. */
const ALLOW = 'camera; clipboard-write; display-capture; fullscreen; microphone';

/** Not 0: a browser lets a frame that shows nothing sleep, and it would never tell its height. */
const STARTING_HEIGHT = 60;

interface AppFrameProps {
  module: ModuleView;
  subject: Subject;
  /** Another page of the app than the module's own, as a modal shows. */
  page?: string;
  /** Where a full page stands in the address; without it the frame is a panel, as high as what it holds. */
  base?: string;
  modal?: Record<string, unknown>;
  /** Set for the pages of a workflow rule. */
  rule?: RuleSubject;
  onRefresh?: () => void;
  onClose?: (payload: unknown) => void;
  onConfigure?: (callback: Configure) => void;
}

export function AppFrame(props: AppFrameProps) {
  const { choice } = useRouter();
  // Another person or language is another page load, as in Jira; another theme is not.
  return <Frame key={`${props.module.key} ${props.subject.issue?.id ?? ''} ${choice.as} ${choice.lang}`} {...props} />;
}

function Frame(props: AppFrameProps) {
  const { module, subject, base, page } = props;
  const { choice, go } = useRouter();
  const { site, app, me } = useSession();
  const { t } = useTexts();
  const flags = useFlags();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState<number>();
  const [modal, setModal] = useState<ModalOptions>();
  const appliers = useRef(new Set<(mode: Choice['theme']) => unknown>());
  const closers = useRef(new Set<() => unknown>());

  // The connection outlives renders, so it reads what is current when a call comes in.
  const current = useRef({ props, choice });
  useLayoutEffect(() => {
    current.current = { props, choice };
  });

  const makeHost = useCallback(
    (stops: Set<() => void>): FrameHost => ({
      module,
      modules: app.modules,
      person: me.key,
      projectKey: subject.project.key,
      ...(base === undefined ? {} : { base }),
      context: () =>
        contextOf({
          module,
          choice: current.current.choice,
          accountId: me.accountId,
          cloudId: site.cloudId,
          subject: current.current.props.subject,
          ...(current.current.props.modal ? { modal: current.current.props.modal } : {}),
          ...(current.current.props.rule ? { rule: current.current.props.rule } : {}),
        }),
      onTheme: async (apply) => {
        appliers.current.add(apply);
        await apply(current.current.choice.theme);
      },
      go,
      showFlag: flags.show,
      closeFlag: flags.close,
      openModal: (options) => {
        setModal(options);
        return true;
      },
      refresh: () => {
        current.current.props.onRefresh?.();
        return current.current.props.onRefresh !== undefined;
      },
      close: (payload) => {
        current.current.props.onClose?.(payload);
        return current.current.props.onClose !== undefined;
      },
      onClose: (callback) => closers.current.add(callback),
      configure: (callback) => {
        current.current.props.onConfigure?.(callback);
        return current.current.props.onConfigure !== undefined;
      },
      onEnd: (stop) => stops.add(stop),
    }),
    [module, app, me, site, subject.project.key, base, go, flags],
  );

  // Before the browser can run anything of the frame: its first message must find a listener.
  useLayoutEffect(() => {
    if (!frame.current) return undefined;
    const stops = new Set<() => void>();
    const themes = appliers.current;
    const ends = closers.current;
    const host = makeHost(stops);
    const disconnect = connect(frame.current, site.frameOrigin, {
      callBridge: (command, data) => callBridge(host, command, data),
      // An empty page has not drawn yet: the spinner stays.
      onHeight: (pixels) => pixels > 0 && setHeight(pixels),
    });
    return () => {
      for (const callback of ends) void callback();
      for (const stop of stops) stop();
      themes.clear();
      ends.clear();
      disconnect();
    };
    // One connection for the life of the iframe: what changes meanwhile is read through `current`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    for (const apply of appliers.current) void apply(choice.theme);
  }, [choice.theme]);

  const closeModal = (payload?: unknown): void => {
    setModal(undefined);
    void modal?.onClose(payload);
  };
  const isPanel = base === undefined;
  return (
    <div className={isPanel ? 'frame frame-panel' : 'frame frame-page'}>
      {height === undefined && (
        <div className="frame-loading">
          <Spinner label={t('frame.loading')} />
        </div>
      )}
      <iframe
        ref={frame}
        title={module.title}
        src={site.frameOrigin + (page ?? module.page)}
        sandbox={SANDBOX}
        allow={ALLOW}
        style={isPanel ? { height: height ?? STARTING_HEIGHT } : undefined}
      />
      {modal && (
        <AppModal modal={modal} label={module.title} onClose={() => closeModal()}>
          <AppFrame
            module={module}
            subject={subject}
            page={app.pages[modal.resource ?? ''] ?? module.page}
            modal={modal.context}
            onClose={closeModal}
          />
        </AppModal>
      )}
    </div>
  );
}
