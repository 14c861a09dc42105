import type { Rule } from '../rule.ts';
import { ageDue } from './age-due.ts';
import { ageInterval } from './age-interval.ts';
import { ageUnconfirmed } from './age-unconfirmed.ts';
import { datesConfirmedAhead } from './dates-confirmed-ahead.ts';
import { datesReleaseYear } from './dates-release-year.ts';
import { evidenceAsPrinted } from './evidence-as-printed.ts';
import { evidenceConfirmsChange } from './evidence-confirms-change.ts';
import { evidenceNotKept } from './evidence-not-kept.ts';
import { evidenceOlderThanEdition } from './evidence-older-than-edition.ts';
import { evidenceOtherCurrency } from './evidence-other-currency.ts';
import { evidenceUnreadableFigure } from './evidence-unreadable-figure.ts';
import { fileByteOrderMark } from './file-byte-order-mark.ts';
import { fileComment } from './file-comment.ts';
import { fileDepth } from './file-depth.ts';
import { fileDuplicateKey } from './file-duplicate-key.ts';
import { fileEmpty } from './file-empty.ts';
import { fileEncoding } from './file-encoding.ts';
import { fileLineEndings } from './file-line-endings.ts';
import { fileMergeMarker } from './file-merge-marker.ts';
import { filePlace } from './file-place.ts';
import { fileSize } from './file-size.ts';
import { fileSyntax } from './file-syntax.ts';
import { fileTrailingComma } from './file-trailing-comma.ts';
import { historyChanged } from './history-changed.ts';
import { historyFileRemoved } from './history-file-removed.ts';
import { historyId } from './history-id.ts';
import { historyIdleCorrection } from './history-idle-correction.ts';
import { historyRecordedOn } from './history-recorded-on.ts';
import { historyRemoved } from './history-removed.ts';
import { historyStatementGone } from './history-statement-gone.ts';
import { historyUnprovenChange } from './history-unproven-change.ts';
import { intervalAfterToday } from './interval-after-today.ts';
import { intervalFuture } from './interval-future.ts';
import { intervalGap } from './interval-gap.ts';
import { intervalLifecycle } from './interval-lifecycle.ts';
import { intervalOverlap } from './interval-overlap.ts';
import { intervalReadings } from './interval-readings.ts';
import { intervalWindow } from './interval-window.ts';
import { ratesCopied } from './rates-copied.ts';
import { ratesMissingMeter } from './rates-missing-meter.ts';
import { ratesOrder } from './rates-order.ts';
import { ratesRepeated } from './rates-repeated.ts';
import { ratesSameAs } from './rates-same-as.ts';
import { ratesTextRateOnImages } from './rates-text-rate-on-images.ts';
import { ratesTierBehind } from './rates-tier-behind.ts';
import { ratesTrailingZeros } from './rates-trailing-zeros.ts';
import { ratesZeroAmount } from './rates-zero-amount.ts';
import { referenceDuplicate } from './reference-duplicate.ts';
import { referenceName } from './reference-name.ts';
import { referencePassThrough } from './reference-pass-through.ts';
import { referenceReading } from './reference-reading.ts';
import { referenceRepeated } from './reference-repeated.ts';
import { scaleAcrossRoutes } from './scale-across-routes.ts';
import { scaleCents } from './scale-cents.ts';
import { scaleImagePricePerToken } from './scale-image-price-per-token.ts';
import { scaleJump } from './scale-jump.ts';
import { scaleMovedPoint } from './scale-moved-point.ts';
import { scalePerImage } from './scale-per-image.ts';
import { scalePerTokenHigh } from './scale-per-token-high.ts';
import { scalePerTokenLow } from './scale-per-token-low.ts';
import { schemaAmount } from './schema-amount.ts';
import { schemaConsistency } from './schema-consistency.ts';
import { schemaDate } from './schema-date.ts';
import { schemaLength } from './schema-length.ts';
import { schemaMissingField } from './schema-missing-field.ts';
import { schemaText } from './schema-text.ts';
import { schemaType } from './schema-type.ts';
import { schemaUnknownField } from './schema-unknown-field.ts';
import { schemaUnknownValue } from './schema-unknown-value.ts';
import { sellersCreditPrice } from './sellers-credit-price.ts';
import { sellersNothing } from './sellers-nothing.ts';
import { tablesIdleException } from './tables-idle-exception.ts';
import { tablesMismatch } from './tables-mismatch.ts';

/** Every rule, in the order in which a finding is told: what cannot be read comes before what it would say. */
export const RULES: readonly Rule[] = [
  fileEncoding,
  fileByteOrderMark,
  fileLineEndings,
  fileSize,
  fileDepth,
  fileEmpty,
  fileMergeMarker,
  fileSyntax,
  fileComment,
  fileTrailingComma,
  fileDuplicateKey,
  filePlace,
  schemaType,
  schemaMissingField,
  schemaUnknownField,
  schemaUnknownValue,
  schemaAmount,
  schemaDate,
  schemaLength,
  schemaText,
  schemaConsistency,
  ratesMissingMeter,
  referenceReading,
  referenceName,
  referenceDuplicate,
  referenceRepeated,
  referencePassThrough,
  intervalReadings,
  intervalOverlap,
  intervalWindow,
  intervalLifecycle,
  intervalFuture,
  intervalAfterToday,
  intervalGap,
  datesReleaseYear,
  datesConfirmedAhead,
  scalePerTokenLow,
  scalePerTokenHigh,
  scalePerImage,
  scaleImagePricePerToken,
  scaleCents,
  scaleJump,
  scaleMovedPoint,
  scaleAcrossRoutes,
  ratesTextRateOnImages,
  ratesZeroAmount,
  ratesTrailingZeros,
  ratesOrder,
  ratesTierBehind,
  sellersCreditPrice,
  sellersNothing,
  evidenceAsPrinted,
  evidenceOtherCurrency,
  evidenceUnreadableFigure,
  evidenceOlderThanEdition,
  evidenceNotKept,
  evidenceConfirmsChange,
  ratesRepeated,
  ratesCopied,
  ratesSameAs,
  tablesMismatch,
  tablesIdleException,
  historyChanged,
  historyRecordedOn,
  historyRemoved,
  historyFileRemoved,
  historyId,
  historyUnprovenChange,
  historyStatementGone,
  historyIdleCorrection,
  ageInterval,
  ageDue,
  ageUnconfirmed,
];
