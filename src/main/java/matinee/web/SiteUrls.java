package matinee.web;

import matinee.library.FolderPath;
import matinee.library.VideoPath;

/**
 * Writes the application's URLs so that they work below any context path and behind any proxy.
 *
 * @param root URL of the context root: relative to a page, such as {@code ./} or {@code ../../}; whole only for those who read
 *     them elsewhere
 */
record SiteUrls(String root) {
    /** A folder's page; the library's own folder is the front page. */
    String folder(FolderPath folder) {
        return folder.isRoot() ? root : root + "browse/" + folder.encoded() + "/";
    }

    String watch(VideoPath video) {
        return root + "watch/" + video.encoded();
    }

    /** The bare player, for frames. */
    String embed(VideoPath video) {
        return root + "embed/" + video.encoded();
    }

    /** @param page whole URL of a video's page */
    String oEmbed(String page) {
        return root + "oembed" + new QueryText().add("url", page);
    }

    /** What is new in a folder and below it. */
    String feed(FolderPath folder) {
        return root + "feed/" + folder.encoded();
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
