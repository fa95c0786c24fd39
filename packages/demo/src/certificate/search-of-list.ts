const list = '/certificate/applications/';

/** The page of a record that is opened from お申込一覧: its fragment keeps the search that leads back there (CRT-08). */
export function recordPage(id: string, search: string): string {
  return `/certificate/application/?${new URLSearchParams({ application: id })}${search && `#${encodeURIComponent(search)}`}`;
}

/** お申込一覧 as it was left, by the fragment of a record's page. */
export function listBefore(fragment: string): string {
  let search = '';
  try {
    search = decodeURIComponent(fragment.slice(1));
  } catch {
    // it is none of ours
  }
  return search.startsWith('?') ? `${list}?${new URLSearchParams(search)}` : list;
}
