/** A request on its way to a portal's server, as a transport gets it. */
export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the portal's base URL, beginning with `/`, query included. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON text of the body, or a file. */
  readonly body?: string | Blob | undefined;
  /** Milliseconds until an attempt is given up, where it may take longer than others and the host has not said how long. */
  readonly timeout?: number | undefined;
  /** Sends this request where the host has handed in no `fetch` of its own. */
  readonly fetch?: typeof fetch | undefined;
  /** Whether the same request may be sent again when no answer came. */
  readonly repeatable: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface TransportResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** The body as text, whole; it rejects when the body breaks off. */
  text(): Promise<string>;
}

/**
 * What carries requests: the SDK's own over `fetch`, or a host's. It resolves with whatever was answered, also 4xx and
 * 5xx, and rejects with a `PortalError` of code `network`, `timeout` or `aborted`.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;
