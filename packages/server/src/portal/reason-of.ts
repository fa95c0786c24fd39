/** Why something failed, for the log: the error's name and code (`Error ECONNREFUSED`), and nothing of what it says, which may be personal. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}
