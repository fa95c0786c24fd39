import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foreground } from './foreground.mjs';

/**
 * Installs the dependencies unless they already are what package-lock.json says.
 *
 * @param {string} root
 */
export async function installWhenNeeded(root) {
  if (isInstalled(root)) return;
  console.log('Installing dependencies (npm ci); this takes about a minute…');
  const npm = process.env['npm_execpath'];
  const started = Date.now();
  const status = npm?.endsWith('.js')
    ? await foreground(process.execPath, [npm, 'ci'])
    : await foreground(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci']);
  if (status !== 0) throw new Error('npm ci failed: what it says stands above. Nothing was started.');
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/**
 * npm writes down what it installed as the last thing it does; that is compared with what is to be installed.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const file = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(file)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(file);
  return Object.entries(wanted).every(([path, { optional, version, link }]) => {
    if (!path.startsWith('node_modules/')) return true; // the project's own packages
    const found = installed[path];
    return found ? found.version === version && found.link === link : optional;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, link?: boolean, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
