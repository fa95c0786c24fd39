import type { Migration } from './migrations.ts';

/** The step that validations of domains came with. */
export const domainValidationSchema: Migration = {
  name: '0017-domain-validations',
  statements: [
    `create table domain_validation (
      id {text} not null primary key, portal_id {text} not null, account_id {text} not null references account (id),
      application_id {text} not null references application (id), domain {text} not null, method {text} not null,
      validated_on {text} not null, noted_at {integer} not null
    ) {strict}`,
    `create index domain_validation_of on domain_validation (account_id, domain)`,
  ],
};

/** The step of the schema that certificates came with. */
export const certificateSchema: Migration = {
  name: '0016-certificates',
  statements: [
    `create table certificate_contract (
      id {text} not null primary key, portal_id {text} not null, account_id {text} not null references account (id),
      code {text} not null, service_id {text} not null, contract_type {text} not null, months {integer} not null,
      starts_on {text} not null, ends_on {text} not null, terminates_on {text}, price {integer},
      contacts {text} not null, created_at {integer} not null, unique (portal_id, code)
    ) {strict}`,
    `create index certificate_contract_end on certificate_contract (portal_id, ends_on)`,
    `create table application (
      id {text} not null primary key, portal_id {text} not null, account_id {text} not null references account (id),
      number {text} not null, kind {text} not null, state {text} not null, service_id {text} not null,
      contract_type {text} not null, months {integer} not null, price {integer},
      contract_id {text} references certificate_contract (id), source_id {text} references application (id),
      certificate_id {text}, entries {text} not null, organisation_name {text} not null, server_name {text} not null,
      server_type {text} not null, organisation_search {text} not null, server_search {text} not null,
      contract_search {text} not null, coupon_search {text} not null, coupon_id {text}, agreement_id {text} not null,
      reason {text}, accepted_at {integer}, telephoned_at {integer}, issuing_at {integer},
      applied_at {integer} not null, updated_at {integer} not null, version {integer} not null,
      unique (portal_id, number), unique (portal_id, agreement_id)
    ) {strict}`,
    `create index application_account on application (account_id, applied_at, id)`,
    `create index application_state on application (portal_id, state, applied_at, id)`,
    `create index application_contract on application (contract_id)`,
    `create index application_source on application (source_id)`,
    `create table application_event (
      id {text} not null primary key, portal_id {text} not null,
      application_id {text} not null references application (id), position {integer} not null, state {text} not null,
      note {text}, at {integer} not null, unique (application_id, position)
    ) {strict}`,
    `create table application_document (
      id {text} not null primary key, portal_id {text} not null,
      application_id {text} not null references application (id), kind {text} not null, note {text},
      asked_at {integer} not null, arrived_at {integer}
    ) {strict}`,
    `create index application_document_of on application_document (application_id)`,
    `create table application_draft (
      id {text} not null primary key, portal_id {text} not null, account_id {text} not null references account (id),
      kind {text} not null, service_id {text} not null, contract_type {text} not null, months {integer} not null,
      source_id {text} references application (id), step {text} not null, agreement_id {text}, entries {text} not null,
      created_at {integer} not null, updated_at {integer} not null, version {integer} not null
    ) {strict}`,
    `create index application_draft_account on application_draft (account_id, updated_at, id)`,
    `create table certificate (
      id {text} not null primary key, portal_id {text} not null,
      application_id {text} not null unique references application (id),
      contract_id {text} not null references certificate_contract (id), serial {text} not null, names {text} not null,
      pem {text} not null, chain {text} not null, pkcs7 {text} not null, issued_at {integer} not null, not_before {integer} not null,
      not_after {integer} not null, first_issued_at {integer} not null, reissues {integer} not null,
      revoked_at {integer}, revocation_reason {text}, authority_told_at {integer}, downloaded_at {integer},
      unique (portal_id, serial)
    ) {strict}`,
    `create index certificate_contract_of on certificate (contract_id, issued_at)`,
    `create index certificate_revoked on certificate (portal_id, revoked_at)`,
    `create table account_details (
      account_id {text} not null primary key references account (id), portal_id {text} not null,
      agency_code {text} not null, kept {text} not null, version {integer} not null
    ) {strict}`,
    `create table coupon (
      id {text} not null primary key, portal_id {text} not null, agency_code {text} not null, number {text} not null,
      service_id {text} not null, bought {integer} not null, balance {integer} not null, ends_on {text} not null,
      unique (portal_id, number)
    ) {strict}`,
    `create index coupon_agency on coupon (portal_id, agency_code)`,
    `create table certificate_customer (
      account_id {text} not null primary key references account (id), portal_id {text} not null,
      asks_signatory {integer} not null
    ) {strict}`,
    `create table certificate_reminder (
      contract_id {text} not null references certificate_contract (id), portal_id {text} not null, kind {text} not null,
      due_on {text} not null, days {integer} not null, at {integer} not null,
      primary key (contract_id, kind, due_on, days)
    ) {strict}`,
  ],
};
