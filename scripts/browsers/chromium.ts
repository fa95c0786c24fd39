import { findInstalled, windowsPrograms } from './installed.ts';

export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: string[];
}

const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  `--disable-features=${needless().join()}`,
];

/** Of the whole browser, what costs a second for each window, or what playwright-core turns off, whose list this one replaces. */
function needless(): readonly string[] {
  const suggestions = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];
  const spare = ['SpareRendererForSitePerProcess']; // a process kept for a page that no test opens
  const ofPlaywright = [
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'OptimizationHints',
    'NetworkTimeServiceQuerying',
    'AimEnabled',
    'PreconnectToSearch',
  ];
  return [...suggestions, ...spare, ...ofPlaywright];
}

const places = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...windowsPrograms('Google/Chrome/Application/chrome.exe'),
  ...windowsPrograms('Microsoft/Edge/Application/msedge.exe'),
];

/**
 * A Chromium to run: `CHROME_PATH`, then an installed Chromium, Chrome or Edge, then the one inside the npm package
 * `@sparticuz/chromium` (Linux on x64 only). Its arguments make no request of its own, and no sandbox as root.
 */
export async function findChromium(): Promise<FoundBrowser> {
  const executablePath = process.env['CHROME_PATH'] ?? findInstalled(places);
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (executablePath) return { executablePath, args: isRoot ? [...quiet, '--no-sandbox'] : quiet };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chrome or Chromium found. Install one, or name one in CHROME_PATH.');
  return { executablePath: await packaged(), args: [...quiet, '--no-sandbox', '--disable-dev-shm-usage'] };
}

/**
 * A Chromium without windows, which takes a quarter of the time for each page that is opened: `chromium-headless-shell`
 * where that is installed and `CHROME_PATH` names no other, else what `findChromium` finds. It keeps no page to come back to
 * as it was left.
 */
export async function findHeadlessChromium(): Promise<FoundBrowser> {
  const found = await findChromium();
  const shell = process.env['CHROME_PATH'] ? undefined : findInstalled(['chromium-headless-shell']);
  return shell ? { ...found, executablePath: shell } : found;
}

async function packaged(): Promise<string> {
  const { AWS_EXECUTION_ENV: before } = process.env;
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'; // makes the package unpack its own NSS and expat
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  if (before === undefined) delete process.env['AWS_EXECUTION_ENV'];
  return path;
}
