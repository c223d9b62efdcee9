package matinee.web;

/** What a page shows: each has a frame around it. */
public interface FramedPage {
    /** What stands around the content, and the language of both. */
    PageFrame frame();
}
