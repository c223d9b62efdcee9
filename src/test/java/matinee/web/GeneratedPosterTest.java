package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GeneratedPosterTest {
    private static final Set<String> ELEMENTS =
            Set.of("svg", "defs", "linearGradient", "radialGradient", "stop", "rect", "circle", "ellipse", "path");

    static Stream<String> titles() {
        return Stream.concat(
                Stream.of("", " ", "film", "Film", "<script>&\"'", "München, 日本 🎬", "\ud800", "x".repeat(5000)),
                IntStream.range(0, 400).mapToObj(number -> "Lecture " + number));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void isWellFormedAndHoldsNothingButShapes(String title) throws Exception {
        Document document = parse(new GeneratedPoster(title).svg());
        assertEquals("0 0 640 360", document.getDocumentElement().getAttribute("viewBox"));
        NodeList elements = document.getElementsByTagName("*");
        for (int index = 0; index < elements.getLength(); index++) {
            Element element = (Element) elements.item(index);
            assertTrue(ELEMENTS.contains(element.getTagName()), element.getTagName());
            assertFalse(element.hasAttribute("href") || element.hasAttribute("style"), element.getTagName());
        }
    }

    @ParameterizedTest
    @MethodSource("titles")
    void staysBelow2500Bytes(String title) {
        String svg = new GeneratedPoster(title).svg();
        assertTrue(svg.getBytes(StandardCharsets.UTF_8).length < 2500, svg);
        assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(svg), svg);
    }

    @Test
    void sameTitleGivesTheSameBytes() {
        assertEquals(new GeneratedPoster("Glacier lagoon").svg(), new GeneratedPoster("Glacier lagoon").svg());
    }

    @Test
    void noReleaseChangesWhatATitleLooksLike() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int number = 0; number < 200; number++) {
            digest.update(new GeneratedPoster("Film " + number).svg().getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(
                "a27e015a53beebcd427d3d8f547bf238b74360ebc29ec996a72a3a13561a1ef2",
                HexFormat.of().formatHex(digest.digest()));
    }

    static Stream<String> scenes() {
        return PosterScene.ALL.stream().map(PosterScene::name);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everySceneGetsItsShareOfTitles(String scene) {
        Map<String, Integer> titlesOf = new HashMap<>();
        for (int number = 0; number < 4000; number++) {
            titlesOf.merge(new GeneratedPoster("IMG_" + number).scene().name(), 1, Integer::sum);
        }
        int titles = titlesOf.getOrDefault(scene, 0);
        assertTrue(titles > 400 && titles < 600, scene + " has " + titles + " of 4000 titles");
    }

    @Test
    void titlesOfOneScenePictureItDifferently() {
        Set<String> pictures = new HashSet<>();
        for (int number = 0; number < 4000; number++) {
            pictures.add(new GeneratedPoster("IMG_" + number).svg());
        }
        assertEquals(4000, pictures.size());
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
