package matinee.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import matinee.library.LiveLibrary;
import matinee.library.Video;
import matinee.library.VideoPath;
import matinee.presentation.PackagingException;
import matinee.presentation.Presentation;
import matinee.presentation.PresentationCache;
import matinee.storage.MediaStore;

/** Whether a video can be streamed. */
sealed interface StreamOffer {
    /**
     * It can.
     *
     * @param files by which the presentation's sources and omissions are counted
     */
    record Packaged(Presentation presentation, List<VideoPath> files) implements StreamOffer {
        public Packaged {
            files = List.copyOf(files);
        }
    }

    /** It cannot. */
    record Refused(ProblemDocument problem) implements StreamOffer {}

    /** Where offers come from. */
    record Source(MediaStore store, LiveLibrary library, PresentationCache presentations) {
        /** Empty when the file is gone. */
        Optional<StreamOffer> of(Video video) throws IOException {
            Optional<StreamFiles> opened = open(video);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (StreamFiles files = opened.get()) {
                return Optional.of(new Packaged(presentation(video, files), files.paths()));
            } catch (PackagingException refusal) {
                return Optional.of(new Refused(ProblemDocument.of(refusal)));
            }
        }

        /** The files of a video, for the caller to close; empty when it is gone. */
        Optional<StreamFiles> open(Video video) throws IOException {
            return StreamFiles.open(store, library, video.path());
        }

        /** Of a video whose files are open. */
        Presentation presentation(Video video, StreamFiles files) throws PackagingException, IOException {
            return presentations.of(video.path().encoded(), files.all());
        }
    }
}
