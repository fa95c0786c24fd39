import type { ChosenFile } from '../environments/activation-steps.ts';
import type { Portal } from '../portal/create-portal.ts';
import { PortalError } from '../portal/errors.ts';
import { safeFileName } from '../portal/file-name.rules.ts';
import { createIntent, type Intent } from '../portal/intent.ts';
import { sendUpload } from '../portal/send-upload.ts';
import { hour, randomToken } from '../portal/time.ts';
import type { UploadProgress } from '../portal/upload-file.ts';
import { checkAttachment } from './attachment.rules.ts';
import { mostInspected, type SensitiveFinding } from './sensitive-text.rules.ts';
import type { KeptAttachment } from './ticket-draft.model.ts';

/** What goes on with a file that is to be attached. */
export type AttachmentWork =
  /** It is looked at for secrets; nothing of it was sent. */
  | { readonly type: 'checking' }
  /** It looks as if it held secrets; nothing of it was sent. `allow` sends it all the same, `remove` does not. */
  | { readonly type: 'warned'; readonly findings: readonly SensitiveFinding[] }
  /** It waits for its turn. */
  | { readonly type: 'waiting' }
  | { readonly type: 'sending'; readonly progress: UploadProgress }
  | { readonly type: 'sent' }
  /** It could not be sent; `retry` tries again. */
  | { readonly type: 'failed'; readonly error: PortalError }
  /** It cannot be attached: `too-many`, `payload-too-large` with `most`, `file-type-refused`. */
  | { readonly type: 'refused'; readonly error: PortalError }
  /** It was not sent when the page was left, or not used in time: it has to be chosen again, or removed. */
  | { readonly type: 'lost' };

/** A file that is to be attached. */
export interface Attachment {
  /** Names it in this list. */
  readonly key: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly work: AttachmentWork;
}

/** The files of one message: each is sent as soon as it is added, two at a time (SUP-05). */
export interface Attachments {
  readonly list: readonly Attachment[];
  /** Adds files. One that was `lost`, of the same name and size, takes its place. */
  add(this: void, files: readonly ChosenFile[]): void;
  /** Takes a file out, and back what is being sent of it. */
  remove(this: void, key: string): void;
  retry(this: void, key: string): void;
  /** Sends a file although it was warned of. */
  allow(this: void, key: string): void;
  /** Whether all that is in the list was sent; else what stands against it. */
  standing(this: void): 'sent' | 'sending' | 'unfinished';
  /** Ids of what was sent, in the list's order. */
  uploads(this: void): readonly string[];
  /** The server knows these uploads no more, by their places among `uploads`. */
  lose(this: void, places: readonly number[]): void;
  /** What of it outlives the page: ids and names, never files. */
  kept(this: void): readonly KeptAttachment[];
  /** Puts what was kept before what is there. */
  restore(this: void, kept: readonly KeptAttachment[]): void;
  /** Takes out these files; all of them where it is not said which. */
  clear(this: void, keys?: readonly string[]): void;
}

/** A file, and what is known of it beyond what is shown. */
interface Job {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly file?: ChosenFile | undefined;
  readonly intent: Intent;
  readonly ends: AbortController;
  work: AttachmentWork;
  /** The person wants it sent, whatever it may hold. */
  allowed?: true;
  upload?: { readonly id: string; readonly type: string; readonly at: number };
}

const atOnce = 2;
/** Uploads wait for a day; one that is nearly over is not relied on. */
const reliedOn: number = 23 * hour;

export function createAttachments(portal: Portal, changed: () => void): Attachments {
  let jobs: readonly Job[] = [];
  let list: readonly Attachment[] = [];
  const tell = (): void => {
    list = jobs.map(({ key, name, size, work }) => ({ key, name, size, work }));
    changed();
  };
  const become = (job: Job, work: AttachmentWork): void => {
    if (!jobs.includes(job)) return;
    job.work = work;
    tell();
    begin();
  };
  /** Begins with what waits, as long as there is room. */
  const begin = (): void => {
    for (const job of jobs) {
      const busy = jobs.filter(({ work }) => work.type === 'sending').length;
      if (busy < atOnce && job.work.type === 'waiting') void send(job);
    }
  };
  const send = async (job: Job): Promise<void> => {
    const { file, name, size, ends, intent } = job;
    if (!file) return;
    const onProgress = (progress: UploadProgress): void => {
      if (job.work.type === 'sending') become(job, { type: 'sending', progress });
    };
    job.work = { type: 'sending', progress: { sent: 0, total: size } };
    tell();
    const options = { purpose: 'ticket-file', name, signal: ends.signal, onProgress, intent } as const;
    const outcome = await sendUpload(portal, file, options);
    if (outcome.type !== 'kept') return become(job, outcome);
    const { id, type } = outcome.upload;
    job.upload = { id, type, at: outcome.at };
    become(job, { type: 'sent' });
  };
  const inspect = async (job: Job, file: ChosenFile): Promise<void> => {
    try {
      const [{ findSensitiveBytes }, bytes] = await Promise.all([
        import('./sensitive-text.rules.ts'),
        file.slice(0, mostInspected).arrayBuffer(),
      ]);
      const findings = findSensitiveBytes(new Uint8Array(bytes));
      become(job, findings.length > 0 && !job.allowed ? { type: 'warned', findings } : { type: 'waiting' });
    } catch (cause) {
      become(job, { type: 'failed', error: new PortalError('network', { cause }) }); // it was moved since, or our code could not be loaded
    }
  };
  const jobOf = (file: ChosenFile, name: string): Job => ({
    key: randomToken(portal.random, 8),
    name,
    size: file.size,
    file,
    intent: createIntent(portal),
    ends: new AbortController(),
    work: { type: 'checking' },
  });
  const find = (key: string): Job | undefined => jobs.find((job) => job.key === key);

  return {
    get list() {
      return list;
    },
    add(files) {
      for (const file of files) {
        const job = jobOf(file, safeFileName(file.name) || 'file');
        const again = jobs.find(
          ({ work, name, size }) => work.type === 'lost' && name === job.name && size === job.size,
        );
        const count = jobs.filter(({ work }) => work.type !== 'refused').length - (again ? 1 : 0);
        const decision = checkAttachment(file.size, count);
        if (!decision.ok)
          job.work = { type: 'refused', error: new PortalError(decision.code, { params: decision.params }) };
        jobs = again ? jobs.map((one) => (one === again ? job : one)) : [...jobs, job];
        if (decision.ok) void inspect(job, file);
      }
      tell();
    },
    remove(key) {
      const job = find(key);
      if (!job) return;
      jobs = jobs.filter((one) => one !== job);
      job.ends.abort();
      tell();
      begin();
    },
    retry(key) {
      const job = find(key);
      if (job?.work.type !== 'failed' || !job.file) return;
      become(job, { type: 'checking' });
      void inspect(job, job.file);
    },
    allow(key) {
      const job = find(key);
      if (job?.work.type !== 'warned') return;
      job.allowed = true;
      become(job, { type: 'waiting' });
    },
    standing() {
      if (jobs.every(({ work }) => work.type === 'sent')) return 'sent';
      const underWay = ['checking', 'waiting', 'sending', 'sent'];
      return jobs.every(({ work }) => underWay.includes(work.type)) ? 'sending' : 'unfinished';
    },
    uploads: () => jobs.flatMap(({ upload }) => upload?.id ?? []),
    lose(places) {
      const sent = jobs.filter(({ upload }) => upload);
      for (const place of places) {
        const job = sent[place];
        if (!job) continue;
        delete job.upload;
        job.work = { type: 'lost' };
      }
      tell();
    },
    kept: () =>
      jobs.flatMap(({ name, size, upload, work }) =>
        work.type === 'refused' ? [] : [{ name, size, upload: upload ?? null }],
      ),
    restore(kept) {
      const before = kept.map(({ name, size, upload }): Job => ({
        key: randomToken(portal.random, 8),
        name,
        size,
        intent: createIntent(portal),
        ends: new AbortController(),
        ...(upload && portal.clock.now() - upload.at < reliedOn
          ? { work: { type: 'sent' } as const, upload }
          : { work: { type: 'lost' } as const }),
      }));
      jobs = [...before, ...jobs];
      tell();
    },
    clear(keys) {
      const isGone = ({ key }: Job): boolean => keys?.includes(key) ?? true;
      for (const { ends } of jobs.filter(isGone)) ends.abort();
      jobs = jobs.filter((job) => !isGone(job));
      tell();
    },
  };
}
