package film;

/** One scene of the film. */
interface Scene {
    /** Paints the whole picture at {@code seconds} from the scene's own beginning; the same seconds give the same picture. */
    void paint(Picture picture, float seconds);
}
