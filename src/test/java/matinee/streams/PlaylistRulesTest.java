package matinee.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaylistRulesTest {
    private static final String MEDIA = """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:6
            #EXT-X-PLAYLIST-TYPE:VOD
            #EXT-X-MAP:URI="init.mp4"
            #EXTINF:6.4,
            0.m4s
            #EXT-X-ENDLIST
            """;
    private static final String MULTIVARIANT = """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="g",NAME="A",LANGUAGE="en",DEFAULT=YES,URI="a"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="g",NAME="B",LANGUAGE="de",DEFAULT=NO,URI="b"
            #EXT-X-STREAM-INF:BANDWIDTH=2,AVERAGE-BANDWIDTH=1,CODECS="avc1,mp4a",AUDIO="g"
            v.m3u8
            """;

    @Test
    void goodOnesBreakNoRule() {
        assertEquals(List.of(), PlaylistRules.brokenByMedia(MEDIA));
        assertEquals(List.of(), PlaylistRules.brokenByMultivariant(MULTIVARIANT));
    }

    @ParameterizedTest
    @CsvSource({
        "DURATION:6,DURATION:5",
        "6.4,0",
        "0.m4s,/0.m4s",
        "0.m4s,a b.m4s",
        "#EXT-X-ENDLIST,#EXT",
        ":VOD,:EVENT",
        "#EXTM3U,#EXT",
        "#EXT-X-MAP,#EXT"
    })
    void aBadMediaPlaylistIsNoticed(String good, String bad) {
        assertNotEquals(List.of(), PlaylistRules.brokenByMedia(MEDIA.replace(good, bad)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"B\"|\"A\"",
                "=NO|=YES",
                ",LANGUAGE=\"de\"|,",
                "BANDWIDTH=2|BANDWIDTH=0",
                "CODECS|X",
                "AUDIO=\"g\"|AUDIO=\"h\"",
                "v.m3u8|http://host/v.m3u8"
            })
    void aBadMultivariantPlaylistIsNoticed(String good, String bad) {
        assertNotEquals(List.of(), PlaylistRules.brokenByMultivariant(MULTIVARIANT.replace(good, bad)));
    }
}
