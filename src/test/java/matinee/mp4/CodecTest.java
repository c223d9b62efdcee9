package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import matinee.storage.MemoryStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
    @DisplayName("RFC 6381 §3.3, ISO/IEC 14496-15 Annex E, and the bindings of AV1, VP9 and Dolby Vision")
    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "avc1, avcC, 0142c01e ff e0 00,                                        avc1.42c01e",
        "avc3, avcC, 014d4028 ff e0 00,                                        avc3.4d4028",
        "hvc1, hvcC, 01 01 60000000 b00000000000 5d f000,                      hvc1.1.6.L93.B0",
        "hev1, hvcC, 01 22 20000000 b00009000000 99 f000,                      hev1.2.4.H153.B0.0.9",
        "hvc1, hvcC, 01 41 80000000 000000000000 1e f000,                      hvc1.A1.1.L30",
        "av01, av1C, 81 04 0c 00,                                              av01.0.04M.08",
        "av01, av1C, 81 4d f0 00,                                              av01.2.13H.12",
        "av01, av1C, 81 08 4c 00,                                              av01.0.08M.10",
        "vp09, vpcC, 01000000 02 1f a0 01 01 01 0000,                          vp09.02.31.10",
        "dvh1, dvcC, 01 00 0a35 10 00000000,                                   dvh1.05.06",
        "mp4v, esds, 00000000 03 1b 0001 00 04 16 20 11 000000 00000000 00000000 05 05 000001b003, mp4v.20.3",
        "mp4v, esds, 00000000 03 16 0001 00 04 0d 6c 11 000000 00000000 00000000,                  mp4v.6C",
        "apch, fiel, 0100,                                                     apch"
    })
    void namesTheCodecOfPictures(String entryCode, String box, String body, String codec) throws Exception {
        Bytes entry = MovieBytes.videoEntry(entryCode, 640, 360, Bytes.box(box, Bytes.hex(body)));
        Bytes track = MovieBytes.trak(1, 640, 360, MovieBytes.identity(), "vide", "und", entry, MovieBytes.stts(2, 1));
        assertEquals(codec, read(track).videoTracks().get(0).codec());
    }

    @DisplayName("The decoder's setup wins over the sample entry, which says 2 channels at 48 kHz in every row")
    @ParameterizedTest(name = "{3}, {4} channels, {5} Hz")
    @CsvSource({
        "mp4a, esds, 40 1210,                                           mp4a.40.2,  2, 44100",
        "mp4a, esds, 40 11b0,                                           mp4a.40.2,  6, 48000",
        "mp4a, esds, 40 1010,                                           mp4a.40.2,  2, 96000",
        "mp4a, esds, 40 2b118800,                                       mp4a.40.5,  2, 48000",
        "mp4a, esds, 40 eb098800,                                       mp4a.40.29, 2, 48000",
        "mp4a, esds, 40 f94c40,                                       mp4a.40.42, 2, 24000",
        "mp4a, esds, 6b,                                                mp4a.6B,    2, 48000",
        "ac-3, dac3, 10 3d c0,                                          ac-3,       6, 48000",
        "ec-3, dec3, 1000 20 0f 00,                                     ec-3,       6, 48000",
        "ec-3, dec3, 1000 20 0f 02 02,                                  ec-3,       8, 48000",
        "Opus, dOps, 00 06 0138 00005dc0 0000 00,                       Opus,       6, 48000",
        "fLaC, dfLa, 00000000 80000022 1000 1000 000000 000000 17700b70, fLaC,       6, 96000",
        "alac, alac, 00000000 00001000 00 10 28 0a 0e 01 00ff 00000000 00000000 00005622, alac, 1, 22050",
        "mhm1, mhaC, 01 0d 13 0000,                                     mhm1.0x0D, 12, 48000",
        "mha1, mhaC, 01 10 00 0000,                                     mha1.0x10,  2, 48000",
        "samr, damr, 46464d50 00 81ff 00 01,                            samr,       2, 48000"
    })
    void readsTheFormatOfSound(String entryCode, String box, String body, String codec, int channels, int rate)
            throws Exception {
        Bytes configuration = box.equals("esds")
                ? MovieBytes.esds(Integer.parseInt(body.substring(0, 2), 16), body.substring(2))
                : Bytes.box(box, Bytes.hex(body));
        Bytes entry = MovieBytes.audioEntry(entryCode, 2, 48000, configuration);
        Bytes track = MovieBytes.trak(1, 0, 0, MovieBytes.identity(), "soun", "und", entry, MovieBytes.stts(2, 1));
        AudioTrack audio = read(track).audioTracks().get(0);
        assertEquals(codec, audio.codec());
        assertEquals(channels, audio.channels());
        assertEquals(rate, audio.sampleRate());
    }

    @DisplayName("Sample entries of MPEG-H and IAMF have no number of channels, and may have no configuration")
    @ParameterizedTest
    @ValueSource(strings = {"mhm1", "mha1", "iamf"})
    void takesSoundThatIsRenderedForWhateverLoudspeakersThereAre(String code) throws Exception {
        Bytes entry = MovieBytes.audioEntry(code, 0, 48000, Bytes.none());
        Bytes track = MovieBytes.trak(1, 0, 0, MovieBytes.identity(), "soun", "und", entry, MovieBytes.stts(2, 1));
        assertEquals(2, read(track).audioTracks().get(0).channels());
    }

    @DisplayName("ISO/IEC 14496-12 §8.4.2 (mdhd), §8.4.6 (elng), and the Macintosh languages of QuickTime files")
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "5575, '',    eng",
        "1024, '',    und",
        "21956, '',   und",
        "0, '',       und",
        "2, '',       deu",
        "11, '',      jpn",
        "900, '',     und",
        "32767, '',   und",
        "21956, pt-BR, pt-BR",
        "21956, '<b>', und"
    })
    void tellsTheLanguage(int packed, String extended, String language) throws Exception {
        Bytes elng = extended.isEmpty()
                ? Bytes.none()
                : Bytes.box(
                        "elng", Bytes.none().u32(0).add(Bytes.text(extended)).u8(0));
        Bytes mdia = Bytes.box(
                "mdia",
                MovieBytes.mdhd(300_000, packed),
                elng,
                Bytes.box("hdlr", Bytes.none().u32(0).u32(0).code("soun").zeros(13)),
                Bytes.box("minf", Bytes.box("stbl", MovieBytes.stsd(MovieBytes.aacEntry()), MovieBytes.stts(2, 1))));
        Bytes track = Bytes.box("trak", MovieBytes.tkhd(1, 0, 0, MovieBytes.identity()), mdia);
        assertEquals(language, read(track).audioTracks().get(0).language());
    }

    private static Movie read(Bytes track) throws Mp4Exception, IOException {
        try (var object = MemoryStore.object(
                Bytes.box("moov", MovieBytes.mvhd(1000), track).array())) {
            return MovieReader.read(object);
        }
    }
}
