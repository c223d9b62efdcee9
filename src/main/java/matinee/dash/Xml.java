package matinee.dash;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML into memory, where writing cannot fail. */
final class Xml {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    /** What is written between the beginning of an element and its end. */
    interface Body {
        void write();
    }

    /** One call that may, by its signature, fail. */
    private interface Call {
        void run() throws XMLStreamException;
    }

    Xml() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written", e);
        }
        call(() -> writer.writeStartDocument("UTF-8", "1.0"));
    }

    /** Attributes whose value is empty are left out. */
    void element(String name, Map<String, String> attributes, Body body) {
        call(() -> {
            writer.writeCharacters("\n");
            writer.writeStartElement(name);
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                if (!attribute.getValue().isEmpty()) {
                    writer.writeAttribute(attribute.getKey(), attribute.getValue());
                }
            }
        });
        body.write();
        call(writer::writeEndElement);
    }

    void empty(String name, Map<String, String> attributes) {
        element(name, attributes, () -> {});
    }

    /** An element that holds words alone. */
    void text(String name, String words) {
        element(name, Map.of(), () -> call(() -> writer.writeCharacters(words)));
    }

    String text() {
        call(writer::writeEndDocument);
        return text + "\n";
    }

    private static void call(Call call) {
        try {
            call.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written", e);
        }
    }
}
