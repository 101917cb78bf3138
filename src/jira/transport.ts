/** What both of Forge's ways to Jira have in common; the gateway stands on this alone. */
export type Transport = (path: string, init: TransportInit) => Promise<TransportResponse>;

export interface TransportInit {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface TransportResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}
