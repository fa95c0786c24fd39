import type { BrowserLauncher } from '@web/test-runner';
import { createWebKitPage, type WebKitPage } from './webkit-page.ts';
import { startWebKit, type FoundWebKit, type WebKitSession } from './webkit.ts';

export interface WebKitLauncher extends Omit<BrowserLauncher, 'startDebugSession'> {
  getPage(id: string): WebKitPage;
}

/** Runs element tests in WebKitGTK, one page after another. Commands of the test runner reach it through `getPage`. */
export function webkitLauncher(found: FoundWebKit): WebKitLauncher {
  const urls = new Map<string, string>();
  let starting: Promise<WebKitSession> | undefined;
  const call: WebKitSession['call'] = async (method, path, body) => {
    starting ??= startWebKit(found);
    return (await starting).call(method, path, body);
  };
  return {
    name: 'WebKit',
    type: 'playwright', // the commands drive launchers of this type through `getPage`
    concurrency: 1,
    async startSession(id, url) {
      urls.set(id, url);
      await call('POST', '/url', { url });
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    async stopSession(id) {
      urls.delete(id);
      await call('POST', '/url', { url: 'about:blank' });
      return {};
    },
    async stop() {
      await (await starting)?.stop();
    },
    getPage: () => createWebKitPage(call),
  };
}
