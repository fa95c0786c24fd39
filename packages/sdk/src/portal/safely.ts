/** Runs a host's function. What it throws is reported like any uncaught error and stops nothing of ours. */
export function safely(run: () => void): void {
  try {
    run();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
