package matinee.web;

import java.util.List;
import java.util.OptionalInt;
import matinee.config.MinRate;
import matinee.config.Setting;
import matinee.config.SettingSource;
import matinee.config.Settings;
import matinee.delivery.Transfers;
import matinee.library.Problem;

/**
 * What the administrator may want to know.
 *
 * @param warnings about the settings, one sentence each
 * @param findings what is wrong in the library
 */
public record AdminPage(PageFrame frame, Streams streams, List<Row> rows, List<String> warnings, Findings findings)
        implements FramedPage {
    /**
     * What is wrong in the library.
     *
     * @param problems files and folders that cannot be served, or not streamed, with the reason
     * @param extent how far that is known; empty when nothing is left to say
     */
    public record Findings(List<Problem> problems, String extent) {
        public Findings {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What has become of the streams since the start.
     *
     * @param limits in force, one sentence each
     */
    public record Streams(int running, long hangUps, long evictions, long refusals, List<String> limits) {
        public Streams {
            limits = List.copyOf(limits);
        }

        static Streams of(Transfers transfers, Settings settings) {
            return new Streams(
                    transfers.running(),
                    transfers.hangUps(),
                    transfers.evictions(),
                    transfers.refusals(),
                    List.of(
                            limit(settings.maxStreams(), " at once in all."),
                            limit(settings.maxStreamsPerClient(), " at once for one address."),
                            settings.minRate().map(Streams::least).orElse("Viewers may be as slow as they like."),
                            "At the end running streams have "
                                    + settings.drainTimeout().toSeconds() + " s to finish."));
        }

        private static String limit(OptionalInt most, String which) {
            return most.isPresent() ? "At most " + most.getAsInt() + which : "Any number" + which;
        }

        private static String least(MinRate rate) {
            return "Who takes less than " + rate.bytesPerSecond() + " bytes/s over "
                    + rate.over().toSeconds() + " s is cut.";
        }
    }

    /**
     * One setting, all plain text.
     *
     * @param value as found, or what stands for it by default
     * @param origin where it was found
     */
    public record Row(String name, String value, String origin, String meaning) {
        static Row of(Setting setting) {
            boolean unset = setting.origin().source() == SettingSource.DEFAULT;
            return new Row(
                    setting.name().key(),
                    unset ? PlainText.of(setting.name().defaultText()) : setting.value(),
                    setting.origin().description(),
                    PlainText.of(setting.name().meaning()));
        }
    }

    public AdminPage {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }
}
