import { parentPort, workerData } from 'node:worker_threads';
import { loadCatalog } from '../catalog/file-catalog.js';
import type { FilePart } from '../sources/index.js';
import { type PartAnswer, type PartTask, readPart } from './read-part.js';

/**
 * A thread beside the program's own: it reads the parts of a file that it is given, one after the other, and answers with what they
 * show. Only counts leave it, no text of a message.
 */
const { catalogFolder, options } = workerData as PartTask;
const catalog = loadCatalog(catalogFolder);
const answer = (what: PartAnswer): void => parentPort?.postMessage(what);

parentPort?.on('message', async (part: FilePart) => {
  try {
    answer({ shown: await readPart(part, catalog, options, (bytes) => answer({ bytes })) });
  } catch {
    // the program's own thread reads the part again, and tells what is wrong with it
    answer({ failed: true });
  }
});
