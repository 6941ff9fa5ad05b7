#!/usr/bin/env node
const { run } = require('../dist/load.cjs');

run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
