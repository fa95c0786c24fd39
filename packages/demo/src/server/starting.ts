/** How long somebody waits before asking again, in seconds. */
const wait = '1';

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
export function startingResponse(request: Request): Response {
  const headers = {
    'retry-after': wait,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
  };
  const isHead = request.method === 'HEAD';
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api/') || pathname === '/openapi.json') {
    const problem = JSON.stringify({
      type: 'about:blank',
      title: 'Service Unavailable',
      status: 503,
      code: 'unavailable',
    });
    return new Response(isHead ? null : problem, {
      status: 503,
      headers: { ...headers, 'content-type': 'application/problem+json' },
    });
  }
  return new Response(isHead ? null : page, {
    status: 503,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8', 'refresh': wait },
  });
}
