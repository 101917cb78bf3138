/** Joins one iframe to the shell: waits for its first message, then answers over the port that came with it. */
import * as Comlink from 'comlink';
import { carryFunctions, CONNECT } from '../../forge/bridge/wire';
import type { FrameReport, ShellEnd } from '../../forge/bridge/wire';
import { recordViolation } from './record';

carryFunctions();

export interface FrameEvents {
  callBridge(command: string, data: unknown): Promise<unknown>;
  onHeight(pixels: number): unknown;
}

export function connect(frame: HTMLIFrameElement, origin: string, events: FrameEvents): () => void {
  let port: MessagePort | undefined;

  const shellEnd: ShellEnd = {
    callBridge: (command, data) => events.callBridge(command, data),
    report(report: FrameReport) {
      if (report.kind === 'height') void events.onHeight(report.value);
      else recordViolation(report);
    },
  };

  const onMessage = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin || event.data !== CONNECT) return;
    // A frame that loaded another page connects anew.
    port?.close();
    port = event.ports[0];
    if (port) Comlink.expose(shellEnd, port);
  };

  window.addEventListener('message', onMessage);
  return () => {
    window.removeEventListener('message', onMessage);
    port?.close();
  };
}
