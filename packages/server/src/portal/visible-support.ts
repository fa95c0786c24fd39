import { sql, type Expression, type ExpressionBuilder, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { Capability } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Customer } from './actor.ts';
import type { Tables } from './tables.ts';
import { portalOf, type Asked, type Viewer } from './viewer.ts';
import type { KnownProducts, Reader, VisibleTables } from './visible.ts';

type VisibleSupport = Pick<
  VisibleTables,
  | 'maintenanceContract'
  | 'device'
  | 'ticket'
  | 'ticketEntry'
  | 'ticketSeen'
  | 'ticketFile'
  | 'renewalQuote'
  | 'billingDocument'
  | 'article'
  | 'supportService'
  | 'supportChannel'
  | 'accessApplication'
  | 'accountApplication'
  | 'project'
>;

/**
 * The filters of what hangs on maintenance contracts. `seesContract` of the SDK is the same rule (SUP-03); a test holds
 * them equal. What a type of account does not do (SUP-02) it does not see either, whatever asks.
 */
export const visibleSupport: VisibleSupport = {
  maintenanceContract: (viewer, asked) => (eb) => ofContract({ viewer, asked }, eb, 'maintenance_contract', 'id'),
  device: (viewer, asked) => (eb) => ofContract({ viewer, asked }, eb, 'device', 'contract_id'),
  ticket: (viewer, asked) => (eb) => ofContract({ viewer, asked }, eb, 'ticket', 'contract_id', 'tickets'),
  ticketEntry: (viewer, asked) => (eb) => ofTicket({ viewer, asked }, eb, 'ticket_entry'),
  ticketSeen: (viewer) => (eb) =>
    eb.and([
      eb('ticket_seen.portal_id', '=', portalOf(viewer)),
      byActor(viewer, eb, ({ account }) => eb('ticket_seen.account_id', '=', account.id)),
    ]),
  ticketFile: (viewer, asked) => (eb) => ofTicket({ viewer, asked }, eb, 'ticket_file'),
  renewalQuote: (viewer, asked) => (eb) => ofContract({ viewer, asked }, eb, 'renewal_quote', 'contract_id', 'quotes'),
  billingDocument: (viewer, asked) => (eb) =>
    ofContract({ viewer, asked }, eb, 'billing_document', 'contract_id', 'quotes'),
  article: (reader) => (eb) =>
    eb.and([
      eb('article.portal_id', '=', portalOf(reader)),
      byActor(reader, eb, () => eb.or([eb('article.kind', '=', 'alert'), knows(reader)])),
    ]),
  supportService: (viewer) => (eb) =>
    eb.and([eb('support_service.portal_id', '=', portalOf(viewer)), eb.lit(viewer.actor.type !== 'nobody')]),
  supportChannel: (viewer) => (eb) =>
    eb.and([eb('support_channel.portal_id', '=', portalOf(viewer)), eb.lit(viewer.actor.type !== 'nobody')]),
  accessApplication: (viewer) => (eb) =>
    eb.and([
      eb('access_application.portal_id', '=', portalOf(viewer)),
      byActor(viewer, eb, ({ account }) => eb('access_application.account_id', '=', account.id)),
    ]),
  accountApplication: (viewer) => (eb) =>
    eb.and([eb('account_application.portal_id', '=', portalOf(viewer)), eb.lit(viewer.actor.type === 'operator')]),
  project: (viewer) => (eb) =>
    eb.and([
      eb('project.portal_id', '=', portalOf(viewer)),
      byActor(viewer, eb, ({ account }) =>
        eb(
          'project.id',
          'in',
          eb
            .selectFrom('project_member')
            .select('project_member.project_id')
            .where('project_member.account_id', '=', account.id),
        ),
      ),
    ]),
};

interface Looking {
  readonly viewer: Viewer;
  readonly asked?: Asked | undefined;
}

type OfContract = 'maintenance_contract' | 'device' | 'ticket' | 'renewal_quote' | 'billing_document';

/** What belongs to a contract that the customer sees, where their type of account has to do with it; the operator's all. */
function ofContract<Name extends OfContract>(
  { viewer, asked }: Looking,
  eb: ExpressionBuilder<Tables, Name>,
  table: Name,
  contractId: 'id' | 'contract_id',
  needs?: Capability,
): Expression<SqlBool> {
  return eb.and([
    sql<SqlBool>`${sql.ref(`${table}.portal_id`)} = ${portalOf(viewer)}`,
    byActor(viewer, eb, (customer) =>
      eb.and([
        eb.lit(needs === undefined || customer.account.may.includes(needs)),
        sees[asked ?? 'list'](viewer, customer, sql.ref<string>(`${table}.${contractId}`)),
      ]),
    ),
  ]);
}

function ofTicket<Name extends 'ticket_entry' | 'ticket_file'>(
  { viewer, asked }: Looking,
  eb: ExpressionBuilder<Tables, Name>,
  table: Name,
): Expression<SqlBool> {
  return eb.and([
    sql<SqlBool>`${sql.ref(`${table}.portal_id`)} = ${portalOf(viewer)}`,
    byActor(viewer, eb, (customer) =>
      eb.and([
        eb.lit(customer.account.may.includes('tickets')),
        sql<SqlBool>`exists (select 1 from ticket as seen_ticket where seen_ticket.id = ${sql.ref(`${table}.ticket_id`)}
          and ${sees[asked ?? 'list'](viewer, customer, sql.ref<string>('seen_ticket.contract_id'))})`,
      ]),
    ),
  ]);
}

function byActor<Name extends keyof Tables>(
  { actor }: Viewer,
  eb: ExpressionBuilder<Tables, Name>,
  ofCustomer: (customer: Customer) => Expression<SqlBool>,
): Expression<SqlBool> {
  return actor.type === 'customer' ? ofCustomer(actor) : eb.lit(actor.type === 'operator');
}

type Sees = (viewer: Viewer, customer: Customer, contractId: Expression<string>) => Expression<SqlBool>;

/** Whether a customer sees a maintenance contract: one of their groups' projects; who is in no group, of their company. */
const sees: Readonly<Record<Asked, Sees>> = {
  // the contracts of the portal that somebody sees are few, and asked once for a query
  list: (viewer, { account }, contractId) => sql<SqlBool>`${contractId} in (
    select seen.id from maintenance_contract as seen
      where seen.company_id = ${account.companyId ?? ''} and seen.portal_id = ${portalOf(viewer)}
        and not exists (select 1 from project_member where project_member.account_id = ${account.id})
    union all select project_contract.contract_id from project_member
      join project_contract on project_contract.project_id = project_member.project_id
      where project_member.account_id = ${account.id} and project_contract.portal_id = ${portalOf(viewer)})`,
  // what is there takes no longer than what is not: of one contract it is looked up, however many somebody sees
  id: (viewer, { account }, contractId) => sql<SqlBool>`(exists (
    select 1 from maintenance_contract as seen
      where seen.id = ${contractId} and seen.company_id = ${account.companyId ?? ''}
        and seen.portal_id = ${portalOf(viewer)}
        and not exists (select 1 from project_member where project_member.account_id = ${account.id}))
    or exists (select 1 from project_contract
      join project_member on project_member.project_id = project_contract.project_id
      where project_contract.contract_id = ${contractId} and project_contract.portal_id = ${portalOf(viewer)}
        and project_member.account_id = ${account.id}))`,
};

/** Whether a customer has product maintenance in force for what an article is about (SUP-09). */
function knows(reader: Reader): Expression<SqlBool> {
  const { some, of } = openKnowledge(reader);
  return sql<SqlBool>`${some} and (article.for_all = 1 or exists (select 1 from article_product
    where article_product.article_id = article.id and ${of(sql.ref('article_product.product'))}))`;
}

/** What of the knowledge base is open to somebody, as conditions for a query of anything (SUP-09). */
export interface OpenKnowledge {
  /** Whether any of it is. */
  readonly some: RawBuilder<SqlBool>;
  /** Whether what is known of a product is. */
  of(this: void, product: Expression<string>): Expression<SqlBool>;
}

export function openKnowledge(reader: Reader): OpenKnowledge {
  const { actor } = reader;
  if (actor.type !== 'customer') {
    const all = sql.lit(actor.type === 'operator');
    return { some: all, of: () => all };
  }
  if (reader.known) {
    const { any, products } = reader.known;
    return {
      some: sql.lit(any),
      of: (product) => (products.length === 0 ? sql.lit(false) : sql<SqlBool>`${product} in (${sql.join(products)})`),
    };
  }
  const known = knowing(reader, actor);
  return {
    some: sql<SqlBool>`exists (${known})`,
    of: (product) => sql<SqlBool>`${product} in (select maintenance_contract_product.product
      from maintenance_contract_product where maintenance_contract_product.contract_id in (${known}))`,
  };
}

/** What of the knowledge base is open to a customer, which is asked before an article that they name is looked for. */
export async function knownProducts(
  database: Kysely<Tables>,
  reader: Reader & { readonly actor: Customer },
): Promise<KnownProducts> {
  const { rows } = await sql<{ readonly product: string | null }>`select distinct maintenance_contract_product.product
    from maintenance_contract left join maintenance_contract_product
      on maintenance_contract_product.contract_id = maintenance_contract.id
    where maintenance_contract.id in (${knowing(reader, reader.actor)})`.execute(database);
  return { any: rows.length > 0, products: rows.flatMap(({ product }) => product ?? []) };
}

/** The ids of a customer's maintenance contracts in force that open the knowledge base. */
function knowing(reader: Reader, customer: Customer): Expression<unknown> {
  return sql`select known.id from maintenance_contract as known
    join maintenance_contract_service on maintenance_contract_service.contract_id = known.id
    join support_service on support_service.portal_id = ${portalOf(reader)}
      and support_service.id = maintenance_contract_service.service_id
    where support_service.opens_knowledge = 1 and known.starts_on <= ${reader.today} and known.ends_on >= ${reader.today}
      and ${sees.list(reader, customer, sql.ref<string>('known.id'))}`;
}
