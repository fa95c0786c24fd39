import { mostAttachments } from '@madoguchi/sdk/tickets/attachment.rules.js';
import type { Kysely } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { openUpload, takeUpload, type WaitingUpload } from '../portal/uploads.service.ts';
import type { NewTicketFile } from './ticket-rows.ts';

/** What the caller uploaded for a message; what is not there any more, or somebody else's, is told by its place. */
export async function openTicketUploads(call: CustomerCall, ids: readonly string[]): Promise<readonly WaitingUpload[]> {
  if (ids.length > mostAttachments) throw wrong('uploads', 'too-many', { most: mostAttachments });
  const found: WaitingUpload[] = [];
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) < index) throw wrong(`uploads.${index}`, 'repeated');
    found.push(await openUpload(call, 'ticket-file', id).catch(gone(index)));
  }
  return found;
}

/** Takes them, within the transaction of what they belong to from then on: the files stay where they are. */
export async function takeTicketUploads(
  work: Kysely<Tables>,
  uploads: readonly WaitingUpload[],
): Promise<readonly NewTicketFile[]> {
  for (const [index, upload] of uploads.entries()) await takeUpload(work, upload).catch(gone(index));
  return uploads.map(({ name, type, stored, file }) => ({ name, type, size: stored.size, file }));
}

const gone =
  (index: number) =>
  (error: unknown): never => {
    throw error instanceof Refusal && error.code === 'not-found' ? wrong(`uploads.${index}`, 'gone') : error;
  };
