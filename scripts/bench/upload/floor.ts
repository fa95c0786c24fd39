import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { emptied, folder } from './folder.ts';
import { answer } from './messages.ts';

// What it takes at least: a bare http server that writes to the disk whatever comes, of anybody, and neither looks at it nor
// makes its digest.
let files = 0;
const server = createServer((request, response) => {
  void (async () => {
    const handle = await open(join(folder, String(files++)), 'wx');
    await pipeline(request, handle.createWriteStream({ flush: true }));
    response.writeHead(201).end();
  })();
});
answer(emptied);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  process.send?.({ type: 'ready', url: `http://127.0.0.1:${port}/`, cookie: '' });
});
