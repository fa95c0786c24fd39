import type { CertificateFile, CertificateFileListState, ShownApplication } from '@madoguchi/sdk';
import { isUnderWay, issues } from '@madoguchi/sdk/certificates/application-state.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../portal/list/heading.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { DetailTexts, DetailTimes } from './detail-words.ts';

export interface DownloadsView {
  readonly level: number;
  readonly times: DetailTimes;
  /** Milliseconds since 1970, by the server's time. */
  readonly now: number;
  /** Why the files could not be read. */
  readonly failure: unknown;
  readonly retry: string;
  readonly onRetry: () => void;
  /** Somebody takes a file; whoever listens may keep the browser from it. */
  readonly onTake: (file: CertificateFile, event: Event) => void;
  /** Draws what joins key file and certificate, which takes a chain. */
  readonly joining: () => TemplateResult | typeof nothing;
}

const known: readonly string[] = ['pem', 'der', 'pkcs7', 'chain', 'seal', 'form'];

/** ダウンロードはこちら and サービス申込書 (CRT-06, CRT-14): one download a format, and one a site seal. */
export function applicationDownloads(
  messages: DetailTexts,
  { application, downloadable }: Pick<ShownApplication, 'application' | 'downloadable'>,
  state: CertificateFileListState,
  { level, times, now, failure, retry, onRetry, onTake, joining }: DownloadsView,
): TemplateResult {
  const { state: reached, kind, serverName, certificate } = application;
  const isOver = certificate !== undefined && Date.parse(certificate.notAfter) < now;
  const isLater = !downloadable && isUnderWay(reached) && issues(kind);
  return html`<section class="section" part="downloads" id="downloads" tabindex="-1">
    ${heading({ level, class: 'section-title' }, messages.text('application-detail.download'))}
    ${isOver && downloadable ? html`<p class="mado-text" part="expired">${messages.text('application-detail.download-over', { on: times.day(certificate.notAfter) })}</p>` : nothing}
    ${isLater ? html`<p class="mado-text">${messages.text('application-detail.download-later')}</p>` : nothing}
    ${
      state.type === 'loading'
        ? html`<p class="mado-hint" role="status">${messages.text('application-detail.files-loading')}</p>`
        : state.type === 'unavailable'
          ? html`${failure}
              <div class="mado-actions">
                <button class="mado-button mado-button-quiet" part="retry" type="button" @click=${onRetry}>${retry}</button>
              </div>`
          : html`<ul class="files">
                ${state.files.map((file) => fileLink(messages, file, onTake))}
              </ul>
              ${
                state.files.some(({ format }) => format === 'seal')
                  ? html`<p class="mado-hint" part="hint">
                    ${messages.text('application-detail.download.seal-words', { serverName })}
                  </p>`
                  : nothing
              }`
    }
    ${state.type === 'ready' && state.files.some(({ format }) => format === 'chain') ? joining() : nothing}
  </section>`;
}

/** What kind of picture a file is, as its name says: `SVG`. */
const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toUpperCase();

function fileLink(
  messages: DetailTexts,
  file: CertificateFile,
  onTake: DownloadsView['onTake'],
): TemplateResult | typeof nothing {
  const { format, name, url } = file;
  const href = safeUrl(url);
  if (!href) return nothing;
  const text =
    (known.includes(format)
      ? messages.find(`application-detail.download.${format}`, { type: endingOf(name) })
      : undefined) ?? messages.text('application-detail.download.other');
  const take = (event: Event): void => onTake(file, event);
  const link =
    format === 'form'
      ? html`<a class="mado-link" part="download print" href=${href} target="_blank" @click=${take}>${messages.text('application-detail.print')}</a>`
      : html`<a class="mado-link" part="download" href=${href} download=${name} @click=${take}>${text}</a>`;
  return html`<li class="file" part="file">
    ${link}<span class="file-name">${format === 'form' ? text : name}</span>
  </li>`;
}
