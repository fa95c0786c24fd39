import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { askPortal, install, makeRequest, readInstallation, takeActivation, type Installation } from './activating.ts';
import { activationFileMost } from '@madoguchi/sdk/environments/activation-file.rules.js';
import { licenseText, refusals } from './words.ts';

// A small licensed system, as a command line. It is activated with files alone: it needs the portal's address only to be
// set up, as this demo has no installer that would bring the vendor's keys along.
const help = `usage:
  licensed-system.ts request --portal http://localhost:4000/api/license [--folder <folder>] [--name <name>] [--product <id>]
      writes activation-request.json, to be registered in step 1 of the license portal
  licensed-system.ts activate <file> [--folder <folder>]
      takes the activation file of step 2
  licensed-system.ts status [--folder <folder>]
      says what may be used

  --folder   where the system keeps what it knows; the present one by default
`;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function run(given: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      folder: { type: 'string', default: '.' },
      name: { type: 'string', default: 'Command-line server' },
      product: { type: 'string', default: 'platform' },
      portal: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [command, path] = positionals;
  const { folder } = values;
  if (command === 'request') return request(folder, values);
  if (command === 'activate' && path !== undefined) return activate(folder, path);
  if (command === 'status') return status(folder);
  console.error(help);
  return values.help ? 0 : 2;
}

async function request(
  folder: string,
  { portal, name, product }: { readonly portal?: string | undefined; readonly name: string; readonly product: string },
): Promise<number> {
  await mkdir(folder, { recursive: true });
  const before = await find(folder);
  const asked = portal === undefined ? undefined : await askPortal(portal);
  if (!before && !asked)
    throw new Error('This system is not set up yet: name the portal whose keys it trusts with --portal.');
  const { keys, ahead } = { keys: [], ahead: 0, ...before, ...asked };
  // keys are trusted once, when the system is set up: later only the clock is taken over
  const current = before ? { ...before, ahead } : install(cryptoRandom, { name, product, keys, ahead });
  const { installation, file } = await makeRequest(cryptoRandom, current, Date.now() + current.ahead);
  const path = join(folder, 'activation-request.json');
  await writeFile(path, file);
  await keep(folder, installation);
  console.log(`Wrote ${path}. Register it in step 1 of the license portal, within 24 hours.`);
  return 0;
}

async function activate(folder: string, path: string): Promise<number> {
  const installation = await find(folder);
  if (!installation) throw new Error('This system has made no request yet.');
  const outcome = await takeActivation(installation, await readAtMost(path), Date.now() + installation.ahead);
  if (!outcome.ok) {
    console.error(refusals[outcome.code][1]);
    return 1;
  }
  await keep(folder, outcome.installation);
  return status(folder);
}

async function status(folder: string): Promise<number> {
  const { activation } = (await find(folder)) ?? {};
  if (!activation) {
    console.log('Not activated.');
    return 0;
  }
  console.log(`Activated for ${activation.environment}, contract ${activation.contract}.`);
  for (const license of activation.licenses) console.log(`  ${licenseText(license)[1]}`);
  return 0;
}

/** A file, or as much of it as tells that it is too large. */
async function readAtMost(path: string): Promise<Blob> {
  await using handle = await open(path).catch(() => {
    throw new Error(`The file ${path} could not be opened. Name the activation file of step 2.`);
  });
  const { buffer, bytesRead } = await handle.read(new Uint8Array(activationFileMost + 1), 0, activationFileMost + 1);
  return new Blob([buffer.subarray(0, bytesRead)]);
}

function stateFile(folder: string): string {
  return join(folder, 'licensed-system.json');
}

async function find(folder: string): Promise<Installation | undefined> {
  const kept = await readFile(stateFile(folder), 'utf8').catch(() => undefined);
  return kept === undefined ? undefined : readInstallation(kept);
}

async function keep(folder: string, installation: Installation): Promise<void> {
  const path = stateFile(folder);
  await writeFile(`${path}.new`, JSON.stringify(installation, null, 2), { mode: 0o600 });
  await rename(`${path}.new`, path); // whole or not at all
}
