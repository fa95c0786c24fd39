import type { Portal, SessionAccount } from '@madoguchi/sdk';
import type { ReactiveController } from 'lit';
import type { MadoElement } from '../mado-element.ts';

/** Draws its element anew when somebody signs in or a session ends. */
class SessionWatch implements ReactiveController {
  readonly #host: MadoElement;
  #watched: Portal | undefined;
  #leave: (() => void) | undefined;

  constructor(host: MadoElement) {
    this.#host = host;
  }

  hostUpdate(): void {
    const portal = this.#host.isConnected ? this.#host.usedPortal : undefined;
    if (portal === this.#watched) return;
    this.hostDisconnected();
    this.#watched = portal;
    this.#leave = portal?.session.subscribe(() => this.#host.requestUpdate());
  }

  /** After a move the portal around is not known yet. */
  hostConnected(): void {
    this.hostUpdate();
    if (!this.#watched) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = this.#watched = undefined;
  }
}

const watched = new WeakSet<MadoElement>();

/**
 * Whether somebody is signed in after all, though a session had ended under what `host` sent. From the first question on,
 * `host` is drawn anew when that changes.
 */
export function isSignedInAgain(host: MadoElement): boolean {
  return signedInAt(host) !== undefined;
}

/** Who is signed in, where that is known. From the first question on, `host` is drawn anew when that changes. */
export function signedInAt(host: MadoElement): SessionAccount | undefined {
  if (!watched.has(host)) {
    watched.add(host);
    host.addController(new SessionWatch(host));
  }
  const session = host.usedPortal?.session.state;
  return session?.type === 'active' ? session.account : undefined;
}
