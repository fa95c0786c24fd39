import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Message {
  readonly type: string;
}

/** A process of its own that is measured, and what is said with it. */
export interface Child<Asked extends Message, Told extends Message> {
  told<Type extends Told['type']>(this: void, type: Type): Promise<Extract<Told, { type: Type }>>;
  ask<Type extends Told['type']>(this: void, asked: Asked, type: Type): Promise<Extract<Told, { type: Type }>>;
  end(this: void): void;
}

/** Starts a module by its URL, with `gc` at hand. */
export function forkChild<Asked extends Message, Told extends Message>(module: string): Child<Asked, Told> {
  const child = fork(fileURLToPath(module), { execArgv: ['--expose-gc'] });
  const told: Child<Asked, Told>['told'] = (type) =>
    new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        child.off('message', hear);
        child.off('exit', fail);
        settle();
      };
      const hear = (one: Told): void => {
        if (isOf(one, type)) end(() => resolve(one));
      };
      const fail = (): void => end(() => reject(new Error('the process that is measured ended')));
      child.on('message', hear);
      child.on('exit', fail);
    });
  return {
    told,
    ask(asked, type) {
      const answered = told(type);
      child.send(asked);
      return answered;
    },
    end: () => void child.kill(),
  };
}

function isOf<Told extends Message, Type extends Told['type']>(
  one: Told,
  type: Type,
): one is Extract<Told, { type: Type }> {
  return one.type === type;
}
