const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements whose content nobody sees or that are no text. */
export const unseenElements = setOf(
  'script style template noscript noembed noframes iframe object embed applet audio video canvas svg math datalist select map',
);

/** Elements that begin and end a paragraph. */
export const blockElements = setOf(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary ul caption table tr td th thead tbody tfoot',
);

export const headingElements = setOf('h1 h2 h3 h4 h5 h6');
export const boldElements = setOf('b strong th h1 h2 h3 h4 h5 h6');
export const listElements = setOf('ul ol menu dir');

/** Declarations by which a page hides what it holds. */
const hiding =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|opacity\s*:\s*0*\.?0+|font-size\s*:\s*0*\.?0+(?:px|pt|em|rem|%)?)\s*(?:!important\s*)?(?:;|$)/i;

/** Whether an element is hidden by what it says of itself; style sheets are not looked at. */
export const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  attributes.hidden !== undefined || hiding.test(attributes.style ?? '');
