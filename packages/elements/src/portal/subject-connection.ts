import type { Portal, Readable } from '@madoguchi/sdk';
import type { ConnectionHost } from './controller-connection.ts';
import { PersonalConnection } from './personal-connection.ts';

/** What is shown, by the ids in the element's attributes; one that the host has not given is undefined. */
type Subject<Id extends string> = Readonly<Record<Id, string | undefined>>;

/**
 * A personal connection to a controller of what the element's attributes name. There is none as long as an id is missing,
 * and another one as soon as they name something else.
 */
export class SubjectConnection<
  State,
  Controller extends Readable<State>,
  Id extends string = 'contractId',
> extends PersonalConnection<State, Controller> {
  /** Whether the controller is still of what is to be shown. */
  readonly #isOf: () => boolean;

  constructor(
    element: ConnectionHost & HTMLElement,
    initial: State,
    subject: () => Subject<Id>,
    make: (portal: Portal, ids: Readonly<Record<Id, string>>) => Controller | undefined,
    changed?: (state: State, before: State) => void,
  ) {
    let made = '';
    super(
      element,
      initial,
      (portal) => {
        const ids = subject();
        made = JSON.stringify(ids);
        return isNamed(ids) ? make(portal, ids) : undefined;
      },
      changed,
    );
    this.#isOf = () => JSON.stringify(subject()) === made;
  }

  override hostUpdate(): void {
    if (this.controller && !this.#isOf()) this.remake();
    super.hostUpdate();
  }
}

const isNamed = <Id extends string>(ids: Subject<Id>): ids is Readonly<Record<Id, string>> =>
  Object.values(ids).every(Boolean);
