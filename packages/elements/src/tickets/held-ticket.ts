import type { ShownTicket, TicketViewState } from '@madoguchi/sdk';

/**
 * A ticket as it stands on the screen. What others added meanwhile waits until the person wants it, so that nothing moves that
 * they read or type; what they did themselves is shown at once (SUP-07).
 */
export class HeldTicket {
  #drawn: ShownTicket | undefined;
  #news = 0;
  #own = false;

  /** What is shown; undefined as long as nothing is. */
  get drawn(): ShownTicket | undefined {
    return this.#drawn;
  }

  /** How many entries wait. */
  get news(): number {
    return this.#news;
  }

  /** The person sent something: what comes with its answer is shown at once. */
  expectOwn(): void {
    this.#own = true;
  }

  take(state: TicketViewState): void {
    if (state.type !== 'ready') return this.#put(undefined);
    const drawn = this.#drawn;
    const isOwn = this.#own || ['submitting', 'changed', 'done'].includes(state.settling.type);
    if (!drawn || drawn.ticket.id !== state.ticket.id || isOwn || drawn.ticket.version === state.ticket.version) {
      if (drawn && drawn.ticket.version < state.ticket.version) this.#own = false;
      return this.#put(state);
    }
    this.#drawn = { ...drawn, settling: state.settling };
    this.#news = state.ticket.version - drawn.ticket.version;
  }

  /** Shows what waits. */
  release(state: TicketViewState): void {
    this.#put(state.type === 'ready' ? state : undefined);
  }

  #put(shown: ShownTicket | undefined): void {
    this.#drawn = shown;
    this.#news = 0;
  }
}
