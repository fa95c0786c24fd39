import type { ReactiveControllerHost } from 'lit';
import { keyGuard, type KeyGuard } from './key-guard.ts';
import type { RefusedFile } from './wizard-csr.ts';

/** Bytes of a file that is looked at: four times what a request may have, and then `inspectCsr` refuses it. */
const mostOfFile = 256 * 1024;

/**
 * What happens in the fields of the wizard before anything is taken from them: private keys are kept out, files are read.
 * Code to read files comes when there is one.
 */
export class CsrEntry {
  /** Counts up where the fields have to be made anew. */
  fresh = 0;
  /** The field that a private key was kept out of last. */
  caught: string | undefined;
  refused: RefusedFile | undefined;
  readonly guard: KeyGuard;
  readonly #host: ReactiveControllerHost;
  readonly #onCsr: (csr: string) => void;
  #newest = 0;

  constructor(host: ReactiveControllerHost, onCsr: (csr: string) => void, onRemade: (field: string) => void) {
    this.#host = host;
    this.#onCsr = onCsr;
    this.guard = keyGuard((field, inserted) => {
      if (inserted) {
        this.fresh++;
        onRemade(field);
      }
      this.#catch(field);
    });
  }

  /** Something else is done: what was told is told no more. */
  clear(): void {
    this.#newest++;
    this.caught = this.refused = undefined;
  }

  async read(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    this.clear();
    const mine = this.#newest;
    const done = (refused?: RefusedFile['code']): void => {
      if (mine !== this.#newest) return;
      this.refused = refused === undefined ? undefined : { name: file.name, code: refused };
      this.#host.requestUpdate();
    };
    if (file.size > mostOfFile) return done('too-large');
    try {
      const [{ inspectCsr }, bytes] = await Promise.all([
        import('@madoguchi/sdk/certificates/inspect-csr.js'),
        file.arrayBuffer(),
      ]);
      const { pem, findings } = await inspectCsr(new Uint8Array(bytes));
      if (mine !== this.#newest) return;
      if (findings.some(({ code }) => code === 'private-key')) return done('private-key-file');
      if (pem === undefined) return done(findings[0]?.code ?? 'not-a-csr');
      this.fresh++;
      this.#onCsr(pem);
    } catch {
      done('unread');
    }
  }

  #catch(field: string): void {
    this.clear();
    this.caught = field;
    this.#host.requestUpdate();
  }
}
