/** The most that a standard parameter holds; an advanced one holds twice as much. */
const maxStandardBytes = 4_096;

/**
 * A secret as a parameter's value. The Parameter Store refuses values with `{{`, which stands for a reference there, so
 * a brace that a brace or a backslash follows gets a backslash behind it; all other values lie there as they are. The
 * result is less than twice as long, so that every secret has room in an advanced parameter.
 */
export const toParameterValue = (secret: string): { Value: string; Tier?: 'Advanced' } => {
  const Value = secret.replaceAll(/\{(?=[{\\])/g, '{\\');
  return Buffer.byteLength(Value) > maxStandardBytes ? { Value, Tier: 'Advanced' } : { Value };
};

export const fromParameterValue = (value: string): string => value.replaceAll('{\\', '{');
