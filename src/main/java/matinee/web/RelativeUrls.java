package matinee.web;

import matinee.library.FolderPath;
import matinee.library.VideoPath;

/**
 * Writes the application's URLs so that they work below any context path and behind any proxy.
 *
 * @param root relative URL of the context root, such as {@code ./} or {@code ../../}
 */
record RelativeUrls(String root) {
    /** A folder's page; the library's own folder is the front page. */
    String folder(FolderPath folder) {
        return folder.isRoot() ? root : root + "browse/" + folder.encoded() + "/";
    }

    String watch(VideoPath video) {
        return root + "watch/" + video.encoded();
    }

    String bytes(VideoPath video) {
        return root + "video/" + video.encoded();
    }

    String poster(VideoPath video) {
        return root + "poster/" + video.encoded();
    }

    /** What machines are told of it. */
    String document(VideoPath video) {
        return root + "api/videos/" + video.encoded();
    }

    /** @param file below the video's own streams */
    String stream(VideoPath video, String file) {
        return root + "stream/" + video.encoded() + "/" + file;
    }

    /** @param track its id */
    String subtitles(VideoPath video, String track) {
        return root + "subtitles/" + video.encoded() + "/" + track + ".vtt";
    }
}
