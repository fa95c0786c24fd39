import type { ScriptedServer } from './scripted-server.ts';

/** Sends what goes by XMLHttpRequest, as files do whose progress is told, to a scripted server. Returns what ends that. */
export function sendUploadsTo(server: ScriptedServer): () => void {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'XMLHttpRequest');
  class ScriptedRequest extends EventTarget {
    readonly upload = new EventTarget();
    readonly #ends = new AbortController();
    readonly #headers = new Headers();
    #method = 'GET';
    #url = '';
    #answer: Headers = new Headers();
    status = 0;
    responseText = '';
    responseType = '';
    withCredentials = false;
    open(method: string, url: string): void {
      this.#method = method;
      this.#url = url;
    }
    setRequestHeader(name: string, value: string): void {
      this.#headers.append(name, value);
    }
    getAllResponseHeaders(): string {
      return [...this.#answer].map(([name, value]) => `${name}: ${value}`).join('\r\n');
    }
    abort(): void {
      this.#ends.abort();
    }
    send(body: Blob): void {
      this.upload.dispatchEvent(new ProgressEvent('progress', { loaded: Math.floor(body.size / 2), total: body.size }));
      const { signal } = this.#ends;
      signal.addEventListener('abort', () => this.dispatchEvent(new Event('abort')));
      void this.#send(body, signal);
    }
    async #send(body: Blob, signal: AbortSignal): Promise<void> {
      try {
        const response = await server.fetch(this.#url, { method: this.#method, headers: this.#headers, body });
        if (signal.aborted) return;
        this.#answer = response.headers;
        this.status = response.status;
        this.responseText = await response.text();
        this.dispatchEvent(new Event('load'));
      } catch {
        this.dispatchEvent(new Event('error'));
      }
    }
  }
  Object.defineProperty(globalThis, 'XMLHttpRequest', { ...own, value: ScriptedRequest });
  return () => {
    if (own) Object.defineProperty(globalThis, 'XMLHttpRequest', own);
  };
}
