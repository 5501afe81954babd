/**
 * Loaded before the bot by `--import`, with `--expose-gc`: answers each message of the parent process with what is alive
 * after a collection, in MiB. The channel keeps nothing running.
 */
process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.((heapUsed + external) / 2 ** 20);
});
process.channel?.unref();
