/** The version whose rules made a result; the package's own. @rule AU4 */
export const ENGINE_VERSION = "0.4.0";
