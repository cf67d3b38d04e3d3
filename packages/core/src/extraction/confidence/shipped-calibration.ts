import { Calibration } from './calibration.ts';
import fitted from './fitted-calibration.json' with { type: 'json' };

/** Made by `node scripts/fit-confidence/main.ts` from documents whose values are known. */
export const shippedCalibration: Calibration = Calibration.parse(fitted);
