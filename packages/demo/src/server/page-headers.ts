/** What every answer of the demo besides the API's carries: its policy, and on a public host that it is reached by HTTPS only. */
export function pageHeaders(policy: string, isPublic: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(isPublic && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  };
}
