import { http, HttpResponse, type HttpHandler } from 'msw';

/**
 * Answers an MSW 3 network from a function like `fetch`: `setupServer(...handlers)` in Node, `setupWorker(...handlers)`
 * in a browser. This file is all that knows MSW.
 */
export function handlersFor(baseUrl: string, fetch: (request: Request) => Promise<Response>): readonly HttpHandler[] {
  return [
    http.all(`${baseUrl}/*`, async ({ request }) => {
      try {
        return await fetch(request);
      } catch {
        return HttpResponse.error(); // the only way to say that there was no connection
      }
    }),
  ];
}
