import type { Messages, Portal, SupportChannel } from '@madoguchi/sdk';
import type { supportServicesJa } from '@madoguchi/sdk/tickets/support-services.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { mailUrl, telephoneUrl } from '../portal/contact-ways.ts';
import { heading } from '../portal/list/heading.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { openingLine } from './opening-line.ts';

type Texts = Messages<typeof supportServicesJa>;

/** 受付窓口: each way to ask, and whether it is open now (SUP-13). */
export function serviceChannels(
  messages: Texts,
  portal: Portal,
  channels: readonly SupportChannel[],
  level: number,
): TemplateResult {
  return html`<section class="channels" part="channels" aria-labelledby="channels">
    ${heading({ level, class: 'section-title' }, html`<span id="channels">${messages.text('support-services.channels')}</span>`)}
    ${
      channels.length > 0
        ? html`<ul class="channel-rows">
            ${channels.map((channel) => channelRow(messages, portal, channel))}
          </ul>`
        : html`<p class="mado-hint">${messages.text('support-services.no-channels')}</p>`
    }
  </section>`;
}

function channelRow(messages: Texts, portal: Portal, channel: SupportChannel): TemplateResult {
  const { kind, level, note, hours } = channel;
  return html`<li class="channel" part="channel">
    <p class="channel-kind">
      ${messages.find(`support-services.channel.${kind}`) ?? messages.text('support-services.channel.other')}
      ${
        level
          ? html`<span class="level"
              >${messages.find(`support-services.level.${level}`) ?? messages.text('support-services.level.other')}</span
            >`
          : nothing
      }
    </p>
    <p class="channel-value">${value(channel)}</p>
    ${hours ? openingLine(messages, portal, hours) : nothing}
    ${note ? html`<p class="mado-hint">${localized(note, messages.locale)}</p>` : nothing}
  </li>`;
}

/** An address to write to and a number to call are links. */
function value({ kind, value: text }: SupportChannel): TemplateResult | string {
  const url = kind === 'mail' ? mailUrl(text) : kind === 'telephone' ? telephoneUrl(text) : undefined;
  const href = safeUrl(url);
  return href ? html`<a class="mado-link" part="way" href=${href}>${text}</a>` : text;
}
