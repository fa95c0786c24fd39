import type { ListTool } from '@madoguchi/elements';
import { presets, type PortalConfiguration } from '@madoguchi/sdk';
import { readPreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import {
  accessApplicationFurther,
  accessApplicationListFurther,
  accessApplicationListStates,
  accessApplicationStates,
} from '../account/access-application.states.ts';
import { mailboxFormFurther, mailboxFormStates } from '../account/mailbox-form.states.ts';
import { mailboxListFurther, mailboxListStates } from '../account/mailbox-list.states.ts';
import { referralFurther, referralStates } from '../account/referral.states.ts';
import { securityServiceStates } from '../account/security-service.states.ts';
import { paymentMethodFurther, paymentMethodStates } from '../billing/payment-method.states.ts';
import { statementListFurther, statementListStates } from '../billing/statement-list.states.ts';
import { statementFurther, statementStates } from '../billing/statement.states.ts';
import { serviceHistoryStates } from '../account/service-history.states.ts';
import { serviceListFurther, serviceListStates } from '../account/service-list.states.ts';
import {
  accountFormFurther,
  accountFormStates,
  accountListFurther,
  accountListStates,
} from '../account/account-list.states.ts';
import {
  noQuoteRequests,
  quoteRequestFurther,
  quoteRequestListStates,
  quoteRequestStates,
} from '../billing/quote-request.states.ts';
import { documentListFurther, documentListStates, pdfPreviews } from '../billing/document-list.states.ts';
import { renewalQuoteListFurther, renewalQuoteListStates } from '../billing/renewal-quote-list.states.ts';
import { renewalQuoteFurther, renewalQuoteStates } from '../billing/renewal-quote.states.ts';
import { accountDetailsFurther, accountDetailsStates } from '../certificates/account-details.states.ts';
import { couponListFurther, couponListStates, serviceNames } from '../certificates/coupon-list.states.ts';
import {
  applicationListFurther,
  applicationListStates,
  draftListStates,
  knownCatalogue,
} from '../certificates/application-list.states.ts';
import {
  applicationFiles,
  applicationFurther,
  applicationSeries,
  applicationStates,
  withdrawalStates,
} from '../certificates/application.states.ts';
import {
  ofAutomatic,
  ofIssued,
  revocationFurther,
  revocationStates,
  terminationStates,
} from '../certificates/request.states.ts';
import { announcementsFurther, announcementsStates } from '../content/announcements.states.ts';
import { articleFurther, articleStates } from '../content/article.states.ts';
import { articleAlertsStates, articleListFurther, articleListStates } from '../content/article-list.states.ts';
import { faqFurther, faqStates } from '../content/faq.states.ts';
import { speedTestFurther, speedTestStates } from '../content/speed-test.states.ts';
import { helpFurther, helpStates } from '../content/help.states.ts';
import { videoLibraryFurther, videoLibraryStates } from '../content/video-library.states.ts';
import { contractDetailFurther, contractDetailStates } from '../contracts/contract-detail.states.ts';
import {
  contractProductListFurther,
  contractProductListStates,
  licenseKeyFormFurther,
  licenseKeyFormStates,
} from '../contracts/contract-product-list.states.ts';
import {
  groupCompanyFormFurther,
  groupCompanyFormStates,
  groupCompanyListFurther,
  groupCompanyListStates,
} from '../contracts/group-company-list.states.ts';
import {
  manyParticipants,
  participantFormFurther,
  participantFormStates,
  participantListFurther,
  participantListStates,
} from '../contracts/participant-list.states.ts';
import { contractListFurther, contractListStates, manyContracts } from '../contracts/contract-list.states.ts';
import { resourceListFurther, resourceListStates } from '../contracts/resource-list.states.ts';
import { supportContractFurther, supportContractStates } from '../contracts/support-contract.states.ts';
import { supportContractListFurther, supportContractListStates } from '../contracts/support-contract-list.states.ts';
import { certificateWizardFurther, certificateWizardStates } from '../certificates/certificate-wizard.states.ts';
import { keyMakings } from '../certificates/key-making.states.ts';
import type { StatefulTag, StateOf } from '../elements.ts';
import {
  environmentActivationFurther,
  environmentActivationStates,
} from '../environments/environment-activation.states.ts';
import { assignmentFurther, assignmentStates } from '../environments/environment-assignment.states.ts';
import {
  environmentFormFurther,
  environmentFormStates,
  environmentListFurther,
  environmentListStates,
} from '../environments/environment-list.states.ts';
import { clientCertificateFurther, clientCertificateStates } from '../identity/client-certificate.states.ts';
import { accountApplicationFurther, accountApplicationStates } from '../identity/account-application.states.ts';
import {
  invitationFormStates,
  invitationListFurther,
  invitationListStates,
} from '../identity/invitation-list.states.ts';
import { joinFurther, joinStates } from '../identity/join.states.ts';
import { leavingFurther, leavingStates } from '../identity/leaving.states.ts';
import { loginFurther, loginStates } from '../identity/login.states.ts';
import { oneTimeLoginFurther, oneTimeLoginStates } from '../identity/one-time-login.states.ts';
import {
  addressChangeFurther,
  addressChangeStates,
  addressConfirmationFurther,
  addressConfirmationStates,
} from '../identity/address-change.states.ts';
import { recoveryFurther, recoveryStates } from '../identity/recovery.states.ts';
import {
  registrationConfirmationFurther,
  registrationConfirmationStates,
  registrationFurther,
  registrationStates,
} from '../identity/registration.states.ts';
import { customerDetailsFurther, customerDetailsStates } from '../account/customer-details.states.ts';
import { passwordFormFurther, passwordFormStates } from '../identity/password-form.states.ts';
import { passwordRequestFurther, passwordRequestStates } from '../identity/password-request.states.ts';
import { applicationTermsStates, termsFurther, termsStates } from '../identity/terms.states.ts';
import { hanako } from '../people.ts';
import { exportStates, listToolsFurther, listToolsStates, toolsOfContracts } from '../portal/list-tools.states.ts';
import { navFurther, navStates } from '../portal/nav.states.ts';
import { notificationSettingsFurther, notificationSettingsStates } from '../account/notification-settings.states.ts';
import { passwordChangeFurther, passwordChangeStates } from '../identity/password-change.states.ts';
import { sessionExpiryFurther, sessionExpiryStates } from '../portal/session-expiry.states.ts';
import { homeFurther, homeStates } from '../portal/home.states.ts';
import { sessionFurther, sessionStates } from '../portal/session.states.ts';
import { subscriberHomeFurther, subscriberHomeStates } from '../portal/subscriber-home.states.ts';
import { supportHomeFurther, supportHomeStates } from '../portal/support-home.states.ts';
import { endedPortal, silentPortal } from '../silent-portal.ts';
import { deviceListFurther, deviceListStates } from '../tickets/device-list.states.ts';
import { serviceOverviewFurther, serviceOverviewStates } from '../tickets/service-overview.states.ts';
import type { StateExamples } from '../state-examples.ts';
import {
  noSubjects,
  possibleAnswers,
  subjectSearches,
  ticketFormFurther,
  ticketFormStates,
} from '../tickets/ticket-form.states.ts';
import { manyTickets, ticketListFurther, ticketListStates } from '../tickets/ticket-list.states.ts';
import { replyStates, restoredReply, ticketFurther, ticketStates } from '../tickets/ticket.states.ts';

/** One thing to look at. */
export interface Example {
  /** `mado-login/failed`. */
  readonly name: string;
  /** Makes it, inside a `<mado-portal>` in that language. */
  readonly make: (locale: string) => HTMLElement;
}

const addresses: Readonly<Record<string, string>> = {
  'password-link-href': '/password',
  'registration-href': '/register',
  'recovery-href': '/recover',
  'provider-sign-in-href': '/provider',
  'account-application-href': '/apply',
  'sign-in-help-href': '/help',
  'sign-in-href': '/sign-in',
  'home-href': '/',
  'announcements-href': '/announcements',
  'videos-href': '/videos/{system}',
  'faq-href': '/faq/{system}',
  'notification-settings-href': '/notification-settings',
  'contracts-href': '/contracts',
  'applications-href': '/applications',
  'application-href': '/applications/{application}',
  'action-href': '/applications/{application}/{action}',
  'draft-href': '/apply/{draft}',
  'new-href': '/apply',
  'ticket-href': '/tickets/{ticket}',
  'tickets-href': '/tickets',
  'article-href': '/knowledge/{article}',
  'leaving-href': '/leaving',
  'contract-href': '/contracts/{contract}',
  'articles-href': '/articles',
  'alerts-href': '/articles?kind=alert',
  'new-ticket-href': '/tickets/new',
  'devices-href': '/devices?contract={contract}',
  'quote-href': '/quotes/{quote}',
  'renewal-quotes-href': '/quotes',
  'link-href': '/join?code={code}',
  'security-service-href': '/security-service',
  'assignment-href': '/environments/{environment}',
  'activation-href': '/environments/{environment}/activation',
  'password-change-href': '/password/change',
  'continue-href': '/contracts',
  'certificate-href': '/sign-in',
  'code-href': '/one-time-password',
  'account-details-href': '/account',
  'technical-information-href': '/technical-information',
  'maintenance-contracts-href': '/maintenance-contracts',
  'documents-href': '/documents',
  'services-href': '/services',
  'accounts-href': '/accounts',
  'access-application-href': '/access-application',
  'statement-href': '/statement?id={statement}',
  'statements-href': '/statements',
  'payment-method-href': '/payment-method',
  'subscribed-services-href': '/subscribed-services',
  'service-history-href': '/service-history',
  'referral-href': '/referral',
  'customer-details-href': '/customer-details',
  'identifier-change-href': '/identifier-change',
  'mail-addresses-href': '/mail-addresses',
  'speed-test-href': '/speed-test',
  'terms-href': '/terms',
  'security-policy-href': '/security',
  'privacy-policy-href': '/privacy',
  'personal-information-href': '/personal-information',
};

function example<Shown extends StatefulTag>(
  tag: Shown,
  name: string,
  set: (element: HTMLElementTagNameMap[Shown]) => void,
  configuration: PortalConfiguration = presets.information,
): Example {
  const make = (locale: string): HTMLElement => {
    const around = document.createElement('mado-portal');
    around.locale = locale;
    around.portal = silentPortal(configuration);
    const element = document.createElement(tag);
    for (const [attribute, address] of Object.entries(addresses)) element.setAttribute(attribute, address);
    set(element);
    around.append(element);
    return around;
  };
  return { name: `${tag}/${name}`, make };
}

function each<Shown extends StatefulTag>(
  tag: Shown,
  states: StateExamples<StateOf<Shown>> & Readonly<Record<string, StateOf<Shown>>>,
  configuration?: PortalConfiguration,
): readonly Example[] {
  return Object.entries(states).map(([name, state]) =>
    example(
      tag,
      name,
      (element) => {
        element.state = state;
      },
      configuration,
    ),
  );
}

const again: Example = {
  name: 'mado-portal/again',
  make(locale) {
    const around = document.createElement('mado-portal');
    around.locale = locale;
    const portal = endedPortal(presets.information);
    portal.session.adopt(hanako);
    around.portal = portal;
    void around.ready.then(() => portal.call(readPreferences)).catch(() => undefined); // closed: signs in later
    return around;
  },
};

const signInHelp: Example = {
  name: 'mado-sign-in-help/with-contact',
  make(locale) {
    const around = document.createElement('mado-portal');
    around.locale = locale;
    const contact = { name: { ja: 'サポート窓口' }, telephone: '03-0000-8730', mail: 'ssl-support@akatsuki.example' };
    around.portal = silentPortal({ ...presets.certificate, contact });
    around.append(document.createElement('mado-sign-in-help'));
    return around;
  },
};

/** Fields of a form, which show no state but what a page sets: with something that cannot be taken. */
const fields = (
  ['mado-kana-field', 'mado-telephone-field', 'mado-postal-code-field', 'mado-full-width-field'] as const
).map((tag): Example => ({
  name: `${tag}/filled`,
  make(locale) {
    const around = document.createElement('mado-portal');
    around.locale = locale;
    around.portal = silentPortal(presets.mypage);
    const form = document.createElement('form');
    const field = document.createElement(tag);
    Object.assign(field, { name: 'one', label: '見出し', hint: '説明', required: true });
    form.append(field);
    around.append(form);
    return around;
  },
}));

const participants = { ...participantListStates, ...participantListFurther, many: manyParticipants };

/** Hands the tools inside `around` their list, and opens one. */
function withTools(around: HTMLElement, open: ListTool): HTMLElement {
  const tools = around.querySelector('mado-list-tools');
  if (tools) {
    tools.list = toolsOfContracts;
    tools.open = open;
  }
  return around;
}

/** By element: a new element without its examples fails the build. */
const ofElements: { readonly [Tag in StatefulTag]: readonly Example[] } = {
  'mado-login': [
    ...each('mado-login', { ...loginStates, ...loginFurther }),
    ...Object.values(presets).map((preset) => example('mado-login', `preset-${preset.id}`, () => undefined, preset)),
  ],
  'mado-password-request': [
    ...each('mado-password-request', { ...passwordRequestStates, ...passwordRequestFurther }),
    example('mado-password-request', 'reason', (element) => {
      element.reason = 'link-superseded';
    }),
  ],
  'mado-password-form': [
    ...each('mado-password-form', { ...passwordFormStates, ...passwordFormFurther }),
    example(
      'mado-password-form',
      'preset-license',
      (element) => {
        element.state = passwordFormStates.ready;
      },
      presets.license,
    ),
  ],
  'mado-account-application': each(
    'mado-account-application',
    { ...accountApplicationStates, ...accountApplicationFurther },
    presets.support,
  ),
  'mado-mailbox-form': each('mado-mailbox-form', { ...mailboxFormStates, ...mailboxFormFurther }, presets.mypage),
  'mado-referral': each('mado-referral', { ...referralStates, ...referralFurther }, presets.mypage),
  'mado-security-service': each('mado-security-service', securityServiceStates, presets.mypage),
  'mado-payment-method': each(
    'mado-payment-method',
    { ...paymentMethodStates, ...paymentMethodFurther },
    presets.mypage,
  ),
  'mado-statement': each('mado-statement', { ...statementStates, ...statementFurther }, presets.mypage),
  'mado-statement-list': [
    ...each('mado-statement-list', { ...statementListStates, ...statementListFurther }, presets.mypage),
    example(
      'mado-statement-list',
      'portlet',
      (element) => {
        element.state = statementListStates.ready;
        element.portlet = true;
        element.moreHref = '/statements';
      },
      presets.mypage,
    ),
  ],
  'mado-service-history': each('mado-service-history', serviceHistoryStates, presets.mypage),
  'mado-service-list': each('mado-service-list', { ...serviceListStates, ...serviceListFurther }, presets.mypage),
  'mado-mailbox-list': each('mado-mailbox-list', { ...mailboxListStates, ...mailboxListFurther }, presets.mypage),
  'mado-access-application': [
    ...each('mado-access-application', { ...accessApplicationStates, ...accessApplicationFurther }, presets.support),
    ...Object.entries({ ...accessApplicationListStates, ...accessApplicationListFurther }).map(([name, applications]) =>
      example(
        'mado-access-application',
        `list-${name}`,
        (element) => {
          element.state = accessApplicationStates.ready;
          element.applications = applications;
        },
        presets.support,
      ),
    ),
  ],
  'mado-account-list': [
    ...each('mado-account-list', { ...accountListStates, ...accountListFurther }, presets.support),
    ...Object.entries({ ...accountFormStates, ...accountFormFurther }).map(([name, form]) =>
      example(
        'mado-account-list',
        `form-${name}`,
        (element) => {
          element.state = accountListStates.ready;
          element.form = form;
        },
        presets.support,
      ),
    ),
  ],
  'mado-announcements': [
    ...each('mado-announcements', { ...announcementsStates, ...announcementsFurther }),
    example('mado-announcements', 'on-home', (element) => {
      element.state = announcementsFurther.furtherParts;
      element.limit = 3;
      element.moreHref = '/announcements';
    }),
  ],
  'mado-faq': [
    ...each('mado-faq', { ...faqStates, ...faqFurther }),
    example('mado-faq', 'opened', (element) => {
      element.state = faqStates.ready;
      element.entry = '1';
    }),
  ],
  'mado-video-library': [
    ...each('mado-video-library', { ...videoLibraryStates, ...videoLibraryFurther }),
    example('mado-video-library', 'opened', (element) => {
      element.state = videoLibraryStates.ready;
      element.video = 'sias-monthly';
    }),
  ],
  'mado-application-list': [
    ...each('mado-application-list', { ...applicationListStates, ...applicationListFurther }, presets.certificate),
    ...Object.entries(draftListStates).map(([name, drafts]) =>
      example(
        'mado-application-list',
        `drafts-${name}`,
        (element) => {
          element.state = applicationListStates.ready;
          element.catalogue = knownCatalogue;
          element.drafts = drafts;
        },
        presets.certificate,
      ),
    ),
  ],
  'mado-application': [
    ...each('mado-application', { ...applicationStates, ...applicationFurther }, presets.certificate),
    example(
      'mado-application',
      'whole',
      (element) => {
        element.state = applicationStates.ready;
        element.files = applicationFiles.ready;
        element.series = applicationSeries.ready;
      },
      presets.certificate,
    ),
    ...Object.entries(withdrawalStates).map(([name, withdrawal]) =>
      example(
        'mado-application',
        `withdrawal-${name}`,
        (element) => {
          element.state = applicationFurther.awaiting;
          element.files = applicationFiles.unavailable;
          element.series = applicationSeries.unavailable;
          element.withdrawal = withdrawal;
        },
        presets.certificate,
      ),
    ),
  ],
  'mado-application-revocation': [
    ...each('mado-application-revocation', { ...revocationStates, ...revocationFurther }, presets.certificate),
    ...Object.entries({ ...revocationStates, ...revocationFurther }).map(([name, state]) =>
      example(
        'mado-application-revocation',
        `of-application-${name}`,
        (element) => {
          element.state = state;
          element.detail = ofIssued;
          element.terms = applicationTermsStates.ready;
        },
        presets.certificate,
      ),
    ),
  ],
  'mado-application-termination': [
    ...each('mado-application-termination', terminationStates, presets.certificate),
    ...Object.entries(terminationStates).map(([name, state]) =>
      example(
        'mado-application-termination',
        `of-application-${name}`,
        (element) => {
          element.state = state;
          element.detail = ofAutomatic;
          element.terms = applicationTermsStates.ready;
        },
        presets.certificate,
      ),
    ),
  ],
  'mado-contract': [
    ...each('mado-contract', { ...contractDetailStates, ...contractDetailFurther }, presets.license),
    example(
      'mado-contract',
      'detail',
      (element) => {
        element.state = contractDetailStates.ready;
        element.tab = 'detail';
      },
      presets.license,
    ),
  ],
  'mado-contract-detail': each(
    'mado-contract-detail',
    { ...contractDetailStates, ...contractDetailFurther },
    presets.license,
  ),
  'mado-contract-product-list': [
    ...each('mado-contract-product-list', { ...contractProductListStates, ...contractProductListFurther }),
    ...Object.entries({ ...licenseKeyFormStates, ...licenseKeyFormFurther }).map(([name, form]) =>
      example('mado-contract-product-list', `form-${name}`, (element) => {
        element.state = contractProductListStates.ready;
        element.form = form;
      }),
    ),
  ],
  'mado-group-company-list': [
    ...each('mado-group-company-list', { ...groupCompanyListStates, ...groupCompanyListFurther }),
    ...Object.entries({ ...groupCompanyFormStates, ...groupCompanyFormFurther }).map(([name, form]) =>
      example('mado-group-company-list', `form-${name}`, (element) => {
        element.state = groupCompanyListStates.ready;
        element.form = form;
      }),
    ),
  ],
  'mado-contract-list': [
    ...each('mado-contract-list', { ...contractListStates, ...contractListFurther }, presets.license),
    example('mado-contract-list', 'portlet', (element) => {
      element.state = contractListStates.ready;
      element.portlet = true;
      element.moreHref = '/contracts';
    }),
    example(
      'mado-contract-list',
      'with-tools',
      (element) => {
        element.state = contractListStates.ready;
        element.tools = true;
      },
      presets.license,
    ),
    example('mado-contract-list', 'handed', (element) => (element.contracts = manyContracts(501)), presets.license),
  ],
  'mado-renewal-quote-list': [
    ...each('mado-renewal-quote-list', { ...renewalQuoteListStates, ...renewalQuoteListFurther }, presets.support),
    example(
      'mado-renewal-quote-list',
      'portlet',
      (element) => {
        element.state = renewalQuoteListFurther.unanswered;
        element.portlet = true;
        element.moreHref = '/quotes';
      },
      presets.support,
    ),
  ],
  'mado-renewal-quote': each('mado-renewal-quote', { ...renewalQuoteStates, ...renewalQuoteFurther }, presets.support),
  'mado-document-list': [
    ...each('mado-document-list', { ...documentListStates, ...documentListFurther }, presets.support),
    ...Object.entries(pdfPreviews).map(([name, preview]) =>
      example(
        'mado-document-list',
        `preview-${name}`,
        (element) => {
          element.state = documentListStates.ready;
          element.preview = preview;
        },
        presets.support,
      ),
    ),
    example(
      'mado-document-list',
      'tools',
      (element) => {
        element.state = documentListStates.ready;
        element.tools = true;
      },
      presets.support,
    ),
  ],
  'mado-list-tools': [
    ...each('mado-list-tools', { ...listToolsStates, ...listToolsFurther }, presets.license).map(
      ({ name, make }): Example => ({ name, make: (locale) => withTools(make(locale), 'views') }),
    ),
    ...Object.entries(exportStates).map(([name, exporting]) =>
      example('mado-list-tools', `export-${name}`, (element) => {
        element.list = toolsOfContracts;
        element.state = listToolsStates.ready;
        element.exporting = exporting;
        element.open = 'export';
      }),
    ),
    example('mado-list-tools', 'columns', (element) => {
      element.list = toolsOfContracts;
      element.state = listToolsStates.ready;
      element.open = 'columns';
    }),
  ],
  'mado-certificate-wizard': [
    ...each(
      'mado-certificate-wizard',
      { ...certificateWizardStates, ...certificateWizardFurther },
      presets.certificate,
    ),
    ...(['invalid', 'made'] as const).map((making) =>
      example(
        'mado-certificate-wizard',
        `key-${making}`,
        (element) => {
          element.state = certificateWizardFurther.noCsr;
          element.keyMaking = keyMakings[making];
        },
        presets.certificate,
      ),
    ),
  ],
  'mado-environment-activation': each('mado-environment-activation', {
    ...environmentActivationStates,
    ...environmentActivationFurther,
  }),
  'mado-resource-list': each('mado-resource-list', { ...resourceListStates, ...resourceListFurther }),
  'mado-environment-list': [
    ...each('mado-environment-list', { ...environmentListStates, ...environmentListFurther }),
    ...Object.entries({ ...environmentFormStates, ...environmentFormFurther }).map(([name, form]) =>
      example('mado-environment-list', `form-${name}`, (element) => {
        element.state = environmentListStates.ready;
        element.form = form;
      }),
    ),
  ],
  'mado-environment-assignment': each('mado-environment-assignment', { ...assignmentStates, ...assignmentFurther }),
  'mado-invitation-list': [
    ...each('mado-invitation-list', { ...invitationListStates, ...invitationListFurther }),
    ...Object.entries(invitationFormStates).map(([name, form]) =>
      example(
        'mado-invitation-list',
        `form-${name}`,
        (element) => {
          element.state = invitationListStates.ready;
          element.form = form;
        },
        presets.license,
      ),
    ),
  ],
  'mado-join': [
    ...each('mado-join', { ...joinStates, ...joinFurther }, presets.license),
    example('mado-join', 'joined-signed-in', (element) => {
      const { joined } = joinStates;
      element.portal = silentPortal(presets.license);
      element.portal.session.adopt({ ...hanako, account: { ...hanako.account, ...joined.joined } });
      element.state = joined;
    }),
    example('mado-join', 'joined-signed-out', (element) => {
      element.portal = silentPortal(presets.license);
      element.state = joinStates.joined;
    }),
    example('mado-join', 'signed-in', (element) => {
      element.portal = silentPortal(presets.license);
      element.portal.session.adopt(hanako);
      element.state = joinStates.ready;
    }),
  ],
  'mado-leaving': each('mado-leaving', { ...leavingStates, ...leavingFurther }),
  'mado-participant-list': [
    ...each('mado-participant-list', participants, presets.license),
    example(
      'mado-participant-list',
      'with-invitations',
      (element) => {
        element.state = participantListFurther.longNames;
        element.invitations = invitationListStates.ready;
      },
      presets.license,
    ),
    ...Object.entries({ ...participantFormStates, ...participantFormFurther }).map(([name, form]) =>
      example(
        'mado-participant-list',
        `form-${name}`,
        (element) => {
          element.state = participantListStates.ready;
          element.form = form;
        },
        presets.license,
      ),
    ),
  ],
  'mado-quote-request': [
    ...each('mado-quote-request', { ...quoteRequestStates, ...quoteRequestFurther }, presets.license),
    ...Object.entries({ ...quoteRequestListStates, none: noQuoteRequests }).map(([name, requests]) =>
      example(
        'mado-quote-request',
        `requests-${name}`,
        (element) => {
          element.state = quoteRequestStates.ready;
          element.requests = requests;
        },
        presets.license,
      ),
    ),
  ],
  'mado-ticket-form': [
    ...each('mado-ticket-form', { ...ticketFormStates, ...ticketFormFurther }, presets.support),
    ...Object.entries({ ...subjectSearches, none: noSubjects }).map(([name, search]) =>
      example(
        'mado-ticket-form',
        `search-${name}`,
        (element) => {
          element.state = ticketFormStates.ready;
          element.search = search;
        },
        presets.support,
      ),
    ),
    ...Object.entries(possibleAnswers).map(([name, suggestions]) =>
      example(
        'mado-ticket-form',
        `answers-${name}`,
        (element) => {
          element.state = ticketFormFurther.filled;
          element.suggestions = suggestions;
        },
        presets.support,
      ),
    ),
  ],
  'mado-ticket-list': [
    ...each('mado-ticket-list', { ...ticketListStates, ...ticketListFurther, many: manyTickets }, presets.support),
    example(
      'mado-ticket-list',
      'changed',
      (element) => {
        element.state = ticketListStates.ready;
        element.changed = true;
      },
      presets.support,
    ),
    example(
      'mado-ticket-list',
      'tools',
      (element) => {
        element.state = ticketListStates.ready;
        element.tools = true;
      },
      presets.support,
    ),
  ],
  'mado-ticket': [
    ...each('mado-ticket', { ...ticketStates, ...ticketFurther }, presets.support),
    ...Object.entries({ ...replyStates, restored: restoredReply }).map(([name, writing]) =>
      example(
        'mado-ticket',
        `reply-${name}`,
        (element) => {
          element.state = ticketStates.ready;
          element.writing = writing;
        },
        presets.support,
      ),
    ),
    example(
      'mado-ticket',
      'news',
      (element) => {
        element.state = ticketStates.ready;
        element.news = 2;
      },
      presets.support,
    ),
  ],
  'mado-terms': [
    ...each('mado-terms', { ...termsStates, ...termsFurther }),
    ...Object.entries(applicationTermsStates).map(([name, state]) =>
      example('mado-terms', `of-application-${name}`, (element) => {
        element.applicationKind = 'renewal';
        element.state = state;
      }),
    ),
  ],
  'mado-client-certificate': each(
    'mado-client-certificate',
    { ...clientCertificateStates, ...clientCertificateFurther },
    presets.certificate,
  ),
  'mado-one-time-login': each(
    'mado-one-time-login',
    { ...oneTimeLoginStates, ...oneTimeLoginFurther },
    presets.certificate,
  ),
  'mado-account-details': each(
    'mado-account-details',
    { ...accountDetailsStates, ...accountDetailsFurther },
    presets.certificate,
  ),
  'mado-coupon-list': [
    ...each('mado-coupon-list', { ...couponListStates, ...couponListFurther }, presets.certificate),
    example(
      'mado-coupon-list',
      'with-names',
      (element) => {
        element.state = couponListFurther.longNames;
        element.catalogue = serviceNames;
      },
      presets.certificate,
    ),
  ],
  'mado-nav': [
    ...each('mado-nav', { ...navStates, ...navFurther }),
    example(
      'mado-nav',
      'without-systems',
      (element) => {
        element.state = navFurther.noSystems;
      },
      presets.certificate,
    ),
    example(
      'mado-nav',
      'mypage',
      (element) => {
        element.state = navFurther.noSystems;
      },
      presets.mypage,
    ),
    example(
      'mado-nav',
      'support',
      (element) => {
        element.state = navFurther.noSystems;
        element.current = 'tickets';
      },
      presets.support,
    ),
  ],
  'mado-site-map': [
    ...each('mado-site-map', { ...navStates, ...navFurther }),
    example(
      'mado-site-map',
      'menu',
      (element) => {
        element.menu = true;
      },
      presets.license,
    ),
    example(
      'mado-site-map',
      'mypage',
      (element) => {
        element.state = navFurther.noSystems;
      },
      presets.mypage,
    ),
    example(
      'mado-site-map',
      'support',
      (element) => {
        element.state = navFurther.noSystems;
      },
      presets.support,
    ),
    example(
      'mado-site-map',
      'certificate',
      (element) => {
        element.state = navFurther.noSystems;
      },
      presets.certificate,
    ),
  ],
  'mado-registration': each('mado-registration', { ...registrationStates, ...registrationFurther }, presets.mypage),
  'mado-registration-confirmation': each(
    'mado-registration-confirmation',
    { ...registrationConfirmationStates, ...registrationConfirmationFurther },
    presets.mypage,
  ),
  'mado-recovery': each('mado-recovery', { ...recoveryStates, ...recoveryFurther }),
  'mado-customer-details': each('mado-customer-details', { ...customerDetailsStates, ...customerDetailsFurther }),
  'mado-contact-address': each('mado-contact-address', { ...addressChangeStates, ...addressChangeFurther }),
  'mado-identifier-change': each('mado-identifier-change', { ...addressChangeStates, ...addressChangeFurther }),
  'mado-contact-confirmation': each('mado-contact-confirmation', {
    ...addressConfirmationStates,
    ...addressConfirmationFurther,
  }),
  'mado-notification-settings': each('mado-notification-settings', {
    ...notificationSettingsStates,
    ...notificationSettingsFurther,
  }),
  'mado-password-change': each('mado-password-change', { ...passwordChangeStates, ...passwordChangeFurther }),
  'mado-session-expiry': each('mado-session-expiry', { ...sessionExpiryStates, ...sessionExpiryFurther }),
  'mado-home': each('mado-home', { ...homeStates, ...homeFurther }),
  'mado-article-list': [
    ...each('mado-article-list', { ...articleListStates, ...articleListFurther }, presets.support),
    ...Object.entries(articleAlertsStates).map(([name, alerts]) =>
      example(
        'mado-article-list',
        `alerts-${name}`,
        (element) => {
          element.state = articleListStates.ready;
          element.alerts = alerts;
        },
        presets.support,
      ),
    ),
  ],
  'mado-speed-test': each('mado-speed-test', { ...speedTestStates, ...speedTestFurther }, presets.mypage),
  'mado-help': each('mado-help', { ...helpStates, ...helpFurther }, presets.mypage),
  'mado-article': each('mado-article', { ...articleStates, ...articleFurther }, presets.support),
  'mado-device-list': each('mado-device-list', { ...deviceListStates, ...deviceListFurther }, presets.support),
  'mado-service-overview': each(
    'mado-service-overview',
    { ...serviceOverviewStates, ...serviceOverviewFurther },
    presets.support,
  ),
  'mado-support-contract-list': each(
    'mado-support-contract-list',
    { ...supportContractListStates, ...supportContractListFurther },
    presets.support,
  ),
  'mado-support-contract': each(
    'mado-support-contract',
    { ...supportContractStates, ...supportContractFurther },
    presets.support,
  ),
  'mado-subscriber-home': each(
    'mado-subscriber-home',
    { ...subscriberHomeStates, ...subscriberHomeFurther },
    presets.mypage,
  ),
  'mado-support-home': each('mado-support-home', { ...supportHomeStates, ...supportHomeFurther }, presets.support),
  'mado-session': each('mado-session', { ...sessionStates, ...sessionFurther }),
};

/** Every state of every element, and what else is worth a look. */
export const examples: readonly Example[] = [...Object.values(ofElements).flat(), again, signInHelp, ...fields];
