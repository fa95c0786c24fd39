import type { Migration } from './migrations.ts';

/** The step of the schema that changed addresses and recovery came with (MYP-06, MYP-07, MYP-13). */
export const recoverySchema: Migration = {
  name: '0021-recoveries',
  statements: [
    `create table address_change (
      id {text} not null primary key, portal_id {text} not null, account_id {text} not null references account (id),
      kind {text} not null, address {text} not null, becomes_contact {integer} not null, token_hash {text} not null unique,
      created_at {integer} not null, expires_at {integer} not null, used_at {integer}, superseded_at {integer}
    ) {strict}`,
    `create index address_change_account on address_change (account_id, kind)`,
    `create index address_change_end on address_change (expires_at)`,
    `create table recovery (
      id {text} not null primary key, portal_id {text} not null, account_id {text} references account (id),
      subject {text} not null, branch {text} not null, challenge_hash {text} not null unique, code_hash {text},
      question {text}, answer_hash {text}, token_hash {text} unique, grant_hash {text} unique,
      created_at {integer} not null, expires_at {integer} not null, link_expires_at {integer}, grant_expires_at {integer},
      tries {integer} not null, used_at {integer}, superseded_at {integer}
    ) {strict}`,
    `create index recovery_subject on recovery (portal_id, subject)`,
    `create index recovery_created on recovery (created_at)`,
  ],
};
