import { findInstalled, windowsPrograms } from './installed.ts';

const places = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...windowsPrograms('Mozilla Firefox/firefox.exe'),
];

/** A Firefox to run: `FIREFOX_PATH`, else an installed one. */
export function findFirefox(): string | undefined {
  return process.env['FIREFOX_PATH'] ?? findInstalled(places);
}
