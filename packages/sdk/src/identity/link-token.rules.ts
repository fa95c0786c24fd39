/** The token of a link in a mail stands in the fragment of its address, which no server's log ever holds. */
const fragment = '#mado-token=';
const tokens = /#mado-token=([\w-]+)/g;

/** The address that a mail leads to: the host's page, which has no fragment of its own, with the token. */
export function linkWithToken(page: string, token: string): string {
  return `${page}${fragment}${token}`;
}

/** The token in an address, a fragment (`location.hash`) or a whole text: the first one. Undefined where there is none. */
export function linkTokenIn(text: string): string | undefined {
  return [...text.matchAll(tokens)][0]?.[1];
}

/** A text whose links open nothing any more. */
export function withoutLinkTokens(text: string): string {
  return text.replaceAll(tokens, `${fragment}…`);
}
