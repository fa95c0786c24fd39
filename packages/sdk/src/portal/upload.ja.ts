/** Uploading a file, in Japanese. */
export const uploadJa = {
  'error.payload-too-large': 'ファイルが大きすぎます。',
  'error.file-type-refused': 'このファイルは、ここでは受け付けていません。',
} as const;
