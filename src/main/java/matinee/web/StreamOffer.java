package matinee.web;

import java.io.IOException;
import java.util.Optional;
import matinee.library.LiveLibrary;
import matinee.library.Video;
import matinee.presentation.PackagingException;
import matinee.presentation.Presentation;
import matinee.presentation.PresentationCache;
import matinee.storage.MediaStore;

/** Whether a video can be streamed. */
sealed interface StreamOffer {
    /** It can. */
    record Packaged(Presentation presentation) implements StreamOffer {}

    /** It cannot. */
    record Refused(ProblemDocument problem) implements StreamOffer {}

    /** Where offers come from. */
    record Source(MediaStore store, LiveLibrary library, PresentationCache presentations) {
        /** Empty when the file is gone. */
        Optional<StreamOffer> of(Video video) throws IOException {
            Optional<StreamFiles> opened = StreamFiles.open(store, library, video.path());
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (StreamFiles files = opened.get()) {
                return Optional.of(new Packaged(presentations.of(video.path().encoded(), files.all())));
            } catch (PackagingException refusal) {
                return Optional.of(new Refused(ProblemDocument.of(refusal)));
            }
        }
    }
}
