import type {
  ContractedProduct,
  KeptQuoteRequest,
  OfferedProduct,
  ProductChange,
  ProductChangeLine,
  QuoteOptions,
} from './quote-request.model.ts';
import { checkQuoteCount, type QuoteCountCheck, type QuoteDraft } from './quote-request.rules.ts';

/** What a person chooses for a contracted product under ご契約更新. */
export type QuoteChoice = ProductChange['type'];

/** A contracted product as a form shows it (LIC-18). */
export interface QuoteRow {
  readonly product: ContractedProduct;
  readonly choice: QuoteChoice;
  /** The count as typed, in any width; it stays when another choice is made. */
  readonly typed: string;
  /** Whether that is a count; it matters where the choice is `change`. */
  readonly check: QuoteCountCheck;
}

/** A product that is to be bought in addition (LIC-19). */
export interface QuoteAddition {
  readonly product: OfferedProduct;
  readonly typed: string;
  readonly check: QuoteCountCheck;
}

/** What a person chose and typed, by product; a contracted product that is not named continues. */
export interface QuoteEntries {
  readonly changes: ReadonlyMap<string, { readonly choice: QuoteChoice; readonly typed: string }>;
  /** In the order in which they were added. */
  readonly additions: ReadonlyMap<string, string>;
}

/** What a form shows. */
export interface QuoteRows {
  readonly rows: readonly QuoteRow[];
  readonly additions: readonly QuoteAddition[];
  /** What can still be added. */
  readonly offered: readonly OfferedProduct[];
}

/** What a form shows of the options, with what was chosen and typed. What is no longer among the options is left out. */
export function quoteRows({ contracted, offered }: QuoteOptions, { changes, additions }: QuoteEntries): QuoteRows {
  return {
    rows: contracted.map((product) => {
      const { choice, typed } = changes.get(product.id) ?? {
        choice: 'continue' as const,
        typed: String(product.count),
      };
      return { product, choice, typed, check: checkQuoteCount(typed) };
    }),
    additions: [...additions].flatMap(([productId, typed]) => {
      const product = offered.find(({ id }) => id === productId);
      return product ? [{ product, typed, check: checkQuoteCount(typed) }] : [];
    }),
    offered: offered.filter(({ id }) => !additions.has(id)),
  };
}

/** What was chosen and typed, to be kept; undefined where that is nothing. */
export function keptOf(
  { rows, additions }: Pick<QuoteRows, 'rows' | 'additions'>,
  comment: string,
): Omit<KeptQuoteRequest, 'open'> | undefined {
  const changes = rows.flatMap(({ product: { id: productId }, choice, typed }) =>
    choice === 'continue' ? [] : [{ productId, choice, typed }],
  );
  const added = additions.map(({ product: { id: productId }, typed }) => ({ productId, typed }));
  return changes.length + added.length > 0 || comment !== '' ? { changes, additions: added, comment } : undefined;
}

/** Whether every count that will be asked for is one. */
export function areCounts({ rows, additions }: Pick<QuoteRows, 'rows' | 'additions'>): boolean {
  return rows.every(({ choice, check }) => choice !== 'change' || check.ok) && additions.every(({ check }) => check.ok);
}

/** What is asked for, as it is sent; lines without a count are left out. */
export function quoteDraft({ rows, additions }: Pick<QuoteRows, 'rows' | 'additions'>, comment: string): QuoteDraft {
  return {
    changes: rows.flatMap(({ product: { id: productId }, choice, check }): readonly ProductChangeLine[] => {
      if (choice === 'cancel') return [{ productId, change: { type: 'cancel' } }];
      return choice === 'change' && check.ok ? [{ productId, change: { type: 'change', count: check.count } }] : [];
    }),
    additions: additions.flatMap(({ product: { id: productId }, check }) =>
      check.ok ? [{ productId, count: check.count }] : [],
    ),
    comment: comment.trim() || undefined,
  };
}
