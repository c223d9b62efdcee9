package matinee.delivery;

/** Whether one more transfer may begin. */
public sealed interface Admission {
    /** It may; whoever asked closes the transfer, or has a road do so. */
    record Granted(Transfer transfer) implements Admission {}

    /** This client has as many as one may have. */
    record TooManyOfClient() implements Admission {}

    /** There are as many as there may be in all. */
    record TooMany() implements Admission {}

    /** The application is ending. */
    record Ending() implements Admission {}
}
