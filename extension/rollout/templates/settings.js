/**
 * @file What an employer can set, from the one schema that the browsers read too, and what this employer has set.
 *
 * @typedef {'string' | 'integer' | 'boolean' | 'array' | 'object'} Type
 *
 * @typedef {object} Setting
 * @property {string} key
 * @property {string} title
 * @property {string} description
 * @property {Type} type
 * @property {boolean} isSet  whether the employer has set it
 * @property {unknown} value  the employer's; else one that changes nothing
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE } from '../../build/paths.js';

/** @typedef {{title: string, description: string, type: Type, minimum?: number, maximum?: number}} Property */

/** @type {Record<Type, unknown>} */
const EMPTY = { string: '', integer: 0, boolean: false, array: [], object: {} };

/** @returns {Record<string, Property>} by key */
export function schema() {
  return JSON.parse(readFileSync(join(SOURCE, 'managed-schema.json'), 'utf8')).properties;
}

/**
 * @param {Record<string, unknown>} chosen  what the employer sets, by key
 * @returns {Setting[]} all that can be set
 * @throws {Error} when a key is unknown, or its value is of another type than it should be
 */
export function settings(chosen) {
  const properties = schema();
  for (const key of Object.keys(chosen)) {
    if (!properties[key]) throw new Error(`there is no setting "${key}"; there are ${Object.keys(properties).join(', ')}`);
  }
  return Object.entries(properties).map(([key, { title, description, type, minimum }]) => {
    const isSet = key in chosen;
    const value = isSet ? fitting(key, chosen[key], type) : (minimum ?? EMPTY[type]);
    return { key, title, description, type, isSet, value };
  });
}

/**
 * @param {string} key
 * @param {unknown} value
 * @param {Type} type
 * @returns {unknown} the value; what the schema wants as JSON text may be given as JSON
 */
function fitting(key, value, type) {
  const given = typeOf(value);
  if (type === 'string' && (given === 'object' || given === 'array')) return JSON.stringify(value);
  if (given !== type) throw new Error(`the setting "${key}" is of the type ${given}; expected ${type}`);
  return value;
}

/**
 * @param {unknown} value
 * @returns {string} as a schema calls it
 */
function typeOf(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value)) return 'integer';
  return typeof value;
}

/**
 * @param {Setting} setting
 * @returns {string} its value for places that know only text: lists and objects as JSON
 */
export function asText({ value }) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
