const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * `url` where it leads to a page, a mail or a telephone; undefined for scripts, data and what is no URL. Every `href` and
 * `src` goes through it.
 */
export function safeUrl(url: string | null | undefined): string | undefined {
  const link = document.createElement('a');
  link.href = url ?? '';
  return url && schemes.includes(link.protocol) ? url : undefined;
}
