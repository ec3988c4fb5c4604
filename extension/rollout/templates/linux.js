/** @file For Linux: the files that the browsers read policies from. */
import { chromiumInstallation, firefoxPolicies, values } from './employer.js';

/**
 * @param {import('./employer.js').Employer} employer
 * @returns {string} JSON for Chromium, Chrome and Edge
 */
export function chromiumJson(employer) {
  const { chromiumId } = employer;
  return json({
    ExtensionSettings: { [chromiumId]: chromiumInstallation(employer) },
    '3rdparty': { extensions: { [chromiumId]: values(employer) } },
  });
}

/**
 * @param {import('./employer.js').Employer} employer
 * @returns {string} Firefox's `policies.json`
 */
export function firefoxJson(employer) {
  return json({ policies: firefoxPolicies(employer) });
}

/** @param {object} value */
function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
