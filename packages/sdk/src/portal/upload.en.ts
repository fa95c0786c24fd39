import type { Catalogue } from './messages.ts';
import type { uploadJa } from './upload.ja.ts';

/** Uploading a file, in English. */
export const uploadEn: Catalogue<keyof typeof uploadJa> = {
  'error.payload-too-large': 'The file is too large.',
  'error.file-type-refused': 'This kind of file is not accepted here.',
};
