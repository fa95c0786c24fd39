import { publishAnnouncement, publishFaqEntry, publishVideo, type Portal } from '@madoguchi/sdk';
import { connectAct, type Act } from './act.ts';
import { offerChoices } from './publishing-choices.ts';
import { customerPage, type Content } from './customer-pages.ts';
import type { Words } from './outcome.ts';

/** Lets the vendor publish announcements, videos and FAQ entries (OPS-03), as far as customers of the portal can see such. */
export function connectPublishing(portal: Portal): void {
  const section = document.querySelector('section:has(#publish)');
  if (!section) return;
  const { areas } = portal.configuration;
  const connect = <Output>(id: string, content: Content, act: (form: HTMLFormElement) => Act<Output>): boolean => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return false;
    form.hidden = !areas.includes(content);
    if (!form.hidden) connectAct(form, act(form));
    return !form.hidden;
  };
  const published = (form: HTMLFormElement, content: Content, title = '', systemId?: string): Words => {
    showWhere(form, customerPage(portal.configuration.id, content, systemId));
    const name = title.trim();
    return { ja: `「${name}」を公開しました。`, en: `“${name}” was published.` };
  };

  const offered = [
    connect('announcement', 'announcements', (form) => ({
      send: (fields, idempotencyKey) => {
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
      done: (_, fields) => published(form, 'announcements', fields.get('title')),
      empties: ['title', 'body'],
    })),
    connect('video', 'videos', (form) => ({
      send: (fields, idempotencyKey) => {
        const [systemId = '', title = '', description = '', media = ''] = [
          'systemId',
          'title',
          'description',
          'media',
        ].map((name) => fields.get(name));
        return portal.call(publishVideo, { systemId, title, description, media }, { idempotencyKey });
      },
      done: (_, fields) => published(form, 'videos', fields.get('title'), fields.get('systemId')),
      refused: ({ fieldErrors }) =>
        fieldErrors.some(({ field }) => field === 'media')
          ? { media: { ja: 'このファイルは、いまはありません。', en: 'This file is not there any more.' } }
          : undefined,
      empties: ['title', 'description'],
    })),
    connect('faq', 'faq', (form) => ({
      send: (fields, idempotencyKey) => {
        const [systemId = '', process = '', question = '', answer = ''] = [
          'systemId',
          'process',
          'question',
          'answer',
        ].map((name) => fields.get(name));
        return portal.call(publishFaqEntry, { systemId, process, question, answer }, { idempotencyKey });
      },
      done: (_, fields) => published(form, 'faq', fields.get('question'), fields.get('systemId')),
      empties: ['question', 'answer'],
    })),
  ];
  if (offered.includes(true)) offerChoices(portal, section);
  else for (const part of [section, document.querySelector('li:has([href="#publish"])')]) part?.remove();
}

/** Leads to where customers find it. */
function showWhere(form: HTMLFormElement, href: string | undefined): void {
  const link = form.querySelector<HTMLAnchorElement>('.see');
  if (!link || href === undefined) return;
  link.href = href;
  link.hidden = false;
}
