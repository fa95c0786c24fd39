import { readFile, writeFile } from 'node:fs/promises';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { accessMatrix, printAccessMatrix } from '@madoguchi/server';

const file = new URL('../../docs/access-matrix.md', import.meta.url);

/** The page on who may call what, as the endpoints say now. */
export function accessMatrixPage(): string {
  return `# Who may call what

Printed from the endpoints by \`node scripts/run.mjs access-matrix\`; the tests of the server drive every cell against the
whole application, and fail for an operation without a row.

${printAccessMatrix(accessMatrix(endpoints)).trim()}
`;
}

export async function writtenAccessMatrix(): Promise<string> {
  return readFile(file, 'utf8');
}

export async function writeAccessMatrix(): Promise<void> {
  await writeFile(file, accessMatrixPage());
}
