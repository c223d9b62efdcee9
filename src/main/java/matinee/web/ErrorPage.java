package matinee.web;

/**
 * A request that could not be answered, in Matinee's own words alone.
 *
 * @param explanation one or two sentences for the viewer, plain text
 * @param reference one line with the status and what names the request in the log, plain text
 */
public record ErrorPage(PageFrame frame, int status, String explanation, String reference) implements FramedPage {}
