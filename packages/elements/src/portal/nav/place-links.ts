import type { Catalogue } from '@madoguchi/sdk/portal/messages.js';
import type { PropertyDeclarations } from 'lit';
import { MadoElement } from '../mado-element.ts';
import { navProperties } from './nav-places.ts';

/**
 * What leads to the places of a portal. The host gives each an address; what has none is absent.
 *
 * @attr {string} home-href - Where home is.
 * @attr {string} announcements-href - Where the announcements are.
 * @attr {string} videos-href - Where a system's videos are, with `{system}` for its id: `/videos/{system}`.
 * @attr {string} faq-href - Where a system's FAQ is, with `{system}` for its id: `/faq/{system}`.
 * @attr {string} new-application-href - Where a new application begins, 新規申請.
 * @attr {string} applications-href - Where the applications are listed.
 * @attr {string} account-details-href - Where what applications begin with is stored, アカウント情報登録.
 * @attr {string} coupons-href - Where the coupons are.
 * @attr {string} help-href - Where frequent questions are answered, or whom to ask is told.
 * @attr {string} new-ticket-href - Where an inquiry begins, 新規問い合わせ.
 * @attr {string} tickets-href - Where inquiries are listed.
 * @attr {string} devices-href - Where the devices under contract are.
 * @attr {string} technical-information-href - Where technical information and alerts are.
 * @attr {string} maintenance-contracts-href - Where the maintenance contracts are.
 * @attr {string} renewal-quotes-href - Where renewal quotes are.
 * @attr {string} documents-href - Where quotes, contracts and invoices are.
 * @attr {string} services-href - Where it stands what can be asked, and how.
 * @attr {string} accounts-href - Where the accounts of the company are administered.
 * @attr {string} access-application-href - Where access control is applied for.
 * @attr {string} statements-href - Where the monthly statements are, ご請求明細.
 * @attr {string} payment-method-href - Where the way of paying is.
 * @attr {string} subscribed-services-href - Where the services that somebody subscribes to are.
 * @attr {string} service-history-href - Where it stands when services were joined and changed.
 * @attr {string} referral-href - Where a friend is introduced, お友だち紹介.
 * @attr {string} customer-details-href - Where the details of the customer are, お客さま情報.
 * @attr {string} identifier-change-href - Where the ID of the account is changed.
 * @attr {string} mail-addresses-href - Where the mail addresses of an internet subscriber are.
 * @attr {string} security-service-href - Where the security service of an internet subscriber is.
 * @attr {string} speed-test-href - Where the speed of the connection is measured.
 * @attr {string} notification-settings-href - Where the settings of mails are.
 * @attr {string} password-change-href - Where the password can be changed.
 * @attr {string} current - The page this is, as the attribute of its address is named: `home`, `new-application`, `videos/sias`.
 */
export abstract class PlaceLinks<Texts extends Catalogue> extends MadoElement<Texts> {
  static override properties: PropertyDeclarations = {
    homeHref: { attribute: 'home-href' },
    videosHref: { attribute: 'videos-href' },
    faqHref: { attribute: 'faq-href' },
    ...navProperties,
    current: {},
  };

  declare homeHref: string | undefined;
  declare videosHref: string | undefined;
  declare faqHref: string | undefined;
  declare announcementsHref: string | undefined;
  declare newApplicationHref: string | undefined;
  declare applicationsHref: string | undefined;
  declare accountDetailsHref: string | undefined;
  declare couponsHref: string | undefined;
  declare helpHref: string | undefined;
  declare newTicketHref: string | undefined;
  declare ticketsHref: string | undefined;
  declare devicesHref: string | undefined;
  declare technicalInformationHref: string | undefined;
  declare maintenanceContractsHref: string | undefined;
  declare renewalQuotesHref: string | undefined;
  declare documentsHref: string | undefined;
  declare servicesHref: string | undefined;
  declare accountsHref: string | undefined;
  declare accessApplicationHref: string | undefined;
  declare statementsHref: string | undefined;
  declare paymentMethodHref: string | undefined;
  declare subscribedServicesHref: string | undefined;
  declare serviceHistoryHref: string | undefined;
  declare referralHref: string | undefined;
  declare customerDetailsHref: string | undefined;
  declare identifierChangeHref: string | undefined;
  declare mailAddressesHref: string | undefined;
  declare securityServiceHref: string | undefined;
  declare speedTestHref: string | undefined;
  declare notificationSettingsHref: string | undefined;
  declare passwordChangeHref: string | undefined;
  declare current: string | undefined;
}
