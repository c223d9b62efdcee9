package matinee.bench;

import java.util.Map;

/**
 * A run and all around it.
 *
 * @param date of its end, ISO 8601
 * @param machine where it ran
 * @param versions of what took part, by name
 * @param command that does it again
 */
record Report(String date, Machine machine, Map<String, String> versions, String command, Results results) {}
