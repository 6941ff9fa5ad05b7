import { carrierStatement } from './carrier-statement.js';
import { changeOrClose } from './change-or-close.js';
import { companyConfirmation } from './company-confirmation.js';
import { consumerComplaint } from './consumer-complaint.js';
import { erasureRequest } from './erasure-request.js';
import { freezeAndReturn } from './freeze-and-return.js';
import { heirToCarrier } from './heir-to-carrier.js';
import { heirToPlatform } from './heir-to-platform.js';
import { powerOfAttorney } from './power-of-attorney.js';
import { proofList } from './proof-list.js';
import { releaseNumber } from './release-number.js';
import { restoreService } from './restore-service.js';
import { telecomAppeal } from './telecom-appeal.js';
import type { Letter } from './types.js';
import { wrongDebtor } from './wrong-debtor.js';

/** Every letter, in the order in which they are offered. */
export const LETTERS: readonly Letter[] = [
  wrongDebtor,
  releaseNumber,
  changeOrClose,
  freezeAndReturn,
  carrierStatement,
  erasureRequest,
  telecomAppeal,
  consumerComplaint,
  restoreService,
  heirToCarrier,
  heirToPlatform,
  companyConfirmation,
  powerOfAttorney,
  proofList,
];
