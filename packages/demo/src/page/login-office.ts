import * as z from 'zod/mini';

/** A login certificate that was handed out. Moments are ISO 8601 in UTC. */
export interface HandedCertificate {
  readonly fingerprint: string;
  readonly serialNumber: string;
  readonly issuedAt: string;
  readonly notAfter: string;
  readonly endedAt?: string | undefined;
}

/** A login certificate as a file, with what opens it. */
export interface HandedFile {
  readonly fileName: string;
  readonly passphrase: string;
  readonly file: Blob;
}

/** Why the office did not do it. */
export class OfficeRefusal extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`The office answered ${status}.`);
    this.status = status;
  }
}

const path = '/api/demo/login-certificates';
const listed = z.object({
  certificates: z.array(
    z.object({
      fingerprint: z.string(),
      serialNumber: z.string(),
      issuedAt: z.string(),
      notAfter: z.string(),
      endedAt: z.optional(z.string()),
    }),
  ),
});
const handed = z.object({ fileName: z.string(), passphrase: z.string(), pkcs12: z.string() });

/** The login certificates of an account of the certificate portal, the newest first. */
export async function listCertificates(identifier: string): Promise<readonly HandedCertificate[]> {
  return z.parse(listed, await ask('POST', '/listing', { identifier })).certificates;
}

/** Makes one for an account. */
export async function handOutCertificate(identifier: string): Promise<HandedFile> {
  const { pkcs12, ...facts } = z.parse(handed, await ask('POST', '', { identifier }));
  const bytes = Uint8Array.from(atob(pkcs12), (character) => character.charCodeAt(0));
  return { ...facts, file: new Blob([bytes], { type: 'application/x-pkcs12' }) };
}

/** Ends one at once. */
export async function endCertificate(fingerprint: string): Promise<void> {
  await ask('DELETE', '', { fingerprint });
}

/** Gives a file to whoever clicked. */
export function saveFile({ file, fileName }: Pick<HandedFile, 'file' | 'fileName'>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function ask(method: string, below: string, body: object): Promise<unknown> {
  const answer = await fetch(`${path}${below}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new OfficeRefusal(answer.status);
  return answer.json();
}
