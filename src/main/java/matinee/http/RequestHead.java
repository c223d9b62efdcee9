package matinee.http;

/** What decides between the answers to a request for something that exists. */
public record RequestHead(Method method, RequestFields fields) {
    /** The methods that ask for a representation; all others are settled before. */
    public enum Method {
        GET,
        HEAD
    }
}
