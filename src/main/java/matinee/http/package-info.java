/**
 * RFC 9110 as values: dates, entity tags, byte ranges, preconditions, and the answer they add up to.
 *
 * <p>Nothing here reads a file or a socket or knows a servlet. Syntax and meaning are two steps: parsing knows no length,
 * resolving knows no string. Every answer the protocol foresees is a case of {@link matinee.http.Answer}.
 */
@NullMarked
package matinee.http;

import org.jspecify.annotations.NullMarked;
