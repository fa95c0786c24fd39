/** Activating an environment, in English. */
export const activationEn = {
  'error.nothing-assigned': 'No product is assigned to this environment yet. Assign one first.',
  'error.activation-request-unknown':
    'This is not an activation request file. Choose the file that the licensed system gave you.',
  'error.activation-request-damaged': 'The file is damaged. Download it again from the licensed system.',
  'error.activation-request-foreign':
    'This activation request file is for another product. Choose the file from the system of this environment.',
  'error.activation-request-used': 'This file was used before. Download a new one from the licensed system.',
  'error.activation-request-outdated': 'The file is too old. Download a new one from the licensed system.',
} as const;
