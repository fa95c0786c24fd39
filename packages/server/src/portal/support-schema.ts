import type { Migration } from './migrations.ts';

/** The step of the schema that maintenance contracts with devices, tickets, renewal quotes and documents came with. */
export const supportSchema: Migration = {
  name: '0018-support',
  statements: [
    // the information portal has maintenance contracts without any of these
    `alter table maintenance_contract add column number {text}`,
    `alter table maintenance_contract add column name {text}`,
    `alter table maintenance_contract add column level {text}`,
    `alter table maintenance_contract add column search_text {text}`,
    `create unique index maintenance_contract_number on maintenance_contract (portal_id, number)`,
    `create table support_service (
      portal_id {text} not null, id {text} not null, position {integer} not null, name {text} not null,
      description {text} not null, reception {text} not null, note {text}, link {text}, opens_knowledge {integer} not null,
      primary key (portal_id, id)
    ) {strict}`,
    `create table support_channel (
      portal_id {text} not null, position {integer} not null, kind {text} not null, level {text}, value {text} not null,
      note {text}, hours {text}, primary key (portal_id, position)
    ) {strict}`,
    `create table maintenance_contract_service (
      portal_id {text} not null, contract_id {text} not null references maintenance_contract (id),
      service_id {text} not null, primary key (contract_id, service_id),
      foreign key (portal_id, service_id) references support_service (portal_id, id)
    ) {strict}`,
    `create table maintenance_contract_product (
      portal_id {text} not null, contract_id {text} not null references maintenance_contract (id), product {text} not null,
      primary key (contract_id, product)
    ) {strict}`,
    `create index maintenance_contract_product_name on maintenance_contract_product (portal_id, product)`,
    `create table device (
      id {text} not null primary key, portal_id {text} not null,
      contract_id {text} not null references maintenance_contract (id), name {text} not null, model {text} not null,
      serial_number {text} not null, location {text} not null, support_hours {text} not null, name_key {text} not null,
      search_text {text} not null, unique (portal_id, serial_number)
    ) {strict}`,
    `create index device_contract on device (portal_id, contract_id, name_key, id)`,
    `create table project (
      id {text} not null primary key, portal_id {text} not null, name {text} not null, group_name {text} not null,
      created_at {integer} not null, version {integer} not null, unique (portal_id, name), unique (portal_id, group_name)
    ) {strict}`,
    `create table project_member (
      portal_id {text} not null, project_id {text} not null references project (id),
      account_id {text} not null references account (id), primary key (project_id, account_id)
    ) {strict}`,
    `create index project_member_account on project_member (account_id)`,
    `create table project_contract (
      portal_id {text} not null, project_id {text} not null references project (id),
      contract_id {text} not null references maintenance_contract (id), primary key (project_id, contract_id)
    ) {strict}`,
    `create index project_contract_contract on project_contract (contract_id)`,
    `create table ticket (
      id {text} not null primary key, portal_id {text} not null,
      contract_id {text} not null references maintenance_contract (id), device_id {text} references device (id),
      number {text} not null, kind {text} not null, channel {text} not null, desk {text} not null,
      service_id {text} not null, severity {text} not null, title {text} not null, description {text} not null,
      contact {text} not null, state {text} not null, expected_recovery_at {integer},
      opened_by_id {text} references account (id), opened_by {text} not null, opened_at {integer} not null,
      updated_at {integer} not null, closed_at {integer}, search_text {text} not null, version {integer} not null,
      unique (portal_id, number)
    ) {strict}`,
    `create index ticket_newest on ticket (portal_id, updated_at, id, contract_id)`,
    `create index ticket_contract on ticket (contract_id, updated_at, id)`,
    `create index ticket_device on ticket (device_id)`,
    `create index ticket_state on ticket (portal_id, contract_id, state)`,
    `create table ticket_entry (
      id {text} not null primary key, portal_id {text} not null, ticket_id {text} not null references ticket (id),
      position {integer} not null, kind {text} not null, author {text} not null,
      author_id {text} references account (id), author_name {text} not null, body {text},
      state {text}, recovery_at {integer}, at {integer} not null, unique (ticket_id, position)
    ) {strict}`,
    `create table ticket_seen (
      portal_id {text} not null, ticket_id {text} not null references ticket (id),
      account_id {text} not null references account (id), seen {integer} not null, primary key (account_id, ticket_id)
    ) {strict}`,
    `create table ticket_file (
      id {text} not null primary key, portal_id {text} not null, ticket_id {text} not null references ticket (id),
      entry_id {text} not null references ticket_entry (id), position {integer} not null, name {text} not null,
      type {text} not null, size {integer} not null, file {text} not null
    ) {strict}`,
    `create index ticket_file_entry on ticket_file (entry_id, position)`,
    `create index ticket_file_ticket on ticket_file (ticket_id)`,
    `create table ticket_bigram (
      portal_id {text} not null, bigram {text} not null, ticket_id {text} not null references ticket (id),
      primary key (portal_id, bigram, ticket_id)
    ) {strict}`,
    `create index ticket_bigram_ticket on ticket_bigram (ticket_id)`,
    `create table article (
      id {text} not null primary key, portal_id {text} not null, kind {text} not null, category {text} not null,
      for_all {integer} not null, title {text} not null, body {text} not null, published_at {integer} not null,
      corrected_at {integer}, search_text {text} not null, version {integer} not null
    ) {strict}`,
    `create index article_newest on article (portal_id, published_at, id, kind, for_all)`,
    `create index article_kind on article (portal_id, kind, published_at, id, for_all)`,
    `create index article_category on article (portal_id, category, published_at, id, kind, for_all)`,
    `create table article_product (
      portal_id {text} not null, article_id {text} not null references article (id), product {text} not null,
      primary key (article_id, product)
    ) {strict}`,
    `create index article_product_name on article_product (portal_id, product)`,
    `create table article_bigram (
      portal_id {text} not null, bigram {text} not null, article_id {text} not null references article (id),
      primary key (portal_id, bigram, article_id)
    ) {strict}`,
    `create index article_bigram_article on article_bigram (article_id)`,
    `create table renewal_quote (
      id {text} not null primary key, portal_id {text} not null,
      contract_id {text} not null references maintenance_contract (id), number {text} not null, title {text} not null,
      amount {integer} not null, starts_on {text} not null, ends_on {text} not null, issued_on {text} not null,
      valid_through {text} not null, state {text} not null, replaces_id {text} references renewal_quote (id),
      answered_by {text}, answered_by_id {text}, answered_at {integer}, comment {text}, order_name {text},
      order_type {text}, order_size {integer}, order_file {text}, name {text} not null, size {integer} not null,
      file {text} not null, created_at {integer} not null, search_text {text} not null, version {integer} not null,
      unique (portal_id, number)
    ) {strict}`,
    `create index renewal_quote_contract on renewal_quote (contract_id, created_at, id)`,
    `create index renewal_quote_state on renewal_quote (portal_id, state, created_at, id)`,
    `create table billing_document (
      id {text} not null primary key, portal_id {text} not null,
      contract_id {text} not null references maintenance_contract (id), kind {text} not null, number {text} not null,
      title {text} not null, partner {text} not null, partner_key {text} not null, amount {integer}, dated_on {text} not null, name {text} not null,
      size {integer} not null, file {text} not null, published_at {integer} not null, search_text {text} not null,
      unique (portal_id, kind, number)
    ) {strict}`,
    `create index billing_document_newest on billing_document (portal_id, dated_on, id)`,
    `create index billing_document_contract on billing_document (contract_id)`,
    `create table account_application (
      id {text} not null primary key, portal_id {text} not null, company_name {text} not null,
      display_name {text} not null, mail_address {text} not null, mail_key {text} not null, role {text} not null,
      functions {text} not null, project {text}, locale {text} not null, state {text} not null, note {text},
      applied_at {integer} not null, settled_at {integer}, version {integer} not null
    ) {strict}`,
    `create index account_application_state on account_application (portal_id, state, applied_at, id)`,
    `create table access_application (
      id {text} not null primary key, portal_id {text} not null, account_id {text} not null references account (id),
      project_name {text} not null, group_name {text} not null, mail_addresses {text} not null,
      contract_numbers {text} not null, state {text} not null, note {text}, applied_at {integer} not null,
      settled_at {integer}, version {integer} not null
    ) {strict}`,
    `create index access_application_account on access_application (account_id)`,
    `create index access_application_state on access_application (portal_id, state, applied_at, id)`,
    `alter table account add column version {integer} not null default 1`,
    `alter table account add column search_text {text}`,
    `update account set search_text = lower(display_name) || ' ' || identifier_key`,
    `create index account_company on account (company_id, created_at, id)`,
    `create table change (
      id {text} not null primary key, portal_id {text} not null, kind {text} not null, subject_id {text} not null,
      version {integer} not null, at {integer} not null
    ) {strict}`,
    `create index change_age on change (at, id)`,
  ],
};
