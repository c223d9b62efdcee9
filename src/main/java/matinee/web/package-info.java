/** Servlets, filters and pages, and the one place that builds everything. */
@NullMarked
package matinee.web;

import org.jspecify.annotations.NullMarked;
