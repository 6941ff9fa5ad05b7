import { createHash } from 'node:crypto';
import { createWriteStream, rmSync, type WriteStream } from 'node:fs';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { outputProblem, Problem } from '../problem.js';
import { MANIFEST, writeManifest } from './manifest.js';

/** What goes into a bundle: bytes, or a file of the store with the sum it must have. */
export type BundleEntry =
  | { name: string; content: string | Uint8Array }
  | { name: string; open: () => Readable; sha256: string; bytes: number };

/** Proofs are compressed already, most of them; plain storing is what some unpackers cannot read from a stream. */
const FAST = 1;
const FOUR_GIGABYTES = 0xffff_ffff;

/**
 * Writes a bundle: the entries, and a manifest with their sums. Files are streamed, whatever their size, and their sum
 * is checked on the way. Nothing is overwritten, and nothing half-done stays behind.
 * @param at the day and time of all entries
 * @param onRead is told how many bytes of the files are done, of how many
 * @returns the files beside the manifest, how large the bundle is, and the sum of the manifest
 * @throws Problem `usage.output-exists`, `output.full`, `usage.output-unwritable`, `store.proof-missing` or
 *   `store.proof-damaged`
 */
export async function writeBundle(
  path: string,
  entries: readonly BundleEntry[],
  at: Date,
  onRead: (done: number, total: number) => void = () => undefined,
): Promise<{ files: string[]; bytes: number; manifestSha256: string }> {
  const out = await create(path);
  const dropHalfDone = (): void => rmSync(path, { force: true });
  process.once('exit', dropHalfDone);
  try {
    const manifest = writeManifest(
      entries.map((entry) => ({
        name: entry.name,
        sha256: 'open' in entry ? entry.sha256 : sumOf(entry.content),
      })),
    );
    const total = entries.reduce((sum, entry) => sum + ('open' in entry ? entry.bytes : 0), 0);
    let done = 0;
    await fill(out, [...entries, { name: MANIFEST, content: manifest }], at, path, (bytes) => {
      done += bytes;
      onRead(done, total);
    });
    return {
      files: entries.map(({ name }) => name),
      bytes: out.bytesWritten,
      manifestSha256: sumOf(manifest),
    };
  } catch (error) {
    out.destroy();
    dropHalfDone();
    throw error;
  } finally {
    process.off('exit', dropHalfDone);
  }
}

const sumOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

function create(path: string): Promise<WriteStream> {
  return new Promise((resolve, reject) => {
    const out = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    out.once('open', () => resolve(out));
    out.once('error', (cause) => reject(outputProblem(path, cause)));
  });
}

async function fill(
  out: WriteStream,
  entries: readonly BundleEntry[],
  at: Date,
  path: string,
  onPiece: (bytes: number) => void,
): Promise<void> {
  const zip = new ZipFile();
  const failed = new Promise<never>((_resolve, reject) => zip.on('error', reject));
  for (const entry of entries) {
    const options = { mtime: at, mode: 0o100600, compressionLevel: FAST };
    if ('open' in entry) {
      zip.addReadStreamLazy(
        entry.name,
        { ...options, forceZip64Format: entry.bytes >= FOUR_GIGABYTES },
        (give) =>
          give(
            null,
            checked(entry, onPiece, (error) => zip.emit('error', error)),
          ),
      );
    } else {
      zip.addBuffer(Buffer.from(entry.content), entry.name, options);
    }
  }
  zip.end();
  const written = pipeline(zip.outputStream, out).catch((cause: unknown) => {
    throw outputProblem(path, cause);
  });
  await Promise.race([written, failed]);
}

/** A file's content as a stream that fails where it is not what it was. */
function checked(
  { name, open, sha256 }: { name: string; open: () => Readable; sha256: string },
  onPiece: (bytes: number) => void,
  fail: (error: unknown) => void,
): Readable {
  const sum = createHash('sha256');
  const check = new Transform({
    transform(piece, _encoding, give) {
      sum.update(piece);
      onPiece(piece.length);
      give(null, piece);
    },
    flush(give) {
      give(sum.digest('hex') === sha256 ? null : new Problem('store.proof-damaged', { names: [name] }));
    },
  });
  const source = open();
  source.on('error', (cause) =>
    check.destroy(new Problem('store.proof-missing', { names: [name] }, undefined, { cause })),
  );
  check.on('error', fail);
  return source.pipe(check);
}
