package matinee.web;

import matinee.words.Language;

/**
 * A link to the same page in another language.
 *
 * @param href relative URL
 */
public record LanguageLink(Language language, String href) {}
