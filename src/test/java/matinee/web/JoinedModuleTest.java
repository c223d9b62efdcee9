package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedModuleTest {
    private static String joined(String name, Map<String, String> sources) {
        return JoinedModule.of(name, file -> Objects.requireNonNull(sources.get(file), file));
    }

    @Test
    void aModuleWithoutImportsStaysAsItIs() {
        String text = "export const a = 1;\nexport async function b() {}\n";
        assertEquals(text, joined("one.js", Map.of("one.js", text)));
    }

    @Test
    void commentsOnLinesOfTheirOwnStayBehind() {
        String text = """
                // What it is for.
                /** One. */
                export const a = 'http://x'; // Kept.
                /**
                 * Two * stars ** and
                 *
                 * @param one / two
                 */
                export function b() {
                  // Why.
                  return a /* kept */ + '// kept';
                }
                """;
        assertEquals("""
                export const a = 'http://x'; // Kept.
                export function b() {
                  return a /* kept */ + '// kept';
                }
                """, joined("one.js", Map.of("one.js", text)));
    }

    @Test
    void whatIsImportedStandsBeforeInAScopeOfItsOwn() {
        String text = joined(
                "page.js",
                Map.of(
                        "page.js", "import { say, tell } from './two-words.js';\nsay(tell);\n",
                        "two-words.js", "const own = 1;\nexport function say() {}\nexport const tell = own;\n"));
        assertEquals("""
                const $two_words = (() => {
                const own = 1;
                function say() {}
                const tell = own;
                return { say, tell };
                })();
                const { say, tell } = $two_words;
                say(tell);
                """, text);
    }

    @Test
    void whatTwoImportIsThereOnceAndBeforeBoth() {
        String text = joined(
                "page.js",
                Map.of(
                        "page.js", "import { a } from './a.js';\nimport { b } from './b.js';\n",
                        "a.js", "import { c } from './c.js';\nexport const a = c;\n",
                        "b.js", "import { c } from './c.js';\nexport const b = c;\n",
                        "c.js", "export const c = '$1 \\\\';\n"));
        assertEquals(text.indexOf("const $c ="), text.lastIndexOf("const $c ="));
        assertTrue(text.indexOf("const $c =") < text.indexOf("const $a ="));
        assertTrue(text.contains("const c = '$1 \\\\';"), text);
        assertFalse(text.contains("import"), text);
    }

    @Test
    void whatIsImportedOnDemandStaysWhereItIs() {
        String text = "const { x } = await import(`./x.js${version}`);\n";
        assertEquals(text, joined("page.js", Map.of("page.js", text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import a from './a.js';\n",
                "import * as a from './a.js';\n",
                "import './a.js';\n",
                "import {\n  a,\n} from './a.js';\n",
                "export default 1;\n",
                "export { a };\n",
                "import { page } from './page.js';\n",
            })
    void whatIsNotUnderstoodIsRefused(String text) {
        Map<String, String> sources = Map.of("page.js", text, "a.js", "export const a = 1;\n");
        assertThrows(IllegalStateException.class, () -> joined("page.js", sources));
    }
}
