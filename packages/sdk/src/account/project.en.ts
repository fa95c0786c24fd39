import type { Catalogue } from '../portal/messages.ts';
import type { projectJa } from './project.ja.ts';

/** The fields of a project with its group, in English. */
export const projectEn: Catalogue<keyof typeof projectJa> = {
  'project.name': 'Project name',
  'project.name-hint': 'What the data is put together as, for example: Office network',
  'project.group': 'Group name',
  'project.group-hint': 'Who can see this project, for example: Office network group',
  'project.accounts': 'Accounts (mail addresses)',
  'project.accounts-hint': 'The accounts in the group, one or more. You can paste several at once.',
  'project.contracts': 'Maintenance contract numbers',
  'project.contracts-hint': 'The contracts of the project, one or more, for example: ABC1234567',
  'project.row-of': '{name} {number}',
  'project.add-account': 'Add an account',
  'project.add-contract': 'Add a contract number',
  'project.remove-of': 'Remove {name} {number}',
  'project.error.projectName.required': 'Enter a project name.',
  'project.error.projectName.length': 'Enter a project name of at most {max} characters.',
  'project.error.projectName.not-usable': 'The project name has characters that cannot be used.',
  'project.error.groupName.required': 'Enter a group name.',
  'project.error.groupName.length': 'Enter a group name of at most {max} characters.',
  'project.error.groupName.not-usable': 'The group name has characters that cannot be used.',
  'project.error.mailAddresses.required': 'Enter at least one account (mail address).',
  'project.error.mailAddresses.not-an-address': 'Enter a complete mail address.',
  'project.error.mailAddresses.length': 'Enter a mail address of {min} to {max} characters.',
  'project.error.mailAddresses.repeated': 'The same mail address stands in a row above.',
  'project.error.mailAddresses.too-many': 'At most {max} accounts can be named.',
  'project.error.contractNumbers.required': 'Enter at least one maintenance contract number.',
  'project.error.contractNumbers.not-a-contract-number':
    'Enter three letters and seven digits, for example: ABC1234567',
  'project.error.contractNumbers.repeated': 'The same number stands in a row above.',
  'project.error.contractNumbers.too-many': 'At most {max} contract numbers can be named.',
  'project.fact.group': 'Group',
  'project.fact.accounts': 'Accounts',
  'project.row-error': '{row}: {error}',
};
