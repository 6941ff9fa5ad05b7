import type { KeptFile } from '../../cleanup/record/proof.js';

/** What a cleanup is called in an archive with its proofs. */
export const CLEANUP_FILE = 'cleanup.json';

/** What a kept file is called there: its content is its name, as in the store. */
export const proofEntry = ({ sha256 }: Pick<KeptFile, 'sha256'>): string => `proof/${sha256}`;
export const PROOF_ENTRY = /^proof\/([0-9a-f]{64})$/;
