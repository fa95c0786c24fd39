const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * `url` where it leads to a page, a mail or a telephone; undefined for scripts, data and what is no URL. Every `href` and
 * `src` goes through it.
 */
export function safeUrl(url: string | null | undefined): string | undefined {
  if (!url) return undefined;
  try {
    return schemes.includes(new URL(url, document.baseURI).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
