import type { ReactiveControllerHost } from 'lit';
import { onLeave } from './on-leave.ts';

/** What was done last: told until something else is done, or until the element is out of the page. */
export class LastDone<Done> {
  done: Done | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    onLeave(host, () => this.forget());
  }

  forget(): void {
    this.done = undefined;
  }
}
