import { problemResponse, Refusal } from '@madoguchi/server';
import { pageHeaders, wordsOnly } from './page-headers.ts';

/** How long somebody waits before asking again, in seconds. */
const wait = 1;

const page = `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>準備中です / Starting</title>
  </head>
  <body>
    <h1>準備しています</h1>
    <p>まもなく表示されます。このままお待ちください。</p>
    <div lang="en">
      <h2>Starting</h2>
      <p>The page appears in a moment; there is no need to do anything.</p>
    </div>
  </body>
</html>
`;

/**
 * What is answered while the demo starts: problem details to programs, and to a person a page that asks again by
 * itself, without a script.
 */
export function startingResponse(request: Request, isPublic: boolean): Response {
  const { pathname } = new URL(request.url);
  const toProgram = pathname.startsWith('/api/') || pathname === '/openapi.json';
  const answer = toProgram
    ? problemResponse(new Refusal('unavailable', { retryAfter: wait }), crypto.randomUUID())
    : new Response(page, {
        status: 503,
        headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': String(wait), 'refresh': String(wait) },
      });
  const { headers, status } = answer;
  for (const [name, value] of Object.entries(pageHeaders(wordsOnly, isPublic))) headers.set(name, value);
  headers.set('cache-control', 'no-store');
  return request.method === 'HEAD' ? new Response(null, { status, headers }) : answer;
}
