/**
 * Ends the present task, so that the browser can answer its reader before the next begins: one long task is what makes a
 * slow phone deaf while a page starts.
 */
export const nextTask = (): Promise<void> =>
  // Without it (Safari, Firefox before 142) a message is what comes soonest.
  'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          resolve();
        };
        port2.postMessage(null);
      });

/** For the routes that a reader meets first: what they load is run in a task of its own. */
export async function apart<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const loaded = await load();
  await nextTask();
  return loaded;
}
