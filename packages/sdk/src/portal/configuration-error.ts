/** What `definePortal` found wrong. `path` names the part of the configuration, `reason` says what it must be. */
export class PortalConfigurationError extends TypeError {
  readonly path: string;
  readonly reason: string;
  constructor(path: string, reason: string) {
    super(`definePortal: ${path} ${reason}`);
    this.name = 'PortalConfigurationError';
    this.path = path;
    this.reason = reason;
  }
}

/** @throws {PortalConfigurationError} always. */
export function refuse(path: string, reason: string): never {
  throw new PortalConfigurationError(path, reason);
}
