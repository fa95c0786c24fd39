import { applyForAccess, readAccessApplications } from '@madoguchi/sdk/account/access-applications.endpoints.js';
import {
  lookUpPostalCode,
  readCustomerDetails,
  updateCustomerDetails,
} from '@madoguchi/sdk/account/customer-details.endpoints.js';
import {
  readNotificationSettings,
  updateNotificationSettings,
} from '@madoguchi/sdk/account/notification-settings.endpoints.js';
import {
  createMailbox,
  findSubdomains,
  readMailboxes,
  updateMailbox,
} from '@madoguchi/sdk/account/mailboxes.endpoints.js';
import { readPreferences, updatePreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import {
  acceptAccessApplication,
  acceptAccountApplication,
  readAccountApplications,
  readRequestedAccess,
  refuseAccessApplication,
  refuseAccountApplication,
} from '@madoguchi/sdk/account/account-work.endpoints.js';
import {
  addAccount,
  disableAccount,
  enableAccount,
  readAccounts,
  resendAccountNotice,
  updateAccount,
} from '@madoguchi/sdk/account/accounts.endpoints.js';
import {
  createProject,
  readCustomerCompanies,
  readProjects,
  updateProject,
} from '@madoguchi/sdk/account/projects.endpoints.js';
import { addSubscriber, readSubscriber, readSubscribers } from '@madoguchi/sdk/account/subscribers.endpoints.js';
import {
  customerEdit,
  customerOperation,
  operatorEdit,
  operatorOperation,
  type Operation,
} from '../portal/operation.ts';
import { applyForOwnAccess, readOwnAccessApplications } from './access-applications.service.ts';
import { acceptAccessWork, readAccessWork, refuseAccessWork } from './access-work.service.ts';
import { acceptAccountWork, readAccountWork, refuseAccountWork } from './account-work.service.ts';
import {
  disableManagedAccount,
  enableManagedAccount,
  readManagedAccounts,
  resendManagedLink,
  updateManagedAccount,
} from './accounts.service.ts';
import { findPostalCode, readOwnCustomerDetails, updateOwnCustomerDetails } from './customer-details.service.ts';
import { readCompaniesAsOperator } from './customer-companies.service.ts';
import { addManagedAccount } from './new-account.ts';
import { createProjectAsOperator, readProjectsAsOperator, updateProjectAsOperator } from './projects.service.ts';
import {
  createOwnMailbox,
  findOwnSubdomains,
  readOwnMailboxes,
  repeatOwnMailbox,
  updateOwnMailbox,
} from './mailboxes.service.ts';
import {
  addSubscriberAsOperator,
  readSubscriberAsOperator,
  readSubscribersAsOperator,
} from './subscriber-work.service.ts';
import { readOwnNotifications, updateOwnNotifications } from './notification-settings.service.ts';
import { readOwnPreferences, updateOwnPreferences } from './preferences.service.ts';

export const accountOperations: readonly Operation[] = [
  customerOperation(readPreferences, readOwnPreferences),
  customerEdit(updatePreferences, updateOwnPreferences),
  customerOperation(readNotificationSettings, readOwnNotifications),
  customerEdit(updateNotificationSettings, updateOwnNotifications),
  customerOperation(readCustomerDetails, readOwnCustomerDetails),
  customerEdit(updateCustomerDetails, updateOwnCustomerDetails),
  customerOperation(lookUpPostalCode, findPostalCode),
  customerOperation(applyForAccess, applyForOwnAccess),
  customerOperation(readAccessApplications, readOwnAccessApplications),
  customerOperation(readAccounts, readManagedAccounts),
  customerOperation(addAccount, addManagedAccount),
  customerEdit(updateAccount, updateManagedAccount),
  customerEdit(disableAccount, disableManagedAccount),
  customerEdit(enableAccount, enableManagedAccount),
  customerOperation(resendAccountNotice, resendManagedLink),
  customerOperation(readMailboxes, readOwnMailboxes),
  customerOperation(findSubdomains, findOwnSubdomains),
  customerOperation(createMailbox, createOwnMailbox, repeatOwnMailbox),
  customerEdit(updateMailbox, updateOwnMailbox),
  operatorOperation(readAccountApplications, readAccountWork),
  operatorEdit(acceptAccountApplication, acceptAccountWork),
  operatorEdit(refuseAccountApplication, refuseAccountWork),
  operatorOperation(readRequestedAccess, readAccessWork),
  operatorEdit(acceptAccessApplication, acceptAccessWork),
  operatorEdit(refuseAccessApplication, refuseAccessWork),
  operatorOperation(readProjects, readProjectsAsOperator),
  operatorOperation(createProject, createProjectAsOperator),
  operatorEdit(updateProject, updateProjectAsOperator),
  operatorOperation(readCustomerCompanies, readCompaniesAsOperator),
  operatorOperation(readSubscribers, readSubscribersAsOperator),
  operatorOperation(readSubscriber, readSubscriberAsOperator),
  operatorOperation(addSubscriber, addSubscriberAsOperator),
];
