// Loaded before a program: when it ends, writes what it took to the file that USAGE_FILE names.
const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.USAGE_FILE,
    JSON.stringify({ cpu: (user + system) / 1000, memory: maxRSS / 1024 }),
  );
});
