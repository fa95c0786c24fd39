/** Statuses whose answer has no body (Fetch Standard). */
const withoutBody = [204, 205, 304];

/**
 * A `fetch` that tells how many bytes of the body were sent, by XMLHttpRequest; undefined where there is none, as in Node
 * and in workers of some browsers. It takes a URL and what the SDK's transport sends, and follows redirects.
 */
export function progressFetch(tell: (sent: number) => void): typeof fetch | undefined {
  if (typeof XMLHttpRequest === 'undefined') return undefined;
  return (url, { method = 'GET', headers, body, signal, credentials } = {}) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      const abort = (): void => request.abort();
      const end = (settle: () => void): void => {
        signal?.removeEventListener('abort', abort);
        settle();
      };
      // in the words by which a broken line is known from a programming error, so that it is tried again
      const broken = (): void => end(() => reject(new TypeError('Failed to fetch')));
      request.open(method, String(url));
      request.withCredentials = credentials === 'include';
      request.responseType = 'text';
      new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value));
      request.upload.addEventListener('progress', ({ loaded }) => tell(loaded));
      request.addEventListener('error', broken);
      request.addEventListener('timeout', broken);
      request.addEventListener('abort', () => end(() => reject(signal?.reason)));
      request.addEventListener('load', () => end(() => resolve(responseOf(request))));
      if (signal?.aborted) return end(() => reject(signal.reason));
      signal?.addEventListener('abort', abort);
      request.send(body instanceof Blob || typeof body === 'string' ? body : null);
    });
}

function responseOf(request: XMLHttpRequest): Response {
  const { status, responseText } = request;
  const headers = new Headers();
  for (const line of request
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return new Response(withoutBody.includes(status) ? null : responseText, { status, headers });
}
