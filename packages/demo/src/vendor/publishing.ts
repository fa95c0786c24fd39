import {
  publishAnnouncement,
  publishFaqEntry,
  publishVideo,
  readMediaFiles,
  type MediaFile,
  type Portal,
} from '@madoguchi/sdk';
import { connectAct } from './act.ts';
import type { Words } from './outcome.ts';

/** Lets the vendor publish announcements, videos and FAQ entries (OPS-03). */
export function connectPublishing(portal: Portal): void {
  const [announcement, video, entry] = ['announcement', 'video', 'faq'].map((id) => findForm(id));
  if (!announcement || !video || !entry) return;
  connectAct(announcement, {
    send: (fields, idempotencyKey, form) => {
      const data = new FormData(form);
      const input = {
        kind: fields.get('kind') === 'support' ? ('support' as const) : ('announcement' as const),
        title: fields.get('title') ?? '',
        body: fields.get('body') ?? '',
        important: data.has('important'),
        systems: data.getAll('systems').map(String),
      };
      return portal.call(publishAnnouncement, input, { idempotencyKey });
    },
    done: (_, fields) => published(announcement, '/information/announcements/', fields.get('title')),
    empties: ['title', 'body'],
  });
  connectAct(video, {
    send: (fields, idempotencyKey) => {
      const [systemId = '', title = '', description = '', media = ''] = [
        'systemId',
        'title',
        'description',
        'media',
      ].map((name) => fields.get(name));
      return portal.call(publishVideo, { systemId, title, description, media }, { idempotencyKey });
    },
    done: (_, fields) => published(video, `/information/videos/${fields.get('systemId')}/`, fields.get('title')),
    refused: ({ fieldErrors }) =>
      fieldErrors.some(({ field }) => field === 'media')
        ? { media: { ja: 'このファイルは、いまはありません。', en: 'This file is not there any more.' } }
        : undefined,
    empties: ['title', 'description'],
  });
  connectAct(entry, {
    send: (fields, idempotencyKey) => {
      const [systemId = '', process = '', question = '', answer = ''] = [
        'systemId',
        'process',
        'question',
        'answer',
      ].map((name) => fields.get(name));
      return portal.call(publishFaqEntry, { systemId, process, question, answer }, { idempotencyKey });
    },
    done: (_, fields) => published(entry, `/information/faq/${fields.get('systemId')}/`, fields.get('question')),
    empties: ['question', 'answer'],
  });
  offerFiles(portal, video);
}

function findForm(id: string): HTMLFormElement | undefined {
  const form = document.getElementById(id);
  return form instanceof HTMLFormElement ? form : undefined;
}

/** Shows where customers find it, and says that it is there. */
function published(form: HTMLFormElement, href: string, title = ''): Words {
  const link = form.querySelector<HTMLAnchorElement>('.see');
  if (link) {
    link.href = href;
    link.hidden = false;
  }
  const name = title.trim();
  return { ja: `「${name}」を公開しました。`, en: `“${name}” was published.` };
}

/** Fills the choice of video files; where they could not be read, a button reads them again. */
function offerFiles(portal: Portal, form: HTMLFormElement): void {
  const choice = form.querySelector<HTMLSelectElement>('[name="media"]');
  const again = form.querySelector<HTMLElement>('.again');
  if (!choice || !again) return;
  const read = async (): Promise<void> => {
    again.hidden = true;
    try {
      const { files } = await portal.call(readMediaFiles);
      choice.append(...files.map((file) => new Option(fileName(file), file.name)));
    } catch {
      again.hidden = false;
    }
  };
  again.querySelector('button')?.addEventListener('click', () => {
    choice.focus();
    void read();
  });
  void read();
}

const fileName = ({ name, duration }: MediaFile): string =>
  `${name} (${Math.floor(duration / 60)}:${String(duration % 60).padStart(2, '0')})`;
