import type { HomeAlert, HomeQuote, HomeTicket, Messages, Portal } from '@madoguchi/sdk';
import type { articlesJa } from '@madoguchi/sdk/content/articles.ja.js';
import type { supportHomeJa } from '@madoguchi/sdk/portal/support-home.ja.js';
import type { ticketWordsJa } from '@madoguchi/sdk/tickets/ticket-words.ja.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { html } from 'lit';
import { markOfTicket } from '../../tickets/ticket-mark.ts';
import { calendarDayText, dayText } from '../text/day-text.ts';
import { foreignLanguage } from '../text/foreign-language.ts';
import { hrefFrom } from '../href-template.ts';
import type { HomeRow } from './support-home-parts.ts';
import { yenText } from '../text/yen-text.ts';

/** What rows of home are written with. */
export interface HomeWords {
  readonly messages: Messages<typeof supportHomeJa & typeof ticketWordsJa & typeof articlesJa>;
  readonly portal: Portal | undefined;
}

/** Where a row leads: the host's template, and what hears of it. */
interface Way {
  readonly template: string | undefined;
  readonly open: (event: Event) => void;
}

export function ticketRow({ messages, portal }: HomeWords, ticket: HomeTicket, { template, open }: Way): HomeRow {
  const { id, number, title, state, updatedAt } = ticket;
  const words = messages.find(`tickets.state.${state}`) ?? messages.text('tickets.state.other');
  return {
    id,
    title,
    about: [
      html`<span class="state state-${markOfTicket(ticket)}">${words}</span>`,
      html`<span class="digits">${number}</span>`,
      portal ? html`<time datetime=${updatedAt}>${dayText(portal, messages.locale)(updatedAt)}</time>` : '',
    ],
    href: hrefFrom(template, { ticket: id }),
    open,
  };
}

export function quoteRow({ messages, portal }: HomeWords, quote: HomeQuote, { template, open }: Way): HomeRow {
  const { id, number, title, amount, validThrough } = quote;
  const day = calendarDayText(messages.locale)(validThrough);
  const isLastDay = portal && validThrough === calendarDay(portal.clock.now(), portal.configuration.timeZone);
  return {
    id,
    title,
    about: [
      messages.text('support-home.quotes-through', { day }),
      isLastDay ? html`<strong class="last-day">${messages.text('support-home.quotes-last-day')}</strong>` : '',
      html`<span class="digits">${number}</span>`,
      html`<span class="digits">${messages.text('support-home.quotes-amount', { amount: yenText(messages.locale)(amount) })}</span>`,
    ],
    href: hrefFrom(template, { quote: id }),
    open,
  };
}

export function alertRow({ messages, portal }: HomeWords, alert: HomeAlert, { template, open }: Way): HomeRow {
  const { id, title, category, publishedAt } = alert;
  return {
    id,
    title,
    lang: foreignLanguage(title, messages.locale),
    about: [
      portal ? html`<time datetime=${publishedAt}>${dayText(portal, messages.locale)(publishedAt)}</time>` : '',
      messages.find(`articles.category.${category}`) ?? messages.text('articles.category.other'),
    ],
    href: hrefFrom(template, { article: id }),
    open,
  };
}
