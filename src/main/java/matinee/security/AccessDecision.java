package matinee.security;

/** Whether a caller gets what was asked for. */
public enum AccessDecision {
    GRANTED,
    /** To this caller the thing does not exist: the answer is 404, never 403, which would tell that there is something. */
    ABSENT
}
