// The raw WebDriver BiDi connection: commands in, results out, failures as errors that name the command.

/**
 * A node or a value as BiDi describes it.
 * @typedef {{type: string, sharedId?: string, value?: any}} RemoteValue
 * @typedef {{type: 'node', sharedId: string, value: NodeProperties}} RemoteNode
 * @typedef {object} NodeProperties
 * @property {number} nodeType
 * @property {string} [localName]
 * @property {string} [nodeValue]
 * @property {'open' | 'closed'} [mode]
 * @property {Record<string, string>} [attributes]
 * @property {RemoteNode[]} [children]
 * @property {RemoteNode | null} [shadowRoot]
 */

export class Bidi {
  #connection;

  /** @param {any} connection the driver's own, from `driver.getBidi()` */
  constructor(connection) {
    this.#connection = connection;
  }

  /**
   * @param {string} method
   * @param {Record<string, unknown>} params
   * @returns {Promise<any>}
   */
  async send(method, params) {
    const answer = await this.#connection.send({ method, params });
    if (answer.error) throw new Error(`${method}: ${answer.error}: ${answer.message}`);
    return answer.result;
  }

  /**
   * Calls back for every event of a kind, in every tab.
   * @param {string} event
   * @param {(params: any) => void} callback
   */
  async on(event, callback) {
    this.#connection.on(event, callback);
    await this.send('session.subscribe', { events: [event] });
  }

  /**
   * Calls a function in a tab, in the page's own world, and gives back what it returns, as BiDi describes it.
   * @param {string} context
   * @param {string} declaration the function's source
   * @param {unknown[]} args nodes go as they are, all else through JSON (which keeps lone surrogates whole)
   * @returns {Promise<RemoteValue>}
   */
  async callRaw(context, declaration, args) {
    const { type, result, exceptionDetails } = await this.send('script.callFunction', {
      functionDeclaration: `(...args) => (${declaration})(...args.map((arg) => typeof arg === 'string' ? JSON.parse(arg) : arg))`,
      arguments: args.map((arg) => (isNode(arg) ? { sharedId: arg.sharedId } : { type: 'string', value: JSON.stringify(arg ?? null) })),
      target: { context },
      awaitPromise: true,
    });
    if (type !== 'success') throw new Error(`In the page: ${exceptionDetails.text}, in ${declaration}`);
    return result;
  }

  /**
   * Calls a function in a tab and gives back its result as a value; it must survive JSON.
   * @param {string} context
   * @param {Function} fn
   * @param {...unknown} args
   * @returns {Promise<any>}
   */
  async call(context, fn, ...args) {
    const { value } = await this.callRaw(context, `async (...args) => JSON.stringify(await (${fn})(...args)) ?? 'null'`, args);
    return JSON.parse(value);
  }

  /**
   * The whole document with every shadow root in it, closed ones too: what no script in the page can see.
   * @param {string} context
   * @returns {Promise<RemoteNode>}
   */
  async tree(context) {
    const { result } = await this.send('script.evaluate', {
      expression: 'document.documentElement',
      target: { context },
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
    });
    return result;
  }
}

/**
 * @param {unknown} value
 * @returns {value is RemoteNode}
 */
export function isNode(value) {
  return typeof value === 'object' && value !== null && 'sharedId' in value;
}
