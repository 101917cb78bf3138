/**
 * Carries calls between a frame and the shell, over comlink, with functions anywhere inside what is passed.
 *
 * comlink passes a function only when it is the whole value; the bridge also hands over objects that hold some
 * (`openModal({onClose})`, the history with its methods). Each becomes a port of its own.
 */
import * as Comlink from 'comlink';

type Fn = (...values: unknown[]) => unknown;

const PORT = '__voorrang_function__';

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function holdsFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (Array.isArray(value)) return value.some(holdsFunction);
  return isPlain(value) && Object.values(value).some(holdsFunction);
}

function pack(value: unknown, ports: Transferable[]): unknown {
  if (typeof value === 'function') {
    const { port1, port2 } = new MessageChannel();
    Comlink.expose(value, port1);
    ports.push(port2);
    return { [PORT]: port2 };
  }
  if (Array.isArray(value)) return value.map((item) => pack(item, ports));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item, ports)]));
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (!isPlain(value)) return value;
  if (value[PORT] instanceof MessagePort) {
    const remote = Comlink.wrap<Fn>(value[PORT]);
    return (...values: unknown[]) => remote(...values);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]));
}

let installed = false;

/** Both ends must do this before anything is sent. */
export function carryFunctions(): void {
  if (installed) return;
  installed = true;
  Comlink.transferHandlers.set('functions', {
    canHandle: (value): value is unknown => holdsFunction(value),
    serialize: (value) => {
      const ports: Transferable[] = [];
      return [pack(value, ports), ports];
    },
    deserialize: unpack,
  });
}

/** What a frame tells of itself, besides its calls. */
export type FrameReport =
  { kind: 'height'; value: number } | { kind: 'violation'; directive: string; blocked: string; source: string };

/** What the shell offers a frame. */
export interface ShellEnd {
  callBridge(command: string, data?: unknown): Promise<unknown>;
  report(report: FrameReport): void;
}

/** The frame's first message; its one port carries everything after. */
export const CONNECT = 'voorrang-sandbox-connect';
