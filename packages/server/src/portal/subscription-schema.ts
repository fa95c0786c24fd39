import type { Migration } from './migrations.ts';

/** The step of the schema that changes of what is subscribed to came with (MYP-12, MYP-14). */
export const subscriptionSchema: Migration = {
  name: '0023-subscriptions',
  statements: [
    `create table service_terms (
      portal_id {text} not null, service_id {text} not null, course {text}, needs {text} not null, starts {text} not null,
      ends {text} not null, window_reason {text}, minimum_months {integer} not null, early_yen {integer} not null,
      elsewhere {text}, primary key (portal_id, service_id),
      foreign key (portal_id, service_id) references offered_service (portal_id, id)
    ) {strict}`,
    `create table service_change (
      id {text} not null primary key, portal_id {text} not null,
      subscriber_id {text} not null references subscriber (id), type {text} not null, service_id {text} not null,
      from_service_id {text}, applied_at {integer} not null, effective_on {text} not null, state {text} not null,
      settled_on {text}, note {text}, version {integer} not null,
      foreign key (portal_id, service_id) references offered_service (portal_id, id)
    ) {strict}`,
    `create index service_change_subscriber on service_change (subscriber_id, applied_at)`,
    `create index service_change_newest on service_change (portal_id, applied_at, id)`,
    `create table security_offer (
      portal_id {text} not null primary key, service_id {text} not null, most_devices {integer} not null,
      functions {text} not null, install_url {text} not null,
      foreign key (portal_id, service_id) references offered_service (portal_id, id)
    ) {strict}`,
    `create table security_use (
      subscriber_id {text} not null primary key references subscriber (id), portal_id {text} not null,
      devices {integer} not null, license_code {text} not null
    ) {strict}`,
    `create table referral_offer (
      portal_id {text} not null primary key, referrer_gets {text} not null, friend_gets {text} not null,
      conditions {text} not null
    ) {strict}`,
    `create table referral_code (
      subscriber_id {text} not null primary key references subscriber (id), portal_id {text} not null,
      code {text} not null, unique (portal_id, code)
    ) {strict}`,
    `create table referral_arrival (
      id {text} not null primary key, portal_id {text} not null,
      subscriber_id {text} not null references subscriber (id), arrived_on {text} not null, state {text} not null
    ) {strict}`,
    `create index referral_arrival_subscriber on referral_arrival (subscriber_id, arrived_on)`,
  ],
};
