import type { Log } from '../portal/ports.ts';

/** Writes each event as a line of JSON: errors and warnings to the error stream, the rest to the output. */
export const consoleLog: Log = (level, event, facts) => {
  const line = `${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`;
  (level === 'info' ? process.stdout : process.stderr).write(line);
};
