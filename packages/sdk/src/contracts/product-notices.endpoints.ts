import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';

/** ご契約中の製品に関するお知らせ, as the vendor writes it. */
export interface ProductNoticeInput {
  /** The vendor's id of the product. */
  readonly productId: string;
  /** One line, in the portal's first language at least; the same languages as `body`. */
  readonly title: LocalizedText;
  /** Plain text. */
  readonly body: LocalizedText;
}

/** What was sent. */
export interface SentProductNotice {
  readonly id: string;
  /** How many people a mail goes to. */
  readonly recipients: number;
}

const locale = z.string().check(z.minLength(2), z.maxLength(35));
const input: z.ZodMiniType<ProductNoticeInput> = z.object({
  productId: z.string().check(z.minLength(1), z.maxLength(64)),
  title: z.record(locale, z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  body: z.record(locale, z.string().check(z.trim(), z.minLength(1), z.maxLength(20_000))),
});
const sent: z.ZodMiniType<SentProductNotice> = z.object({ id: z.string(), recipients: z.int() });

/**
 * Mails a notice about a product to everybody who takes part in a contract with it and wants such mails (LIC-12), each once,
 * in their language. An unknown product is `unknown` at `productId`; a text that is not in the portal's first language
 * `required`, one in a language the portal does not have `not-offered`.
 */
export const sendProductNotice: Endpoint<ProductNoticeInput, SentProductNotice> = defineEndpoint({
  name: 'sendProductNotice',
  summary: 'Mail a notice about a product',
  method: 'POST',
  path: '/operator/product-notices',
  input,
  output: sent,
  status: 201,
  access: 'operator',
  areas: ['participants'],
  idempotent: true,
  problems: ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'],
});
