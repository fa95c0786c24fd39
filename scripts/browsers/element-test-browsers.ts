import { chromeLauncher, type BrowserLauncher } from '@web/test-runner';
import { puppeteerCore } from '@web/test-runner-chrome';
import { findHeadlessChromium } from './chromium.ts';
import { findFirefox } from './firefox.ts';
import { webkitLauncher, type WebKitLauncher } from './webkit-launcher.ts';
import { findWebKit } from './webkit.ts';

/** One process for all pages, which compiles what they share once: an eighth less of the time that Firefox takes. */
const oneProcess = {
  'fission.autostart': false,
  'dom.ipc.processCount': 1,
  'dom.ipc.keepProcessesAlive.web': 1,
  'dom.ipc.processPrelaunch.enabled': false,
};

/** The browsers that element tests know. */
export const browserNames = ['chromium', 'firefox', 'webkit'] as const;
export type BrowserName = (typeof browserNames)[number];

/** A launcher for the browser; undefined where it is not installed. */
export async function launcherFor(name: BrowserName): Promise<BrowserLauncher | WebKitLauncher | undefined> {
  if (name === 'chromium')
    return withNewPages(
      chromeLauncher({
        launchOptions: await findHeadlessChromium(),
        // what one page keeps in the browser is not seen by those that run beside it; the other browsers run one at a time
        createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
      }),
    );
  if (name === 'firefox') {
    const executablePath = findFirefox();
    if (!executablePath) return undefined;
    const launchOptions = {
      browser: 'firefox' as const,
      executablePath,
      headless: true,
      extraPrefsFirefox: oneProcess,
    };
    return chromeLauncher({ puppeteer: puppeteerCore, launchOptions, concurrency: 1 });
  }
  const found = findWebKit();
  return found && webkitLauncher(found);
}

/**
 * Takes a new page for each bundle of test files. A page keeps 50 entries of history: after several bundles and ways back,
 * `history.back()` of a test leads out of it.
 */
function withNewPages(launcher: ReturnType<typeof chromeLauncher>): typeof launcher {
  const stopSession = launcher.stopSession.bind(launcher);
  return Object.assign(launcher, {
    async stopSession(id: string) {
      const result = await stopSession(id);
      const idle: unknown = Reflect.get(launcher, 'inactivePages');
      if (!Array.isArray(idle)) throw new Error('The launcher keeps its idle pages elsewhere now.');
      for (const { puppeteerPage } of idle.splice(0)) await puppeteerPage.browserContext().close();
      return result;
    },
  });
}
