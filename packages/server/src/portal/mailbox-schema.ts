import type { Migration } from './migrations.ts';

/** The step of the schema that mail addresses came with (MYP-08). */
export const mailboxSchema: Migration = {
  name: '0022-mailboxes',
  statements: [
    `create table mailbox (
      id {text} not null primary key, portal_id {text} not null,
      subscriber_id {text} not null references subscriber (id), address {text} not null, address_key {text} not null,
      virus_check {integer} not null, password_hash {text} not null, registered_at {integer} not null,
      version {integer} not null, unique (portal_id, address_key)
    ) {strict}`,
    `create index mailbox_subscriber on mailbox (subscriber_id, registered_at, id)`,
    `create table mailbox_allowance (
      subscriber_id {text} not null primary key references subscriber (id), portal_id {text} not null,
      addresses {integer} not null
    ) {strict}`,
  ],
};
