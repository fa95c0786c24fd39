import type { ShownTicket, TicketDetail, TicketViewState } from '@madoguchi/sdk';

/**
 * A ticket as it stands on the screen. What others added meanwhile waits until the person wants it, so that nothing moves that
 * they read or type; what they did themselves is shown at once (SUP-07).
 */
export class HeldTicket {
  #drawn: ShownTicket | undefined;
  #news = 0;
  /** The version with what the person sent. */
  #own = 0;

  /** What is shown; undefined as long as nothing is. */
  get drawn(): ShownTicket | undefined {
    return this.#drawn;
  }

  /** How many entries wait. */
  get news(): number {
    return this.#news;
  }

  /** What the person has before them, with nothing that waits. */
  get seen(): TicketDetail | undefined {
    return this.#news === 0 ? this.#drawn?.ticket : undefined;
  }

  /** The person sent something: everything up to the version with it is shown at once. */
  expectOwn(version: number, state: TicketViewState): void {
    this.#own = version;
    this.take(state); // it may have been told before it was answered
  }

  take(state: TicketViewState): void {
    if (state.type !== 'ready') return this.release(state);
    const drawn = this.#drawn;
    const isOwn =
      (drawn?.ticket.version ?? 0) < this.#own || ['submitting', 'changed', 'done'].includes(state.settling.type);
    if (!drawn || drawn.ticket.id !== state.ticket.id || isOwn || drawn.ticket.version === state.ticket.version)
      return this.#put(state);
    this.#drawn = { ...drawn, settling: state.settling };
    this.#news = state.ticket.version - drawn.ticket.version;
  }

  /** Shows what waits. */
  release(state: TicketViewState): void {
    this.#own = 0;
    this.#put(state.type === 'ready' ? state : undefined);
  }

  #put(shown: ShownTicket | undefined): void {
    this.#drawn = shown;
    this.#news = 0;
  }
}
