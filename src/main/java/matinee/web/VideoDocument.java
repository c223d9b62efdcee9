package matinee.web;

import java.util.ArrayList;
import java.util.List;
import matinee.http.LanguageTag;
import matinee.http.MediaType;
import matinee.library.Details;
import matinee.library.SubtitleKind;
import matinee.library.SubtitleTrack;
import matinee.library.Video;
import matinee.library.VideoPath;
import matinee.mp4.AudioTrack;
import matinee.mp4.Track;
import matinee.mp4.VideoTrack;
import matinee.presentation.IFrames;
import matinee.presentation.Omission;
import matinee.presentation.Pictures;
import matinee.presentation.Presentation;
import matinee.presentation.Rendition;
import matinee.presentation.Sound;

/**
 * One video as JSON: what the file holds, what its streams hold, and where the bytes are. Durations are seconds; codecs are those
 * of RFC 6381, a track's as the file has it and a rendition's as the streams have it; addresses are relative to the document.
 */
record VideoDocument(Video video, Details details, StreamOffer offer, SiteUrls urls) {
    JsonObject json() {
        JsonObject json = new JsonObject().text("title", video.title(details));
        details.duration().ifPresent(duration -> json.decimal("duration", duration.toMillis() / 1000.0));
        json.number("bytes", video.length());
        MediaType.ofExtension(video.path().extension()).ifPresent(type -> json.text("type", type.value()));
        json.array("tracks", tracks());
        if (offer instanceof StreamOffer.Packaged packaged) {
            json.json("growing", Boolean.toString(packaged.presentation().isGrowing()))
                    .array("renditions", renditions(packaged.presentation()))
                    .array("omissions", omissions(packaged));
        } else if (offer instanceof StreamOffer.Refused refused) {
            json.array("renditions", List.of())
                    .object("problem", refused.problem().object());
        }
        return json.object("links", links());
    }

    /** Files of the film in lower resolutions that are not among its renditions. */
    private List<JsonObject> omissions(StreamOffer.Packaged packaged) {
        List<JsonObject> omissions = new ArrayList<>();
        for (Omission omission : packaged.presentation().omissions()) {
            VideoPath file = packaged.files().get(omission.source());
            omissions.add(new JsonObject()
                    .text("video", urls.bytes(file))
                    .text("reason", omission.reason().code())
                    .text("title", omission.reason().sentence()));
        }
        return omissions;
    }

    private JsonObject links() {
        JsonObject links =
                new JsonObject().text("page", urls.watch(video.path())).text("video", urls.bytes(video.path()));
        if (offer instanceof StreamOffer.Packaged) {
            links.text("hls", stream(StreamAddress.MULTIVARIANT)).text("dash", stream(StreamAddress.MANIFEST));
        }
        return links.text("poster", urls.poster(video.path()));
    }

    /** @param file below the video's own streams */
    private String stream(String file) {
        return urls.stream(video.path(), file);
    }

    private List<JsonObject> tracks() {
        List<JsonObject> tracks = new ArrayList<>();
        details.movie().ifPresent(movie -> {
            for (VideoTrack track : movie.videoTracks()) {
                tracks.add(picture(track).json("default", isFirst(track, movie.videoTracks())));
            }
            for (AudioTrack track : movie.audioTracks()) {
                tracks.add(sound(track).json("default", isFirst(track, movie.audioTracks())));
            }
            movie.textTracks()
                    .forEach(track ->
                            tracks.add(common("subtitles", track).text("label", LanguageTag.label(language(track)))));
        });
        video.sidecars().subtitles().forEach(track -> tracks.add(sidecar(track)));
        return tracks;
    }

    private static JsonObject picture(VideoTrack track) {
        JsonObject json = common("video", track)
                .text("label", label(track.width(), track.height()))
                .number("width", track.width())
                .number("height", track.height());
        track.frameRate().framesPerSecond().ifPresent(rate -> json.decimal("frameRate", rate));
        return json;
    }

    private static JsonObject sound(AudioTrack track) {
        return common("audio", track)
                .text("label", LanguageTag.label(language(track)))
                .number("channels", track.channels())
                .number("sampleRate", track.sampleRate());
    }

    private static JsonObject common(String kind, Track track) {
        return new JsonObject()
                .text("kind", kind)
                .number("id", track.id())
                .text("codec", track.codec())
                .text("format", CodecName.of(track.codec()))
                .text("language", language(track));
    }

    private JsonObject sidecar(SubtitleTrack track) {
        return new JsonObject()
                .text("kind", track.kind() == SubtitleKind.CAPTIONS ? "captions" : "subtitles")
                .text("language", track.language())
                .text("label", track.label())
                .text("href", urls.subtitles(video.path(), track.id()));
    }

    private static String language(Track track) {
        return LanguageTag.ofTrack(track.language()).orElse(LanguageTag.UNDETERMINED);
    }

    private static String isFirst(Object one, List<?> all) {
        return Boolean.toString(one.equals(all.get(0)));
    }

    private List<JsonObject> renditions(Presentation presentation) {
        List<JsonObject> renditions = new ArrayList<>();
        for (Rendition rendition : presentation.pictures()) {
            renditions.add(picture(rendition, presentation.fingerprint()));
        }
        for (Rendition rendition : presentation.sounds()) {
            Sound sound = Sound.of(rendition);
            renditions.add(common("audio", rendition)
                    .text("language", sound.language())
                    .text("label", sound.label())
                    .number("channels", sound.channels())
                    .number("sampleRate", sound.sampleRate())
                    .json("default", isFirst(rendition, presentation.sounds())));
        }
        return renditions;
    }

    private JsonObject picture(Rendition rendition, String fingerprint) {
        Pictures pictures = Pictures.of(rendition);
        JsonObject json = common("video", rendition)
                .text("label", label(pictures.width(), pictures.height()))
                .number("width", pictures.width())
                .number("height", pictures.height());
        pictures.frameRate().ifPresent(rate -> json.json("frameRate", rate.decimal(3)));
        if (IFrames.of(rendition).count() > 0) {
            json.text("iFrames", stream(fingerprint + "/" + rendition.name() + "/" + StreamAddress.I_FRAMES));
        }
        return json;
    }

    private static JsonObject common(String kind, Rendition rendition) {
        return new JsonObject()
                .text("name", rendition.name())
                .text("kind", kind)
                .text("codec", rendition.codec())
                .text("format", CodecName.of(rendition.codec()))
                .number("bandwidth", rendition.bitRates().peak());
    }

    /** By the shorter side, so that a film shot upright is named like any other. */
    private static String label(int width, int height) {
        return Math.min(width, height) + "p";
    }
}
