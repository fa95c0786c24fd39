import { createServer, type ServerResponse } from 'node:http';
import { answer, eventOf, instant, people } from './messages.ts';

// What it takes at least: a bare http server that holds as many answers open and writes the same to each, for anybody.
const streams = new Set<ServerResponse>();
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('retry: 3000\nevent: open\ndata: {}\n\n');
  streams.add(response);
});
setInterval(() => {
  for (const stream of streams) stream.write(': \n\n');
}, 20_000);
answer(async (version) => {
  const at = instant();
  const event = eventOf(version);
  for (const stream of streams) stream.write(event);
  return at;
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  process.send?.({
    type: 'ready',
    url: `http://127.0.0.1:${port}/`,
    cookies: Array.from({ length: people }, () => ''),
  });
});
