/** An example for every member of a state union: a new member without one fails the build. */
export type StateExamples<State extends { readonly type: string }> = {
  readonly [Type in State['type']]: Extract<State, { readonly type: Type }>;
};

/** Further examples of the same states, by name: other errors, long names. */
export type FurtherExamples<State> = Readonly<Record<string, State>>;
