/**
 * Asked right before something is sent, and only then: nothing is under way, and the entries were found good. With `false`
 * nothing is sent, and the state stays as it is.
 */
export type BeforeSending = () => boolean;
