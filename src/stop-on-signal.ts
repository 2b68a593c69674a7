/** Is aborted by Ctrl-C, or where the process is told to end otherwise. A second Ctrl-C ends it at once. */
export function stopOnSignal(): AbortController {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
  return stop;
}
