#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from '../dist/main.js';

// An import of gigabytes shall not fill the memory of a small computer with what waits to be collected: what is new is
// cleared away early.
setFlagsFromString('--semi-space-growth-factor=1');

process.exitCode = await main(process.argv.slice(2));
