// Plain JavaScript that any Node can read, so that an older one gets a clear word instead of a syntax error.
const NEEDED = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < NEEDED) {
  process.stderr.write(
    `Sotebotti needs Node ${NEEDED} or newer; this is ${process.versions.node}. Install Node ${NEEDED}; with the development dependencies installed (npm ci), npm start brings its own.\n`,
  );
  process.exitCode = 2;
} else {
  const { main } = await import('./main.ts');
  await main();
}
