package matinee.web;

/** What a request for a page comes to. */
sealed interface PageOutcome {
    /**
     * A page.
     *
     * @param jsp file name in {@code /WEB-INF/pages}
     * @param model what the JSP reads as {@code page}
     */
    record Show(String jsp, FramedPage model) implements PageOutcome {}

    /** A refusal. */
    record Refuse(Fault fault) implements PageOutcome {}

    /**
     * The page has another address.
     *
     * @param location relative URL, of Matinee's own making
     */
    record Redirect(String location) implements PageOutcome {}
}
