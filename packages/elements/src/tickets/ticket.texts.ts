import type { CatalogueLoaders } from '../portal/texts.ts';

/** The words of the form that opens a ticket. */
export const ticketFormTexts: CatalogueLoaders = {
  ja: async () => ({
    ...(await import('@madoguchi/sdk/tickets/ticket-form.ja.js')).ticketFormJa,
    ...(await import('@madoguchi/sdk/tickets/ticket-words.ja.js')).ticketWordsJa,
    ...(await import('@madoguchi/sdk/tickets/attachments.ja.js')).attachmentsJa,
  }),
  en: async () => ({
    ...(await import('@madoguchi/sdk/tickets/ticket-form.en.js')).ticketFormEn,
    ...(await import('@madoguchi/sdk/tickets/ticket-words.en.js')).ticketWordsEn,
    ...(await import('@madoguchi/sdk/tickets/attachments.en.js')).attachmentsEn,
  }),
};

/** The words of the list of tickets. */
export const ticketListTexts: CatalogueLoaders = {
  ja: async () => ({
    ...(await import('@madoguchi/sdk/tickets/ticket-list.ja.js')).ticketListJa,
    ...(await import('@madoguchi/sdk/tickets/ticket-words.ja.js')).ticketWordsJa,
  }),
  en: async () => ({
    ...(await import('@madoguchi/sdk/tickets/ticket-list.en.js')).ticketListEn,
    ...(await import('@madoguchi/sdk/tickets/ticket-words.en.js')).ticketWordsEn,
  }),
};

/** The words of one ticket. */
export const ticketTexts: CatalogueLoaders = {
  ja: async () => ({
    ...(await import('@madoguchi/sdk/tickets/ticket.ja.js')).ticketJa,
    ...(await import('@madoguchi/sdk/tickets/ticket-words.ja.js')).ticketWordsJa,
    ...(await import('@madoguchi/sdk/tickets/attachments.ja.js')).attachmentsJa,
  }),
  en: async () => ({
    ...(await import('@madoguchi/sdk/tickets/ticket.en.js')).ticketEn,
    ...(await import('@madoguchi/sdk/tickets/ticket-words.en.js')).ticketWordsEn,
    ...(await import('@madoguchi/sdk/tickets/attachments.en.js')).attachmentsEn,
  }),
};

/** The words of possible answers, loaded with the first. */
export const suggestionTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/content/articles.ja.js')).articlesJa,
  en: async () => (await import('@madoguchi/sdk/content/articles.en.js')).articlesEn,
};
