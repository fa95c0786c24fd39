/** What a page needs besides what every page does. */
export interface PageNeeds {
  readonly playsVideos?: boolean | undefined;
  /** Shows a PDF in a frame, from a blob that the page made. */
  readonly showsPdf?: boolean | undefined;
  /** Shows the payment provider's fields in a frame. */
  readonly takesPayment?: boolean | undefined;
}

/**
 * The header that every page of the demo stands under: nothing but our own scripts, which reach one API, and no style
 * sheets at all. A page on which videos play gets them, and their pictures, from that API too.
 */
export function contentSecurityPolicy(
  api = "'self'",
  { playsVideos, showsPdf, takesPayment }: PageNeeds = {},
  payment?: string,
): string {
  const pictures = playsVideos && api !== "'self'" ? ` ${api}` : '';
  return (
    `default-src 'none'; script-src 'self'; style-src 'none'; connect-src ${api}; img-src 'self' blob:${pictures}; ` +
    "require-trusted-types-for 'script'; frame-ancestors 'self'; base-uri 'none'; form-action 'self'" +
    (playsVideos ? `; media-src ${api}` : '') +
    (showsPdf ? '; frame-src blob:' : '') +
    (takesPayment && payment !== undefined ? `; frame-src ${payment}` : '')
  );
}

/** For a page that says something in words alone. */
export const wordsOnly = "default-src 'none'; frame-ancestors 'self'";

/** What every answer of the demo besides the API's carries: its policy, and on a public host that it is reached by HTTPS only. */
export function pageHeaders(policy: string, isPublic: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(isPublic && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  };
}
