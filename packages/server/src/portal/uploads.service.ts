import { safeFileName } from '@madoguchi/sdk/portal/file-name.rules.js';
import { hour, randomToken, second } from '@madoguchi/sdk/portal/time.js';
import type { UploadInput } from '@madoguchi/sdk/portal/upload.endpoints.js';
import type { Uploaded } from '@madoguchi/sdk/portal/upload.model.js';
import { uploadsKept, type UploadPurpose } from '@madoguchi/sdk/portal/upload.rules.js';
import type { Kysely } from 'kysely';
import type { CustomerCall, CustomerUploader, Received, Server } from './call.ts';
import type { ServerPorts, StoredFile } from './ports.ts';
import { Refusal, wrong } from './problem.ts';
import type { Tables } from './tables.ts';
import { visible } from './visible.ts';

/** How many files of one account may wait. */
const mostWaiting = 100;
/** And how many bytes together: the files of one message at their largest. */
const mostBytesWaiting: number = 20 * 1024 ** 3;

/** What is on its way in one process, by account. */
const underWay = new WeakMap<Server, Map<string, Amount>>();

interface Amount {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Refuses a file before anything of it is read where it would be too much, with what waits and what else is on its way. Until the
 * returned function is called it counts as on its way, at `size` bytes.
 */
export async function admitUpload(call: CustomerUploader, size: number): Promise<() => void> {
  const { server, actor } = call;
  const accounts = underWay.get(server) ?? new Map<string, Amount>();
  underWay.set(server, accounts);
  const { id } = actor.account;
  const count = (files: number, bytes: number): Amount => {
    const before = accounts.get(id) ?? { files: 0, bytes: 0 };
    const now = { files: before.files + files, bytes: before.bytes + bytes };
    if (now.files === 0) accounts.delete(id);
    else accounts.set(id, now);
    return now;
  };
  const all = count(1, size); // before anything is waited for, so that those that come at once count each other
  const leave = (): void => void count(-1, -size);
  try {
    await refuseFull(server.database.kysely, call, all);
    return leave;
  } catch (error) {
    leave();
    throw error;
  }
}

async function refuseFull(database: Kysely<Tables>, call: CustomerUploader, more: Amount): Promise<void> {
  const { waiting, bytes } = await database
    .selectFrom('upload')
    .select(({ fn }) => [fn.countAll<number>().as('waiting'), fn.sum<number | string | null>('size').as('bytes')])
    .where(visible.upload(call))
    .executeTakeFirstOrThrow();
  const isFull = waiting + more.files > mostWaiting || Number(bytes ?? 0) + more.bytes > mostBytesWaiting;
  if (isFull) throw new Refusal('rate-limited', { retryAfter: hour / second });
}

/** Keeps an uploaded file for the operation that will use it. */
export async function keepUpload(
  call: CustomerCall & Received,
  { purpose, name: named }: UploadInput,
): Promise<Uploaded> {
  const { actor, portal, server, now, file } = call;
  const name = safeFileName(named);
  if (name === '') throw wrong('name', 'invalid');
  const id = randomToken(server.random, 16);
  return call.write(async (work) => {
    await refuseFull(work, call, { files: 1, bytes: file.size });
    await work
      .insertInto('upload')
      .values({
        id,
        portal_id: portal.configuration.id,
        account_id: actor.account.id,
        purpose,
        name,
        type: file.type,
        size: file.size,
        file: file.name,
        uploaded_at: now,
      })
      .execute();
    return { id, name, size: file.size, type: file.type };
  });
}

/** A file that the caller uploaded and that waits. */
export interface WaitingUpload {
  readonly id: string;
  readonly name: string;
  /** Media type, by its first bytes. */
  readonly type: string;
  /** What the file store knows it by. */
  readonly file: string;
  readonly stored: StoredFile;
}

/** What the caller uploaded for `purpose`; refuses what is not there, is somebody else's, or for something else. */
export async function openUpload(call: CustomerCall, purpose: UploadPurpose, uploadId: string): Promise<WaitingUpload> {
  const { database, files } = call.server;
  const row = await database.kysely
    .selectFrom('upload')
    .select(['id', 'name', 'type', 'file'])
    .where(visible.upload(call))
    .where('purpose', '=', purpose)
    .where('id', '=', uploadId)
    .executeTakeFirst();
  const stored = row && (await files?.find(row.file));
  if (!stored) throw new Refusal('not-found');
  return { ...row, stored };
}

/** Takes an upload, within the transaction of what uses it. The file is removed after that, or when tidying up. */
export async function takeUpload(work: Kysely<Tables>, { id }: WaitingUpload): Promise<void> {
  const { numDeletedRows } = await work.deleteFrom('upload').where('id', '=', id).executeTakeFirst();
  if (numDeletedRows !== 1n) throw new Refusal('not-found'); // another request took it meanwhile
}

/** Removes what was uploaded and not used, and files that nothing names: a process died between keeping and noting one. */
export async function tidyUploads({ database: { kysely }, files, clock }: ServerPorts): Promise<void> {
  if (!files) return;
  const before = clock.now() - uploadsKept;
  await kysely.deleteFrom('upload').where('uploaded_at', '<', before).execute();
  const old = await files.keptBefore(before);
  if (old.length === 0) return;
  const rows = await kysely
    .selectFrom('resource')
    .select('file')
    // oxlint-disable-next-line madoguchi/visible -- which files are named at all, of every portal
    .union(kysely.selectFrom('upload').select('file'))
    // oxlint-disable-next-line madoguchi/visible -- which files are named at all, of every portal
    .union(kysely.selectFrom('renewal_quote').select('file'))
    .union(
      kysely
        .selectFrom('renewal_quote') // oxlint-disable-line madoguchi/visible -- which files are named at all, of every portal
        .select((eb) => eb.ref('order_file').$notNull().as('file'))
        .where('order_file', 'is not', null),
    )
    // oxlint-disable-next-line madoguchi/visible -- which files are named at all, of every portal
    .union(kysely.selectFrom('billing_document').select('file'))
    // oxlint-disable-next-line madoguchi/visible -- the same
    .union(kysely.selectFrom('ticket_file').select('file'))
    .execute();
  const used = new Set(rows.map(({ file }) => file));
  for (const name of old) if (!used.has(name)) await files.remove(name);
}
