import { addDays, addMonths } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { day, hour } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { addBillingDocument, addRenewalQuote, type PublishedFor } from '../billing/billing-rows.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { PdfDocument } from '../portal/pdf.ts';
import type { ServerPorts } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';
import { demoCharges, demoQuotes, type DemoAnswer, type DemoQuote } from './demo-billing-data.ts';
import { contractPaper, invoicePaper, orderPaper, paperSums, quotePaper, type PaperFacts } from './demo-papers.ts';
import { plainPdf } from './plain-pdf.ts';

type Files = NonNullable<ServerPorts['files']>;

/** Draws a paper and keeps it. */
type Keep = (document: PdfDocument) => Promise<{ readonly file: string; readonly size: number }>;

/**
 * Adds the renewal quotes, contracts and invoices of the demo's maintenance contracts to a support portal that has none
 * yet, drawn as the PDFs that they are. The files are kept before the rows are written.
 *
 * @returns What writes the rows, within a transaction; undefined where there are some, or no place for files.
 */
export async function prepareDemoBilling(
  { database, files, pdf = plainPdf }: Pick<ServerPorts, 'database' | 'files' | 'pdf'>,
  context: NewRowContext,
  contracts: ReadonlyMap<string, PaperContract>,
): Promise<((work: Kysely<Tables>) => Promise<void>) | undefined> {
  const some = await database.kysely
    .selectFrom('billing_document')
    .select('id')
    .where('portal_id', '=', context.configuration.id)
    .limit(1)
    .executeTakeFirst();
  if (some || !files) return undefined;
  const keep: Keep = async (document) => keepPaper(files, await pdf(document), context.now);
  const writes = [...(await papersOf(contracts, context, keep)), ...(await quotesOf(contracts, context, keep))];
  return async (work) => {
    const ids = new Map<string, string>();
    for (const write of writes) await write(work, ids);
  };
}

/** A maintenance contract as papers name it. */
export interface PaperContract {
  readonly number: string;
  readonly name: string;
  readonly companyName: string;
  /** Calendar days. */
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Writes rows; `ids` are those of the quotes that are there by then, by serial. */
type Write = (work: Kysely<Tables>, ids: Map<string, string>) => Promise<void>;

async function keepPaper(files: Files, bytes: Uint8Array, now: number) {
  const { name, size } = await files.put(new Blob([new Uint8Array(bytes)]).stream(), now);
  return { file: name, size };
}

/** The contracts themselves, and the invoices made out for them. */
async function papersOf(
  contracts: ReadonlyMap<string, PaperContract>,
  context: NewRowContext,
  keep: Keep,
): Promise<readonly Write[]> {
  const writes: Write[] = [];
  const today = calendarDay(context.now, context.configuration.timeZone);
  let serial = 0;
  for (const { contract: number, lines, invoicedIn, period } of demoCharges) {
    const contract = contracts.get(number);
    if (!contract) continue;
    const { companyName: partner, startsOn, endsOn } = contract;
    const facts = { partner, contract, startsOn, endsOn, lines, drawnAt: context.now };
    const signedOn = addDays(startsOn, -14);
    const title = `${contract.name} 保守契約書`;
    const paper = { ...facts, number: `K-${number}`, title, datedOn: signedOn };
    const kept = await keep(contractPaper(paper));
    writes.push(async (work) => {
      const row = { kind: 'contract', ...numbered(paper), ...kept, name: `保守契約書_${number}.pdf` } as const;
      const of = await made(work, context, contract);
      if (of) await addBillingDocument(work, published(context, today, signedOn), of, row);
    });
    for (const daysAgo of invoicedIn) {
      const datedOn = addDays(today, daysAgo);
      const invoice = {
        ...facts,
        number: `I-${datedOn.slice(0, 4)}-${String(++serial).padStart(5, '0')}`,
        title: `${contract.name} ${period}`,
        datedOn,
        payBy: addDays(addMonths(`${datedOn.slice(0, 7)}-01`, 2), -1),
      };
      const file = await keep(invoicePaper(invoice));
      writes.push(async (work) => {
        const row = { kind: 'invoice', ...numbered(invoice), ...file, name: `請求書_${invoice.number}.pdf` } as const;
        const of = await made(work, context, contract);
        if (of) await addBillingDocument(work, published(context, today, datedOn), of, row);
      });
    }
  }
  return writes;
}

async function quotesOf(
  contracts: ReadonlyMap<string, PaperContract>,
  context: NewRowContext,
  keep: Keep,
): Promise<readonly Write[]> {
  const writes: Write[] = [];
  const today = calendarDay(context.now, context.configuration.timeZone);
  const dayIn = (days: number): string => addDays(today, days);
  for (const quote of demoQuotes.toSorted((one, other) => one.issuedIn - other.issuedIn)) {
    const contract = contracts.get(quote.contract);
    if (!contract) continue;
    const { title, lines, issuedIn, validIn, startsIn, months } = quote;
    const startsOn = dayIn(startsIn);
    const facts = {
      title,
      lines,
      contract,
      partner: contract.companyName,
      number: `R-${dayIn(issuedIn).slice(0, 4)}-${quote.serial}`,
      startsOn,
      endsOn: addDays(addMonths(startsOn, months), -1),
      datedOn: dayIn(issuedIn),
      validThrough: dayIn(validIn),
      drawnAt: context.now,
    };
    const kept = await keep(quotePaper(facts));
    const { answer } = quote;
    const order = answer?.order ? await keep(orderPaper({ ...facts, datedOn: dayIn(answer.answeredIn) })) : undefined;
    writes.push(async (work, ids) => {
      const { datedOn: issuedOn, endsOn, validThrough, number } = facts;
      const row = { number, title, amount: paperSums(lines).total, startsOn, endsOn, issuedOn, validThrough, ...kept };
      const of = await made(work, context, contract);
      if (!of) return;
      const id = await addRenewalQuote(work, published(context, today, issuedOn), of, {
        ...row,
        name: `見積書_${number}.pdf`,
        replacesId: quote.replaces && ids.get(quote.replaces),
      });
      ids.set(quote.serial, id);
      if (answer) await keepAnswer(work, context, id, quote, answer, order);
    });
  }
  return writes;
}

async function keepAnswer(
  work: Kysely<Tables>,
  { now }: NewRowContext,
  id: string,
  { serial }: DemoQuote,
  { type, by, answeredIn, comment, order: name }: DemoAnswer,
  order: Awaited<ReturnType<Keep>> | undefined,
): Promise<void> {
  const isReplaced = demoQuotes.some(({ replaces }) => replaces === serial);
  await work
    .updateTable('renewal_quote')
    .set({
      state: isReplaced ? 'replaced' : type,
      answered_by: by,
      answered_at: now + answeredIn * day - 3 * hour,
      comment: comment ?? null,
      ...(order && {
        order_name: name ?? null,
        order_type: 'application/pdf',
        order_size: order.size,
        order_file: order.file,
      }),
      version: isReplaced ? 3 : 2,
    })
    .where('id', '=', id)
    .execute();
}

const numbered = ({ number, title, partner, datedOn, lines }: PaperFacts) => ({
  number,
  title,
  partner,
  datedOn,
  amount: paperSums(lines).total,
});

/** As if it were published on that day, some hours before the time of day at which the demo is made. */
function published(context: NewRowContext, today: string, on: string): NewRowContext {
  const days = Math.round((Date.parse(today) - Date.parse(on)) / day);
  return { ...context, now: context.now - days * day - 3 * hour };
}

/** The contract, where the demo has it: its company may have nobody. */
async function made(
  work: Kysely<Tables>,
  { configuration }: NewRowContext,
  { number, name, companyName }: PaperContract,
): Promise<PublishedFor | undefined> {
  const found = await work
    .selectFrom('maintenance_contract')
    .select('id')
    .where('portal_id', '=', configuration.id)
    .where('number', '=', number)
    .executeTakeFirst();
  return found && { ...found, number, name, companyName };
}
