/**
 * A server name as a certificate has it: lower case, international names in Punycode as `URL` writes them, without the dot
 * at the end; a wildcard only as the whole first label (RFC 9525 section 6.3). Undefined for what is none: one label alone,
 * an address, underscores, labels of more than 63 or names of more than 253 characters.
 */
export function serverNameOf(raw: string): string | undefined {
  const [, wildcard = '', name = ''] = /^(\*\.)?([^*]+)$/.exec(asTyped(raw)) ?? [];
  const host = hostOf(name);
  const labels = host.split('.');
  const isName =
    labels.length > 1 &&
    wildcard.length + host.length <= 253 &&
    labels.every((label) => /^(?!-)[a-z\d-]{1,63}$/.test(label) && !label.endsWith('-')) &&
    !/^\d+$/.test(labels.at(-1) ?? '');
  return isName ? wildcard + host : undefined;
}

/** Whether a text is an IPv4 or IPv6 address. */
export function isAddress(raw: string): boolean {
  const text = asTyped(raw);
  return text.includes(':') ? hostOf(`[${text}]`).length > 2 : /^(?:\d+\.){3}\d+$/.test(hostOf(text));
}

/** Whether a name of a certificate holds for a server: itself, or one label below a wildcard. Both as `serverNameOf` gives them. */
export function coversServerName(name: string, serverName: string): boolean {
  return name === serverName || name === serverName.replace(/^[^*.]+/, '*');
}

const asTyped = (raw: string): string =>
  raw.length > 1_000
    ? ''
    : raw
        .normalize('NFKC')
        .trim()
        .replace(/[.。]$/, '');

/** As `URL` writes it; empty for what could be more than a host, or is none. */
function hostOf(text: string): string {
  if (!/^\[[\da-f:.]+\]$|^[a-z\d.\-\P{ASCII}]+$/iu.test(text)) return '';
  try {
    return new URL(`https://${text}`).hostname;
  } catch {
    return '';
  }
}
