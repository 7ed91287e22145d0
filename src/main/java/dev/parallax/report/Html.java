package dev.parallax.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements of a page. All text goes through {@link Escape} and the XML writer, so that
 * whatever a program printed is shown and never obeyed.
 */
final class Html {
    private final XMLStreamWriter out;

    Html(Writer target) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Opens an element; attributes are names and values in turn. */
    Html open(String tag, String... attributes) {
        try {
            out.writeStartElement(tag);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], Escape.visible(attributes[i + 1], true));
            }
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    Html close() {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    Html text(String text) {
        try {
            out.writeCharacters(Escape.visible(text, true));
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Writes an element that holds nothing but text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    void flush() {
        try {
            out.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** The target's own error is what went wrong, such as a disk that is full. */
    private static UncheckedIOException failed(XMLStreamException e) {
        return new UncheckedIOException(
                e.getNestedException() instanceof IOException own ? own : new IOException(e));
    }
}
