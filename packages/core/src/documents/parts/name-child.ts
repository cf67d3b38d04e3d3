const maxLength = 1_024;

/** `<the parent's name>/<the part's name>`; of a name that grows too long the end stays, as it tells more. */
export const nameChild = (parentName: string, partName: string): string => {
  const name = `${parentName}/${partName}`;
  return name.length <= maxLength ? name : `…${name.slice(1 - maxLength)}`.toWellFormed();
};
