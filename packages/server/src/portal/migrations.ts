/** One step of the schema. Steps are only added, never changed: a database remembers the names of those it has taken. */
export interface Migration {
  readonly name: string;
  /** SQL statements in which `{integer}` stands for a 64-bit integer type and `{strict}` for what follows a table. */
  readonly statements: readonly string[];
}

export const migrations: readonly Migration[] = [
  {
    name: '0001-spine',
    statements: [
      `create table setting (name text not null primary key, value text not null) {strict}`,
      `create table company (
        id text not null primary key, portal_id text not null, name text not null
      ) {strict}`,
      `create table account (
        id text not null primary key, portal_id text not null, company_id text references company (id),
        identifier text not null, identifier_key text not null, display_name text not null, mail_address text not null,
        password_hash text, must_change_password {integer} not null, state text not null, roles text not null,
        created_at {integer} not null, unique (portal_id, identifier_key)
      ) {strict}`,
      `create table preferences (
        account_id text not null primary key references account (id), portal_id text not null,
        mail_locale text not null, version {integer} not null
      ) {strict}`,
      `create table session (
        id text not null primary key, portal_id text not null, account_id text not null references account (id),
        token_hash text not null unique, started_at {integer} not null, last_active_at {integer} not null
      ) {strict}`,
      `create index session_account on session (account_id)`,
      `create table attempt (
        portal_id text not null, kind text not null, subject text not null, failures {integer} not null,
        window_started_at {integer} not null, locked_at {integer}, primary key (portal_id, kind, subject)
      ) {strict}`,
      `create table password_link (
        id text not null primary key, portal_id text not null, account_id text references account (id),
        purpose text not null, token_hash text not null unique, created_at {integer} not null,
        expires_at {integer} not null, used_at {integer}, superseded_at {integer}
      ) {strict}`,
      `create index password_link_account on password_link (account_id)`,
      `create table terms (
        portal_id text not null, version {integer} not null, documents text not null, published_at {integer} not null,
        primary key (portal_id, version)
      ) {strict}`,
      `create table terms_agreement (
        portal_id text not null, account_id text not null references account (id), version {integer} not null,
        opened text not null, agreed_at {integer} not null, primary key (account_id, version)
      ) {strict}`,
      `create table outbox (
        id text not null primary key, portal_id text not null, state text not null, recipient text not null,
        sender_name text not null,
        subject text not null, body text not null, created_at {integer} not null, next_attempt_at {integer} not null,
        attempts {integer} not null, sent_at {integer}
      ) {strict}`,
      `create index outbox_waiting on outbox (state, next_attempt_at)`,
      `create index outbox_portal on outbox (portal_id, created_at)`,
      `create table idempotency (
        portal_id text not null, owner text not null, operation text not null, key text not null,
        fingerprint text not null, claim text not null, claimed_at {integer} not null, answer text,
        primary key (portal_id, owner, operation, key)
      ) {strict}`,
      `create index idempotency_age on idempotency (claimed_at)`,
      `create table audit (
        id text not null primary key, portal_id text not null, at {integer} not null, actor text not null,
        operation text not null, subject text not null, outcome text not null, request_id text not null
      ) {strict}`,
      `create index audit_portal on audit (portal_id, at)`,
    ],
  },
];
