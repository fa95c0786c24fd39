import type { Migration } from './migrations.ts';

/** The step of the schema that the registration of an ID came with (MYP-02 to MYP-05). */
export const registrationSchema: Migration = {
  name: '0020-registrations',
  statements: [
    `create table registration (
      id {text} not null primary key, portal_id {text} not null,
      subscriber_id {text} not null references subscriber (id), token_hash {text} not null unique,
      proof_kind {text} not null, proved {integer} not null, tries {integer} not null, created_at {integer} not null,
      expires_at {integer} not null
    ) {strict}`,
    `create index registration_subscriber on registration (subscriber_id)`,
    `create index registration_end on registration (expires_at)`,
    `create table registration_link (
      id {text} not null primary key, portal_id {text} not null,
      subscriber_id {text} not null references subscriber (id), token_hash {text} not null unique,
      identifier {text} not null, identifier_key {text} not null, password_hash {text} not null,
      mail_locale {text} not null, created_at {integer} not null, expires_at {integer} not null, used_at {integer},
      superseded_at {integer}
    ) {strict}`,
    `create index registration_link_subscriber on registration_link (subscriber_id)`,
    `create index registration_link_end on registration_link (expires_at)`,
  ],
};
