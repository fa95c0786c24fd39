import { browserNames } from '../browsers/element-test-browsers.ts';
import { findFirefox } from '../browsers/firefox.ts';
import { findWebKit } from '../browsers/webkit.ts';
import { command } from '../run/command.ts';
import { countsOfLines } from '../run/counts.ts';
import type { Outcome, Stage } from '../run/stage.ts';

/** Element tests in every browser there is: Chromium always, Firefox and WebKit where they are installed. */
export const elements: Stage = {
  name: 'elements',
  after: ['types'],
  run: () => elementTests(),
};

/** The element tests; with `MADO_LONG` in `env` what they repeat is tried more often. */
export async function elementTests(env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const parts = {
    chromium: true,
    firefox: findFirefox()
      ? true
      : 'no Firefox is installed (apt-get install firefox-esr), and FIREFOX_PATH names none',
    webkit: findWebKit()
      ? true
      : 'WebKitWebDriver, its MiniBrowser or Xvfb is missing (apt-get install webkit2gtk-driver xvfb)',
  } as const;
  const present = browserNames.filter((name) => parts[name] === true);
  const { status, output } = await command(process.execPath, ['node_modules/@web/test-runner/dist/bin.js'], {
    env: { ...env, BROWSERS: present.join(',') },
    minutes: 40, // beside the journeys and the stories, on two slow cores
  });
  return { ...countsOfLines(output, status), output, parts, note: present.join(', ') };
}
