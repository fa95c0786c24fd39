import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a process keeps what is uploaded; gone when it ends, whichever way it is told to. */
export const folder: string = mkdtempSync(join(tmpdir(), 'mado-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const end of ['SIGTERM', 'disconnect'] as const) process.on(end, () => process.exit());

/** Removes what is kept, so that no disk fills up; gives how many bytes it was. */
export async function emptied(): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    bytes += (await stat(path)).size;
    await rm(path);
  }
  return bytes;
}
