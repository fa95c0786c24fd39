import { de3Faq } from './demo-faq-de3.ts';
import { siasFaq } from './demo-faq-sias.ts';

/** Questions and answers by the name of their process, in the vendor's order. */
export type DemoFaq = Readonly<Record<string, readonly (readonly [question: string, answer: string])[]>>;

/** The FAQ of the information preset's demo, by system. */
export const demoFaq: Readonly<Record<string, DemoFaq>> = { sias: siasFaq, de3: de3Faq };
