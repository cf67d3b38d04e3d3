/** A matrix in whole numbers: a value is `values` times the scale of its column. */
export type QuantizedMatrix = { values: Int8Array; scales: Float32Array };

/**
 * Seven bits, not eight: processors without instructions for it add pairs of products in 16 bits, which eight bits
 * would overflow, so that vectors would differ from machine to machine.
 */
const largest = 63;

/**
 * Turns the rows of a matrix (one for each output) into columns, as products want them, and each column into whole
 * numbers of its own scale.
 */
export const quantizeColumns = (options: {
  rows: Float32Array;
  inputs: number;
  outputs: number;
}): QuantizedMatrix => {
  const { rows, inputs, outputs } = options;
  const values = new Int8Array(inputs * outputs);
  const scales = new Float32Array(outputs);
  for (let output = 0; output < outputs; output += 1) {
    const row = rows.subarray(output * inputs, (output + 1) * inputs);
    let most = 0;
    for (const value of row) most = Math.max(most, Math.abs(value));
    const scale = most === 0 ? 1 : most / largest;
    scales[output] = scale;
    for (let input = 0; input < inputs; input += 1) {
      values[input * outputs + output] = Math.round((row[input] ?? 0) / scale);
    }
  }
  return { values, scales };
};
