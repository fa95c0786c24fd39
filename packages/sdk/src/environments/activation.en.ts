import type { Catalogue } from '../portal/messages.ts';
import type { activationJa } from './activation.ja.ts';

/** Activating an environment, in English. */
export const activationEn: Catalogue<keyof typeof activationJa> = {
  'activation.title': 'Activation',
  'activation.environment': 'Environment: {name}',
  'activation.loading': 'Reading the state of the environment',
  'activation.unavailable': 'The state of the environment could not be read',
  'activation.state.none': 'Not activated',
  'activation.state.current': 'File made',
  'activation.state.outdated': 'To be activated again',
  'activation.state.other': 'Unknown',
  'activation.outdated.title': 'The assignment has changed',
  'activation.outdated.text':
    'What is assigned to this environment has changed since it was activated. Activate it again, from step 1, to apply what is assigned now.',
  'activation.step': 'Step {number}',
  'activation.step-done': 'Done',
  'activation.request': 'Register the activation request file',
  'activation.request-text':
    'Choose the file that you got from the licensed system, under System setup, License management, and register it.',
  'activation.request-member': 'The owners of the contract do this.',
  'activation.ended': 'This contract has ended: nothing can be activated any more.',
  'activation.exceeded': 'More is assigned than the contract has',
  'activation.exceeded-text':
    'All environments together have more than the contract. The environment can be activated once that much less is assigned.',
  'activation.exceeded-by': 'Assign {count} less',
  'error.licenses-exceeded':
    'All environments together have {count} more of “{product}” than the contract. Assign less of it first.',
  'activation.assign-first':
    'No product that can be activated is assigned to this environment. It can be activated once a product that is valid is assigned.',
  'error.not-begun': 'What is assigned has not begun yet. Try again from its first day on.',
  'activation.assign': 'Assign products',
  'activation.choose': 'Choose a file',
  'activation.choose-again': 'Choose another file',
  'activation.drop': 'Or drop the file here.',
  'activation.limits': 'JSON, at most {size} KB, made within the last 24 hours',
  'activation.choose-first': 'Choose the file to register first.',
  'activation.one-file': 'Choose one file only.',
  'activation.checking': 'Checking “{name}”',
  'activation.refused': '“{name}” could not be registered',
  'activation.too-large':
    'The file is too large: at most {size} KB can be registered. Make sure it is the file that the licensed system gave you.',
  'activation.file': 'File name',
  'activation.system': 'System',
  'activation.product': 'Product',
  'activation.registered': 'Registered at',
  'activation.created': 'Made at',
  'activation.submit': 'Register',
  'activation.another': 'Activate again with another file',
  'activation.cancel': 'Stop sending',
  'activation.sending': 'Sending',
  'activation.signing': 'Making the activation file',
  'activation.made': 'The activation file has been made. Go on with step 2.',
  'activation.download': 'Download the activation file',
  'activation.download-act': 'Download',
  'activation.download-text': 'This file is for “{system}”. It does not work in another system.',
  'activation.download-later': 'Once step 1 is done you can download it here.',
  'activation.download-former': 'This file was made for the former assignment.',
  'activation.issued': 'Made at {at}',
  'activation.apply': 'Finish in the licensed system',
  'activation.apply-text':
    'In step 3 of License management in the licensed system, choose the downloaded file, then Activate and Confirm. Use the file within 7 days after it was made. Whether it was applied is shown there.',
  'error.nothing-assigned': 'No product is assigned to this environment yet. Assign one first.',
  'error.activation-request-unknown':
    'This is not an activation request file. Choose the file that the licensed system gave you.',
  'error.activation-request-damaged': 'The file is damaged. Download it again from the licensed system.',
  'error.activation-request-foreign':
    'This file is from a system whose product is not assigned to this environment. Assign the product first, or choose the file from the system of this environment.',
  'error.activation-request-used': 'This file was used before. Download a new one from the licensed system.',
  'error.activation-request-outdated':
    'The file is too old, or the clock of the licensed system is ahead. Check its date, then download a new file from it.',
};
