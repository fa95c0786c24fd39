import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The oldest Node that runs everything here as it is: TypeScript, SQLite, Argon2. */
const oldest = [24, 7];

/**
 * The Node that npm installed with the dependencies; the running one where there is none for this platform.
 *
 * @param {string} root
 * @returns {string}
 * @throws {Error} that says what to install.
 */
export function findNode(root) {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  if (process.platform === 'win32') names.push(`node-win-${process.arch}`);
  const path = names.map((name) => join(root, 'node_modules', name, 'bin', file)).find((one) => existsSync(one));
  if (path === undefined) {
    if (isNewEnough(process.versions.node)) return process.execPath;
    throw new Error(
      `No Node comes with the dependencies for ${process.platform} on ${process.arch}, and the one running here is ${process.version}.\n` +
        `Install Node ${oldest.join('.')} or newer (26 is what is tested) and try again.`,
    );
  }
  const { status, stderr, error } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  if (status === 0) return path;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new Error(whatIsMissing(path, stderr || String(error ?? '')));
}

/**
 * The environment in which `node` and the installed programs are the project's.
 *
 * @param {string} root
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function bin(root, node) {
  const folders = [dirname(node), join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''];
  return { ...process.env, PATH: folders.join(delimiter) };
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * @param {string} path
 * @param {string} said
 */
function whatIsMissing(path, said) {
  const library = /([\w+.-]+\.so[\w.]*)/.exec(said)?.[1];
  if (library?.startsWith('libatomic'))
    return 'Node 26 needs the system library libatomic, which is not installed. Install it and try again:\n  apt-get install -y libatomic1';
  if (library) return `Node 26 needs the system library ${library}, which is not installed. Install it and try again.`;
  return `${path} does not start on this system:\n${said.trim()}\nInstall Node ${oldest.join('.')} or newer and try again.`;
}
