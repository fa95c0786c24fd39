import type { KeyAlgorithm, Subject } from '@madoguchi/sdk';

/** The parts of a subject that are asked for; its common name is the server name. */
export type AskedSubject = Pick<Subject, 'country' | 'state' | 'locality' | 'organization' | 'organizationalUnit'>;

/** What is wrong with what was entered for a key. */
export interface KeyError {
  readonly field: keyof AskedSubject | 'passphrase' | 'repeated';
  readonly code: 'required' | 'length' | 'mismatch' | 'too-long' | 'country' | 'not-usable';
  readonly params?: Readonly<Record<string, number>>;
}

/** How far making key and request in the browser is. No state has a private key or a passphrase in it. */
export type KeyMaking =
  /** `gone`: one was made, and the page closed before its file was downloaded. `unnamed`: there is no server name yet. */
  | { readonly type: 'closed'; readonly hint?: 'gone' | 'unnamed' | undefined }
  /** The code for it is on its way; or it could not be fetched. */
  | { readonly type: 'opening' }
  | { readonly type: 'unloaded' }
  | {
      readonly type: 'asking';
      readonly serverName: string;
      /** The same as it was typed, where that is another writing of it. */
      readonly typed?: string | undefined;
      readonly subject: AskedSubject;
      readonly algorithm: KeyAlgorithm;
      readonly errors: readonly KeyError[];
      /** It was tried, and the browser could not do it. */
      readonly failed?: true | undefined;
    }
  | { readonly type: 'making' }
  /** The file has to be downloaded; `reminded` where somebody wanted to go on without. */
  | { readonly type: 'made'; readonly fileName: string; readonly reminded?: true | undefined }
  | { readonly type: 'downloaded'; readonly fileName: string };

/** What is asked for at first: of Japan, and the place as far as the registered address tells it. */
export function subjectFrom(organisation: { readonly name: string; readonly registeredAddress: string }): AskedSubject {
  const { name, registeredAddress } = organisation;
  const [, state = '', locality = ''] =
    /^(東京都|北海道|(?:京都|大阪)府|[^都道府県]{2,3}県)(.+?[市区町村](?=[^市区町村]|$))?/.exec(registeredAddress) ??
    [];
  return { country: 'JP', state, locality, organization: name, organizationalUnit: '' };
}
