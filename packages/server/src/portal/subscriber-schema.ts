import type { Migration } from './migrations.ts';

/** The step of the schema that subscribers and what they subscribe to came with (MYP). */
export const subscriberSchema: Migration = {
  name: '0019-subscribers',
  statements: [
    `create table subscriber (
      id {text} not null primary key, portal_id {text} not null, customer_number {text} not null, name {text} not null,
      kana {text} not null, kana_key {text} not null, telephone {text} not null, telephone_key {text} not null,
      bank_account_ending {text}, card_ending {text}, second_proof {integer} not null, postal_code {text} not null,
      address {text} not null, building {text}, contact_address {text}, stored_contact_address {text},
      account_id {text} unique references account (id), registered_at {integer}, search_text {text} not null,
      version {integer} not null, unique (portal_id, customer_number)
    ) {strict}`,
    `create index subscriber_telephone on subscriber (portal_id, telephone_key)`,
    `create table subscriber_device (
      portal_id {text} not null, subscriber_id {text} not null references subscriber (id), device_key {text} not null,
      primary key (subscriber_id, device_key)
    ) {strict}`,
    `create table offered_service (
      portal_id {text} not null, id {text} not null, kind {text} not null, parent_id {text}, name {text} not null,
      description {text} not null, monthly_yen {integer} not null, position {integer} not null,
      primary key (portal_id, id)
    ) {strict}`,
    `create table subscribed_service (
      id {text} not null primary key, portal_id {text} not null,
      subscriber_id {text} not null references subscriber (id), service_id {text} not null, started_on {text} not null,
      ends_on {text}, foreign key (portal_id, service_id) references offered_service (portal_id, id)
    ) {strict}`,
    `create index subscribed_service_subscriber on subscribed_service (subscriber_id, service_id)`,
  ],
};
