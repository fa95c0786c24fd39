import type { Migration } from './migrations.ts';

/** The step of the schema that monthly statements and how they are paid came with (MYP-11). */
export const statementSchema: Migration = {
  name: '0024-statements',
  statements: [
    `create table statement (
      id {text} not null primary key, portal_id {text} not null,
      subscriber_id {text} not null references subscriber (id), number {text} not null, month {text} not null,
      issued_on {text} not null, period_from {text} not null, period_through {text} not null, due_on {text} not null,
      state {text} not null, paid_on {text}, total {integer} not null, lines {text} not null, method {text},
      issuer {text} not null, customer {text} not null, published_at {integer} not null, version {integer} not null,
      unique (subscriber_id, month), unique (portal_id, number)
    ) {strict}`,
    `create index statement_month on statement (portal_id, month, id)`,
    `create table payment_method (
      subscriber_id {text} not null primary key references subscriber (id), portal_id {text} not null,
      method {text}, next_method {text}, next_from {text}, reference {text} not null, version {integer} not null
    ) {strict}`,
    `create table payment_setup (
      id {text} not null primary key, portal_id {text} not null, account_id {text} not null references account (id),
      provider_setup {text} not null, created_at {integer} not null, expires_at {integer} not null,
      token_hash {text}, card {text}, reference {text}, used_at {integer}
    ) {strict}`,
    `create index payment_setup_account on payment_setup (account_id, created_at)`,
    `create index payment_setup_end on payment_setup (expires_at)`,
  ],
};
