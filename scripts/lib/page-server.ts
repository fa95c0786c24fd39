import { presets, type PortalConfiguration } from '@madoguchi/sdk';
import type { Database } from '@madoguchi/server';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { startServer } from '@madoguchi/server/node.js';
import { mediaTypeOf } from './media-type.ts';
import { openReferenceApp, type ReferenceStores } from './reference-app.ts';

export interface PageServer extends AsyncDisposable {
  readonly url: string;
  readonly database: Database;
  /** One of the demo's people who has agreed to the terms, so that nothing stands before anything else; undefined where there is none. */
  readonly person: { readonly identifier: string; readonly password: string } | undefined;
}

/** By path, a file or what makes it. They are looked up when they are asked for: what changes there is served from then on. */
export type ServedFiles = ReadonlyMap<string, string | (() => Promise<string>)>;

/** The reference server on a database of its own, with the demo's people, and `files` beside it. */
export async function servePage(
  files: ServedFiles,
  configuration: PortalConfiguration = presets.information,
  stores: ReferenceStores = {},
): Promise<PageServer> {
  const { app, database } = await openReferenceApp(configuration, stores);
  const server = await startServer({
    app,
    port: 0,
    before: (request) => answer(files, new URL(request.url).pathname),
  });
  const found = demoAccounts[configuration.id]?.find(({ agreed }) => agreed === true);
  return {
    url: `http://127.0.0.1:${server.port}`,
    database,
    person: found && { identifier: found.identifier, password: demoPassword },
    async [Symbol.asyncDispose]() {
      await server.stop();
      await database.close();
    },
  };
}

async function answer(files: ServedFiles, pathname: string): Promise<Response | undefined> {
  const path = pathname === '/' ? '/index.html' : pathname;
  const file = files.get(path);
  const body = typeof file === 'function' ? await file() : file;
  return body === undefined ? undefined : new Response(body, { headers: { 'content-type': mediaTypeOf(path) } });
}
