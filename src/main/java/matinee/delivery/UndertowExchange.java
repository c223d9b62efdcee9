package matinee.delivery;

/**
 * A request and its response as Undertow has them.
 *
 * @param handle what Undertow calls an exchange
 */
record UndertowExchange(UndertowApi api, Object handle) {}
