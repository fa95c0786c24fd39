import { certificateSchema, domainValidationSchema } from './certificate-schema.ts';
import { registrationSchema } from './registration-schema.ts';
import { helpSchema } from './help-schema.ts';
import { recoverySchema } from './recovery-schema.ts';
import { mailboxSchema } from './mailbox-schema.ts';
import { statementSchema } from './statement-schema.ts';
import { subscriberSchema } from './subscriber-schema.ts';
import { subscriptionSchema } from './subscription-schema.ts';
import { supportSchema } from './support-schema.ts';

/** One step of the schema. Steps are only added, never changed: a database remembers the names of those it has taken. */
export interface Migration {
  readonly name: string;
  /**
   * SQL statements in which `{integer}` stands for a 64-bit integer type, `{text}` for text that is sorted by its code
   * points, and `{strict}` for what follows a table. One that begins with `{postgres}` is for PostgreSQL alone.
   */
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
  {
    name: '0002-content',
    statements: [
      `create table system (
        portal_id text not null, id text not null, name text not null, position {integer} not null,
        primary key (portal_id, id)
      ) {strict}`,
      `create table maintenance_contract (
        id text not null primary key, portal_id text not null, company_id text not null references company (id),
        starts_on text not null, ends_on text not null, systems text not null
      ) {strict}`,
      `create index maintenance_contract_company on maintenance_contract (company_id)`,
      `create table announcement (
        id text not null primary key, portal_id text not null, kind text not null, title text not null,
        body text not null, important {integer} not null, for_all {integer} not null, published_at {integer} not null
      ) {strict}`,
      `create index announcement_newest on announcement (portal_id, published_at, id)`,
      `create table announcement_system (
        portal_id text not null, announcement_id text not null references announcement (id), system_id text not null,
        primary key (announcement_id, system_id), foreign key (portal_id, system_id) references system (portal_id, id)
      ) {strict}`,
      `create table announcement_reading (
        portal_id text not null, account_id text not null references account (id),
        announcement_id text not null references announcement (id), read_at {integer} not null,
        primary key (account_id, announcement_id)
      ) {strict}`,
      `create index announcement_reading_announcement on announcement_reading (announcement_id)`,
      `create table video (
        id text not null primary key, portal_id text not null, system_id text not null, title text not null,
        description text not null, media text not null, media_type text not null, duration {integer} not null,
        poster text, captions text not null, published_at {integer} not null,
        foreign key (portal_id, system_id) references system (portal_id, id)
      ) {strict}`,
      `create index video_newest on video (portal_id, system_id, published_at, id)`,
      `create table video_position (
        portal_id text not null, account_id text not null references account (id),
        video_id text not null references video (id), position {integer} not null, kept_at {integer} not null,
        primary key (account_id, video_id)
      ) {strict}`,
      `create index video_position_video on video_position (video_id)`,
      `create table faq_process (
        id text not null primary key, portal_id text not null, system_id text not null, name text not null,
        position {integer} not null, unique (portal_id, system_id, name), unique (portal_id, system_id, position),
        foreign key (portal_id, system_id) references system (portal_id, id)
      ) {strict}`,
      `create table faq_entry (
        id text not null primary key, portal_id text not null, system_id text not null,
        process_id text not null references faq_process (id), position {integer} not null, question text not null,
        answer text not null, search_text text not null, updated_at {integer} not null, unique (process_id, position)
      ) {strict}`,
      `create table faq_bigram (
        portal_id text not null, system_id text not null, bigram text not null,
        entry_id text not null references faq_entry (id), primary key (portal_id, system_id, bigram, entry_id)
      ) {strict}`,
      `create index faq_bigram_entry on faq_bigram (entry_id)`,
    ],
  },
  {
    name: '0003-notification-settings',
    statements: [
      `create table notification_topic (
        portal_id text not null, id text not null, name text not null, description text, default_for text not null,
        position {integer} not null, primary key (portal_id, id)
      ) {strict}`,
      `create table notification_settings (
        account_id text not null primary key references account (id), portal_id text not null,
        chosen text not null, version {integer} not null
      ) {strict}`,
    ],
  },
  {
    name: '0004-initial-password',
    statements: [`alter table account add column initial_password_ends_at {integer}`],
  },
  {
    name: '0005-application-terms',
    statements: [
      `alter table terms rename to terms_before`,
      `create table terms (
        portal_id text not null, scope text not null, version {integer} not null, documents text not null,
        published_at {integer} not null, primary key (portal_id, scope, version)
      ) {strict}`,
      `insert into terms (portal_id, scope, version, documents, published_at)
        select portal_id, 'portal', version, documents, published_at from terms_before`,
      `drop table terms_before`,
      `alter table terms_agreement rename to terms_agreement_before`,
      `create table terms_agreement (
        id text not null primary key, portal_id text not null, account_id text not null references account (id),
        scope text not null, version {integer} not null, opened text not null, agreed_at {integer} not null
      ) {strict}`,
      `insert into terms_agreement (id, portal_id, account_id, scope, version, opened, agreed_at)
        select account_id || '-' || version, portal_id, account_id, 'portal', version, opened, agreed_at
        from terms_agreement_before`,
      `drop table terms_agreement_before`,
      `create unique index terms_agreement_portal on terms_agreement (account_id, version) where scope = 'portal'`,
      `create index terms_agreement_account on terms_agreement (account_id, scope, version)`,
    ],
  },
  {
    name: '0006-bearer',
    statements: [
      `alter table session add column kind text not null default 'cookie'`,
      `alter table session add column former_token_hash text`,
      `alter table session add column rotated_at {integer}`,
      `create table access_token (
        token_hash text not null primary key, portal_id text not null,
        session_id text not null references session (id) on delete cascade, expires_at {integer} not null
      ) {strict}`,
      `create index access_token_session on access_token (session_id)`,
      `create index access_token_end on access_token (expires_at)`,
    ],
  },
  {
    name: '0007-sender-name',
    statements: [`alter table outbox add column sender_name text not null default ''`],
  },
  {
    // each failure with its time, for a window that slides; what was counted before was only how many
    name: '0008-failures',
    statements: [
      `drop table attempt`,
      `create table attempt (
        portal_id text not null, kind text not null, subject text not null, failures text not null,
        ends_at {integer}, primary key (portal_id, kind, subject)
      ) {strict}`,
      `create index attempt_end on attempt (ends_at)`,
    ],
  },
  {
    name: '0009-contracts',
    statements: [
      `create table contract (
        id text not null primary key, portal_id text not null, company_id text not null references company (id),
        number text not null, name text not null, plan text not null, starts_on text not null, ends_on text not null,
        renews_on text, contact text not null, name_key text not null, company_key text not null,
        search_text text not null, unique (portal_id, number)
      ) {strict}`,
      `create index contract_company on contract (company_id)`,
      `create table product (
        portal_id text not null, id text not null, name text not null, unit text not null, offered {integer} not null,
        position {integer} not null, primary key (portal_id, id)
      ) {strict}`,
      `create table license_key (
        id text not null primary key, portal_id text not null, key_hash text not null, product_id text not null,
        count {integer} not null, starts_on text not null, ends_on text, uses {integer} not null,
        unique (portal_id, key_hash), foreign key (portal_id, product_id) references product (portal_id, id)
      ) {strict}`,
      `create table contract_product (
        id text not null primary key, portal_id text not null,
        contract_id text not null references contract (id), product_id text not null,
        license_key_id text references license_key (id), count {integer} not null, starts_on text not null, ends_on text,
        position {integer} not null, unique (contract_id, position), unique (contract_id, license_key_id),
        foreign key (portal_id, product_id) references product (portal_id, id)
      ) {strict}`,
      `create index contract_product_key on contract_product (license_key_id)`,
      `create table participant (
        id text not null primary key, portal_id text not null, contract_id text not null references contract (id),
        account_id text not null references account (id), role text not null, notices {integer} not null,
        joined_at {integer} not null, version {integer} not null, unique (contract_id, account_id)
      ) {strict}`,
      `create index participant_account on participant (account_id, contract_id)`,
      `create table invitation (
        id text not null primary key, portal_id text not null, contract_id text not null references contract (id),
        invited_by text not null, mail_address text not null, mail_key text not null, locale text not null,
        state text not null, sent_at {integer} not null, expires_at {integer} not null
      ) {strict}`,
      `create unique index invitation_waiting on invitation (contract_id, mail_key) where state = 'waiting'`,
      `create table invitation_link (
        token_hash text not null primary key, portal_id text not null,
        invitation_id text not null references invitation (id), superseded {integer} not null
      ) {strict}`,
      `create index invitation_link_invitation on invitation_link (invitation_id)`,
      `create table registered_company (
        id text not null primary key, portal_id text not null, name text not null, corporate_number text not null,
        address text not null, name_key text not null, unique (portal_id, corporate_number)
      ) {strict}`,
      `create index registered_company_name on registered_company (portal_id, name_key, id)`,
      `create table group_company (
        portal_id text not null, contract_id text not null references contract (id),
        company_id text not null references registered_company (id), added_at {integer} not null,
        primary key (contract_id, company_id)
      ) {strict}`,
      `create table resource (
        id text not null primary key, portal_id text not null, product_id text not null, name text not null,
        version text not null, file text not null, size {integer} not null, search_text text not null,
        published_at {integer} not null, foreign key (portal_id, product_id) references product (portal_id, id)
      ) {strict}`,
      `create index resource_newest on resource (portal_id, product_id, published_at, id)`,
      `create table environment (
        id text not null primary key, portal_id text not null, contract_id text not null references contract (id),
        name text not null, name_key text not null, sort_key {integer} not null, version {integer} not null,
        assignment_version {integer} not null, unique (contract_id, name_key)
      ) {strict}`,
      `create table assignment (
        portal_id text not null, environment_id text not null references environment (id),
        contract_product_id text not null references contract_product (id), count {integer} not null,
        primary key (environment_id, contract_product_id)
      ) {strict}`,
      `create index assignment_product on assignment (contract_product_id)`,
      `create table activation (
        id text not null primary key, portal_id text not null, environment_id text not null references environment (id),
        request_id text not null, system_id text not null, system_name text not null, assigned text not null,
        file_name text not null, file text not null, issued_at {integer} not null, unique (portal_id, request_id)
      ) {strict}`,
      `create index activation_environment on activation (environment_id, issued_at)`,
      `create table quote_request (
        id text not null primary key, portal_id text not null, contract_id text not null references contract (id),
        number text not null, state text not null, requested_by text not null, requested_at {integer} not null,
        lines text not null, comment text, unique (portal_id, number)
      ) {strict}`,
      `create index quote_request_newest on quote_request (contract_id, requested_at, id)`,
      `create table leaving (
        id text not null primary key, portal_id text not null, reason text not null, comment text,
        left_at {integer} not null
      ) {strict}`,
      `create table upload (
        id text not null primary key, portal_id text not null, account_id text not null references account (id),
        purpose text not null, name text not null, type text not null, size {integer} not null, file text not null,
        uploaded_at {integer} not null
      ) {strict}`,
      `create index upload_account on upload (account_id)`,
      `create index upload_age on upload (uploaded_at)`,
    ],
  },
  {
    name: '0010-quote-answers',
    statements: [
      `alter table quote_request add column requested_by_id text`,
      `alter table quote_request add column answer text`,
      `alter table quote_request add column answered_at {integer}`,
      `create index quote_request_time on quote_request (portal_id, requested_at, id)`,
    ],
  },
  {
    name: '0011-audit-trail',
    statements: [
      `drop index audit_portal`,
      `create index audit_newest on audit (portal_id, at, id)`,
      `create index audit_actor on audit (portal_id, actor, at, id)`,
      `create index audit_subject on audit (portal_id, subject, at, id)`,
      `create index audit_operation on audit (portal_id, operation, at, id)`,
    ],
  },
  {
    name: '0012-answer-versions',
    statements: [
      `alter table quote_request add column version {integer} not null default 1`,
      `create index invitation_end on invitation (expires_at)`,
    ],
  },
  {
    // PostgreSQL sorts as the database was made to, unless a column says otherwise; a later step says `{text}`
    name: '0013-code-point-order',
    statements: [
      `{postgres}
      do $$
      declare each_table record;
      begin
        for each_table in
          select pg_class.oid::regclass as name,
            string_agg(format('alter column %I type text collate "C"', attname), ', ' order by attnum) as changes
          from pg_class join pg_attribute on attrelid = pg_class.oid
          where relnamespace = current_schema()::regnamespace and atttypid = 'text'::regtype and not attisdropped
            and relname in (
              'access_token', 'account', 'activation', 'announcement', 'announcement_reading', 'announcement_system',
              'assignment', 'attempt', 'audit', 'company', 'contract', 'contract_product', 'environment', 'faq_bigram',
              'faq_entry', 'faq_process', 'group_company', 'idempotency', 'invitation', 'invitation_link', 'leaving',
              'license_key', 'maintenance_contract', 'migration', 'notification_settings', 'notification_topic',
              'outbox', 'participant', 'password_link', 'preferences', 'product', 'quote_request',
              'registered_company', 'resource', 'session', 'setting', 'system', 'terms', 'terms_agreement', 'upload',
              'video', 'video_position'
            )
          group by pg_class.oid
        loop
          execute format('alter table %s %s', each_table.name, each_table.changes);
        end loop;
      end $$`,
    ],
  },
  {
    name: '0014-list-settings',
    statements: [
      `create table list_settings (
        portal_id {text} not null, account_id {text} not null references account (id), list {text} not null,
        kept {text} not null, version {integer} not null, primary key (account_id, list)
      ) {strict}`,
    ],
  },
  {
    name: '0015-certificates',
    statements: [
      `create table authority_certificate (
        serial_number {text} not null primary key, usage {text} not null, reference {text} not null unique,
        certificate {text} not null, not_after {integer} not null, revoked_from {integer}, reason {text}
      ) {strict}`,
      `create index authority_certificate_revoked on authority_certificate (usage, revoked_from)`,
      `create table login_certificate (
        fingerprint {text} not null primary key, portal_id {text} not null,
        account_id {text} not null references account (id), serial_number {text} not null,
        not_before {integer} not null, not_after {integer} not null, issued_at {integer} not null,
        revoked_at {integer}
      ) {strict}`,
      `create index login_certificate_account on login_certificate (account_id)`,
      `alter table session add column method {text} not null default 'password'`,
      `alter table session add column certificate {text}`,
      `create table one_time_password (
        id {text} not null primary key, portal_id {text} not null, account_id {text} not null references account (id),
        challenge_hash {text} not null unique, code_hash {text} not null, created_at {integer} not null,
        expires_at {integer} not null, tries {integer} not null, used_at {integer}, superseded_at {integer}
      ) {strict}`,
      `create index one_time_password_account on one_time_password (account_id)`,
      `create index one_time_password_end on one_time_password (expires_at)`,
    ],
  },
  certificateSchema,
  domainValidationSchema,
  supportSchema,
  subscriberSchema,
  registrationSchema,
  recoverySchema,
  mailboxSchema,
  subscriptionSchema,
  statementSchema,
  helpSchema,
];
