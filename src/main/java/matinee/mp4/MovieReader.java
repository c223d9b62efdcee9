package matinee.mp4;

import java.io.IOException;
import matinee.storage.StoredObject;

/** Reads what a file says about itself, and no more of the file than that takes. */
public final class MovieReader {
    private MovieReader() {}

    /**
     * Finds and reads the movie box. Stops after two seconds at most.
     *
     * @throws Mp4Exception when the file has no movie box, breaks a rule of its format that matters here, or a bound
     * @throws IOException when the object cannot be read
     */
    @SuppressWarnings("DoNotCallSuggester") // Until the walk of the boxes is in, no movie box is found in any file.
    public static Movie read(StoredObject object) throws Mp4Exception, IOException {
        throw new Mp4Exception("moov", object.stat().length(), "ISO/IEC 14496-12 §8.2.1", "no movie box");
    }
}
