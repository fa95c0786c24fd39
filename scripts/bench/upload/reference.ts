import { presets } from '@madoguchi/sdk';
import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import { folderFiles } from '@madoguchi/server/node.js';
import { servePage } from '../../lib/page-server.ts';
import { addSignedIn } from '../people.ts';
import { emptied, folder } from './folder.ts';
import { answer } from './messages.ts';

// The reference server, which keeps files in a folder, and somebody who may add files to tickets.
const files = folderFiles(folder);
const served = await servePage(new Map(), presets.support, { files });
const cookie = await addSignedIn(served, 'bench');
await emptied(); // the demo's
answer(emptied);
const asked = new URLSearchParams({ purpose: 'ticket-file', name: 'dump.bin' });
process.send?.({
  type: 'ready',
  url: `${served.url}/api/${presets.support.id}${upload.path}?${asked}`,
  cookie,
});
