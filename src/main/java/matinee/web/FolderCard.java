package matinee.web;

/**
 * A folder in a list.
 *
 * @param href relative URL of its page
 * @param count such as {@code 9 videos}
 */
public record FolderCard(String name, String href, String count) {}
