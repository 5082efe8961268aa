import type { ConfigData } from 'html-validate'

/**
 * How every page is checked: html-validate’s own recommendations and its rules on accessibility, with these exceptions.
 * The content policy is held here too: no style attribute, no inline script.
 */
export const htmlValidation: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // The renderer writes a small doctype and void elements with a slash: both valid.
    'doctype-style': 'off',
    'void-style': 'off',
    // What people write may end in a space.
    'no-trailing-whitespace': 'off',
    // Tables that become lists on a phone lose their meaning for screen readers unless every part says its role.
    'no-redundant-role': 'off',
    // Boxes to tick that answer one question share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // A telephone number may break: at 200 % text on a small screen it must.
    'tel-non-breaking': 'off',
    'no-inline-style': 'error',
    'no-raw-characters': 'error',
    'script-element': 'error',
    'no-style-tag': 'error',
  },
}
