/** The bridge's commands, each as the host in Jira answers it. */
import { authorization, callHost } from '../api';
import type { ModuleView } from '../api';
import type { Choice } from '../choice';
import type { FlagOptions } from '../flags';
import { emit, listen } from './events';
import { createAppHistory } from './history';
import { placeOf } from './places';
import type { Destination } from './places';
import { recordUnknownCommand } from './record';

export interface ModalOptions {
  resource: string | null;
  size: string | { width: string; height?: string };
  title: string;
  context: Record<string, unknown>;
  closeOnEscape: boolean;
  closeOnOverlayClick: boolean;
  onClose(payload?: unknown): unknown;
}

/** Answers the rule's configuration as JSON; undefined keeps the dialog open. */
export type Configure = () => Promise<string | undefined>;

/** What a frame's surroundings can do; each view of the shell gives what it has. */
export interface FrameHost {
  module: ModuleView;
  modules: ModuleView[];
  person: Choice['as'];
  projectKey: string;
  /** The address under which a full page stands; absent for panels, which have no history of their own. */
  base?: string;
  context(): Record<string, unknown>;
  onTheme(apply: (mode: Choice['theme']) => unknown): Promise<void>;
  go(address: string): void;
  showFlag(options: FlagOptions): void;
  closeFlag(id: string | number): void;
  openModal(options: ModalOptions): boolean;
  /** False where a view cannot do it: the bridge makes an error of that. */
  refresh(): boolean;
  close(payload: unknown): boolean;
  onClose(callback: () => unknown): void;
  /** The page of a workflow rule says what to call when its dialog is confirmed. False where there is no such dialog. */
  configure(callback: Configure): boolean;
  /** Told of everything that must stop with the frame. */
  onEnd: (stop: () => void) => void;
}

type Command = (host: FrameHost, data: never) => unknown;

const commands: Record<string, Command> = {
  invoke: async (host, data: { functionKey: string; payload?: unknown; metadata?: unknown }) => {
    const { functionKey, payload, metadata } = data;
    const { person, module } = host;
    const body = await callHost('invoke', {
      person,
      moduleKey: module.key,
      functionKey,
      payload,
      context: host.context(),
    });
    return metadata === undefined ? body : { body, metadata: {} };
  },
  getContext: (host) => host.context(),
  fetchProduct,
  enableTheming: (host, { apply }: { apply: (mode: Choice['theme']) => unknown }) => host.onTheme(apply),
  createHistory: (host) => {
    if (host.base === undefined) throw new Error(`${host.module.type} has no history`);
    return createAppHistory(host.base, host.onEnd);
  },
  changeWindowTitle: (_, title: string) => {
    document.title = title;
  },
  emitReadyEvent: () => undefined,
  navigate: (host, destination: Destination) => {
    const place = placeOf(destination, host.modules, host.projectKey);
    if (place === undefined) throw new Error(`The sandbox has no place ${JSON.stringify(destination)}`);
    const url = new URL(place, window.location.origin);
    const inside = url.origin === window.location.origin;
    if (inside && destination.type !== 'new-tab') host.go(url.pathname + url.search + url.hash);
    else window.open(url, '_blank', 'noopener');
  },
  getUrl: (host, destination: Destination) => {
    const place = placeOf(destination, host.modules, host.projectKey);
    return place === undefined ? undefined : new URL(place, window.location.origin).href;
  },
  reload: () => window.location.reload(),
  showFlag: (host, options: FlagOptions) => host.showFlag(options),
  closeFlag: (host, { id }: { id: string | number }) => host.closeFlag(id),
  openModal: (host, options: ModalOptions) => host.openModal(options),
  on: (host, { event, callback }: { event: string; callback: (payload: unknown) => unknown }) => {
    const unsubscribe = listen(event, callback);
    host.onEnd(unsubscribe);
    return { unsubscribe };
  },
  emit: (_, { event, payload }: { event: string; payload: unknown }) => emit(event, payload),
  refresh: (host) => host.refresh(),
  submit: (host, payload: unknown) => host.close(payload),
  close: (host, payload: unknown) => host.close(payload),
  onClose: (host, callback: () => unknown) => host.onClose(callback),
  setWorkflowRuleConfigurationCallback: (host, { data }: { data: { onConfigure: Configure } }) =>
    host.configure(data.onConfigure),
};

export async function callBridge(host: FrameHost, command: string, data: unknown): Promise<unknown> {
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!run) {
    recordUnknownCommand(command);
    throw new Error(`The sandbox does not know the bridge command ${command}`);
  }
  return await run(host, data as never);
}

interface ProductCall {
  product: string;
  restPath: string;
  fetchRequestInit: { method?: string; body?: string | null; headers?: [string, string][] };
}

/** Straight to the sandbox's REST as the person who looks, marked so that the manifest's scopes are held against it. */
async function fetchProduct(
  host: FrameHost,
  { product, restPath, fetchRequestInit: init }: ProductCall,
): Promise<unknown> {
  if (product !== 'jira') throw new Error(`The sandbox has no ${product}`);
  const path = new URL(restPath, window.location.origin);
  if (path.origin !== window.location.origin || !path.pathname.startsWith('/rest/')) {
    throw new Error(`Not an address of Jira's REST: ${restPath}`);
  }
  const response = await fetch(path, {
    method: init.method ?? 'GET',
    headers: [...(init.headers ?? []), ...Object.entries(authorization(host.person)), ['x-sandbox-forge-app', '1']],
    body: init.body || null,
  });
  return {
    body: await response.text(),
    headers: Object.fromEntries(response.headers.entries()),
    status: response.status,
    statusText: response.statusText,
  };
}
