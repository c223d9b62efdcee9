package matinee.delivery;

import matinee.http.ResponseHead;
import matinee.storage.Content;

/**
 * A response, ready to be sent.
 *
 * @param head names the length of the content where it has one
 * @param content what follows the head; empty in the answer to a HEAD
 */
public record Reply(ResponseHead head, Content content) {}
