import { isDownloadable } from '@madoguchi/sdk/certificates/application-state.rules.js';
import type { ApplicationInput } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import type { CertificateChain, CertificateFiles } from '@madoguchi/sdk/certificates/certificate-files.model.js';
import { safeFileName } from '@madoguchi/sdk/portal/file-name.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { FindFile } from '../portal/answer-file.ts';
import type { CustomerCall } from '../portal/call.ts';
import { hexOf } from '../portal/digest.ts';
import { fileLinks } from '../portal/file-link.ts';
import { memoryFile } from '../portal/memory-file.ts';
import type { ServerPorts } from '../portal/ports.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { iso, readParts, type ApplicationParts } from './application-records.ts';
import { bytesOfBase64 } from './base64.ts';
import { printedForm } from './form-facts.ts';
import { readEntries } from './kept-entries.ts';
import { detailOf, openApplication } from './open-application.ts';
import { siteSealPng, siteSealSvg } from './site-seal.ts';

/** What an application has to download: its form at all times, the rest as `isDownloadable` has it (CRT-06, CRT-14). */
export async function readOwnFiles(call: CustomerCall, { applicationId }: ApplicationInput): Promise<CertificateFiles> {
  const found = await openApplication(call.server.database.kysely, call, applicationId);
  const links = await fileLinks(call, 'certificate-files');
  const offered = filesOf(found, call.server, call.now);
  const files = offered.map(async ({ format, name }) => ({ format, name, url: await links(applicationId, name) }));
  return { files: await Promise.all(files) };
}

/** The certificate with its chain, which a page joins with a key: a download as any other (CRT-14). */
export async function readOwnChain(call: CustomerCall, { applicationId }: ApplicationInput): Promise<CertificateChain> {
  const { kysely } = call.server.database;
  const found = await openApplication(kysely, call, applicationId);
  const isOffered = filesOf(found, call.server, call.now).some(({ format }) => format === 'chain');
  if (!found.certificate || !isOffered) throw new Refusal('not-found');
  await noteDownload(kysely, found.certificate, call.now);
  return { pem: found.certificate.chain };
}

interface NamedFile {
  readonly format: 'pem' | 'der' | 'pkcs7' | 'chain' | 'seal' | 'form';
  readonly name: string;
}

function filesOf(
  { row, certificate }: ApplicationParts,
  { pdf }: Pick<ServerPorts, 'pdf'>,
  now: Instant,
): readonly NamedFile[] {
  const revokedAt = certificate?.revoked_at == null ? undefined : iso(certificate.revoked_at);
  const isOffered = isDownloadable({ state: row.state, certificate: certificate && { revokedAt } }, now);
  const name = safeFileName(row.server_name.replaceAll('*', '_'));
  return [
    ...(isOffered
      ? ([
          { format: 'pem', name: `${name}.pem` },
          { format: 'der', name: `${name}.cer` },
          { format: 'pkcs7', name: `${name}.p7b` },
          { format: 'chain', name: `${name}.chain.pem` },
        ] as const)
      : []),
    ...(isOffered && readEntries(row.entries).basics.siteSeal
      ? ([
          { format: 'seal', name: 'site-seal.svg' },
          { format: 'seal', name: 'site-seal.png' },
        ] as const)
      : []),
    ...(pdf ? [{ format: 'form', name: `application-form-${row.number}.pdf` } as const] : []),
  ];
}

/** Finds a file of an application for its owner. The first download of a certificate is recorded (CRT-14). */
export const findCertificateFile: FindFile = async ({ server, portal, actor, id, name, isHead, now }) => {
  const { kysely } = server.database;
  const [parts] = await readParts(kysely, { portal, actor }, [id]);
  const file = parts && filesOf(parts, server, now).find((one) => one.name === name);
  if (!parts || !file) return undefined;
  const { certificate, row } = parts;
  if (file.format === 'form') {
    const form = await printedForm(kysely, portal, parts, await detailOf(kysely, { portal, actor, now }, parts));
    const made = await server.pdf?.(form);
    if (!made) return undefined;
    const bytes = new Uint8Array(made);
    const tag = hexOf(await crypto.subtle.digest('SHA-256', bytes)); // it shows the contract too, whose period goes on by itself
    return { file: memoryFile({ type: 'application/pdf', bytes, modifiedAt: row.updated_at, tag }) };
  }
  if (!certificate) return undefined;
  if (file.format !== 'seal' && !isHead) await noteDownload(kysely, certificate, now);
  const lastDay = calendarDay(certificate.not_after, portal.configuration.timeZone);
  const bytes = await bytesOf(file, certificate, { serverName: row.server_name, lastDay });
  const type = 'application/octet-stream';
  return { file: memoryFile({ type, bytes, modifiedAt: certificate.issued_at }), storedAs: name };
};

/** The first time is the one that stays. */
async function noteDownload(
  database: Kysely<Tables>,
  { id }: Pick<NonNullable<ApplicationParts['certificate']>, 'id'>,
  now: Instant,
): Promise<void> {
  await database
    .updateTable('certificate')
    .set({ downloaded_at: now })
    .where('id', '=', id)
    .where('downloaded_at', 'is', null)
    .execute();
}

async function bytesOf(
  { format, name }: NamedFile,
  { pem, chain, pkcs7 }: NonNullable<ApplicationParts['certificate']>,
  { serverName, lastDay }: { readonly serverName: string; readonly lastDay: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);
  if (format === 'der') return bytesOfBase64(pem.replaceAll(/-----[^-]+-----/g, ''));
  if (format === 'seal')
    return name.endsWith('.png') ? siteSealPng(serverName, lastDay) : text(siteSealSvg(serverName, lastDay));
  return text({ pem, chain, pkcs7, form: '' }[format]);
}
